"""How the coach signs: the fields of the letterhead beside a page that shows it, for first steps and settings."""
