"""Each change tells its news in a fragment of a known kind."""

import re
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
FRAGMENTS = sorted(path for path in (PACKAGING / "news").iterdir() if path.name != "README.md")
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.(feature|fix|privacy|docs)\.md")
LONGEST = 500  # characters: a fragment is a sentence or two for a coach


def faults_of(name: str, text: str) -> list[str]:
    """What is wrong with a fragment, each in a few words."""
    told = text.strip()
    wrong = {
        "the name is <slug>.<feature|fix|privacy|docs>.md": not NAME.fullmatch(name),
        "it says nothing": not told,
        "it is a sentence, with a full stop": bool(told) and not told.endswith("."),
        "it is one paragraph, without a heading or a bullet": "\n\n" in told or told.startswith(("#", "-", "*")),
        "it is short": len(told) > LONGEST,
    }
    return [fault for fault, found in wrong.items() if found]


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=lambda path: path.name)
def test_a_fragment_is_well_formed(fragment: Path) -> None:
    assert faults_of(fragment.name, fragment.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Letter.feature.md", "Letters can be printed."),
        ("letter.chore.md", "Letters can be printed."),
        ("letter.md", "Letters can be printed."),
        ("letter.feature.md", ""),
        ("letter.feature.md", "Letters"),
        ("letter.feature.md", "# Letters can be printed."),
        ("letter.feature.md", "Letters can be printed.\n\nSo can labels."),
        ("letter.feature.md", "Letters can be printed. " * 30),
    ],
)
def test_an_ill_formed_fragment_is_seen(name: str, text: str) -> None:
    assert faults_of(name, text) != []


def test_the_changelog_has_a_place_for_the_next_release() -> None:
    assert "\n## Unreleased\n" in (PACKAGING / "CHANGELOG.md").read_text(encoding="utf-8")
