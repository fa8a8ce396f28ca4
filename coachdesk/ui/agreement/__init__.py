"""The screen on which a three-way agreement is recorded as it was signed."""
