"""Tables of any length: their columns, their rows and how they look."""

from coachdesk.ui.widgets.table_model import PAGE, Cell, Column, Line, WindowedModel
from coachdesk.ui.widgets.table_view import Table

__all__ = ["PAGE", "Cell", "Column", "Line", "Table", "WindowedModel"]
