"""Numbered steps from one schema to the next; each is one module that never changes once it has been released."""
