"""Use cases: what a coach does, one module per noun."""
