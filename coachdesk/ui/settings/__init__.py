"""The settings: how the coach signs, how the program looks, and where everything lies."""
