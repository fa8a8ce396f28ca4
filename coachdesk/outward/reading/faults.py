"""What the readers of other people's formats were seen to raise on broken files."""

import lzma
import zipfile
import zlib
from typing import Final

# RuntimeError: the zip library's "password required", and nesting too deep. SyntaxError: every XML parser's complaint.
BROKEN_FILE: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    lzma.LZMAError,
    zipfile.BadZipFile,
    zlib.error,
)
