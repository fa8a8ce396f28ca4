from typing import IO

from openpyxl.worksheet.worksheet import Worksheet

class Workbook:
    @property
    def worksheets(self) -> list[Worksheet]: ...
    def __getitem__(self, key: str) -> Worksheet: ...

def load_workbook(filename: IO[bytes], *, read_only: bool, data_only: bool, keep_links: bool) -> Workbook: ...
