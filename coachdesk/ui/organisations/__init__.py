"""Organisations, with their people and their engagements."""
