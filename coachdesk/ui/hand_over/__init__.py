"""The client's own screen: one letter, two answers, and nothing else of the practice."""
