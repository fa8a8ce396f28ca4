"""How anything gets out."""
