"""Clients: a long list, searched as one types."""
