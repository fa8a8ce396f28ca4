"""A throw-away practice full of invented people, in every state that a real one can come to."""
