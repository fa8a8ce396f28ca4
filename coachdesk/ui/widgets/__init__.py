"""The parts that screens are made of: words, buttons, fields, cards, tables, and what is private."""
