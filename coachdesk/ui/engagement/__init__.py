"""The screen about one engagement: who sits at the table, what may be told, and what has happened."""
