"""The commands of a checkout run before anything is installed: they import Python's own library and each other."""

import ast
import sys
from pathlib import Path

import pytest

SCRIPTS = sorted((Path(__file__).parents[2] / "packaging").glob("*.py"))
THEIR_OWN = {script.stem for script in SCRIPTS}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_imports_nothing_that_must_be_installed_first(script: Path) -> None:
    tree = ast.parse(script.read_text(encoding="utf-8"))
    direct = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    by_name = {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    roots = {name.partition(".")[0] for name in direct | by_name}
    assert roots <= set(sys.stdlib_module_names) | THEIR_OWN


def test_an_older_python_reads_the_first_script_and_its_sentence() -> None:
    first = next(script for script in SCRIPTS if script.name == "dev.py")

    ast.parse(first.read_text(encoding="utf-8"), feature_version=(3, 7))
