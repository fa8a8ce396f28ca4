"""The screens: one folder each, with a presenter that knows no widget and a view that makes no decision."""
