"""As much of ReportLab's shape as the letter door uses; ReportLab ships no types."""
