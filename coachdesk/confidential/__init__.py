"""What only the coach may read."""
