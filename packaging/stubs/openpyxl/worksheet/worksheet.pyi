from collections.abc import Iterator

class Worksheet:
    title: str
    sheet_state: str
    def reset_dimensions(self) -> None: ...
    def iter_rows(self, *, min_row: int, min_col: int, values_only: bool) -> Iterator[tuple[object, ...]]: ...
