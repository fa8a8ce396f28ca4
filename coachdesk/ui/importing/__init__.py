"""Bringing in what the coach has: look first, then take it in, and take it back if it was not what was meant."""
