"""A row never leaves the store: nobody outside imports the tables, however the import is written."""

import ast
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
OUTSIDE = [
    path
    for path in sorted((CHECKOUT / "coachdesk").rglob("*.py"))
    if "store" not in path.relative_to(CHECKOUT / "coachdesk").parts[:1]
]
ROWS = "coachdesk.store.rows"


def mentions_of_rows(source: str) -> list[int]:
    """Lines that import the rows or name their module in a string."""
    return [node.lineno for node in ast.walk(ast.parse(source)) if any(_is_rows(name) for name in _names(node))]


def _names(node: ast.AST) -> list[str]:
    match node:
        case ast.Import():
            return [alias.name for alias in node.names]
        case ast.ImportFrom():  # a relative import counts by its tail: the house imports absolutely
            return [f"{node.module or ''}.{alias.name}" for alias in node.names]
        case ast.Constant(value=str() as text):
            return [text]
        case ast.Attribute():
            return [ast.unparse(node)]
        case _:
            return []


def _is_rows(name: str) -> bool:
    return name == ROWS or name.startswith(f"{ROWS}.") or name.endswith("store.rows") or ".store.rows." in f".{name}"


@pytest.mark.parametrize("source", OUTSIDE, ids=lambda path: path.relative_to(CHECKOUT).as_posix())
def test_nobody_outside_the_store_knows_a_row(source: Path) -> None:
    assert mentions_of_rows(source.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "from coachdesk.store.rows import NoteRow",
        "from coachdesk.store import rows",
        "import coachdesk.store.rows",
        "import importlib\nimportlib.import_module('coachdesk.store.rows')",
        "from ..store.rows import NoteRow",
        "import coachdesk.store\ncoachdesk.store.rows.NoteRow",
    ],
)
def test_every_way_of_writing_it_is_seen(source: str) -> None:
    assert mentions_of_rows(source) != []
