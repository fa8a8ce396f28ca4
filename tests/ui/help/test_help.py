"""The handbook in the window: its links lead on, nothing outside this computer is opened, and no page is missing."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from workplace_here import Asked, a_workplace

from coachdesk.bootstrap import resources
from coachdesk.ui.help.presenter import GONE, HelpPresenter
from coachdesk.ui.help.reader import address_of
from coachdesk.ui.help.view import make
from coachdesk.ui.place import Place, Screen

HANDBOOK = resources() / "handbook"
PAGES = sorted(page.relative_to(HANDBOOK).as_posix() for page in HANDBOOK.rglob("*.md"))


class Shown:
    def __init__(self):
        self.pages = []
        self.headings = []
        self.told = []
        self.behind = []

    def show_page(self, page, heading):
        self.pages.append(page)
        self.headings.append(heading)

    def show_heading(self, heading):
        self.headings.append(heading)

    def show_behind(self, *, can_go_back):
        self.behind.append(can_go_back)

    def tell(self, sentence):
        self.told.append(sentence)


@pytest.fixture
def begun():
    shown = Shown()
    return HelpPresenter(shown, HANDBOOK), shown


@pytest.mark.parametrize(
    ("name", "opened"),
    [("", "index.md"), ("importing", "importing.md"), ("nowhere", "index.md"), ("../../x", "index.md")],
)
def test_a_page_opens_by_its_name_and_else_the_contents(begun, name, opened):
    presenter, shown = begun
    presenter.begin(name)

    assert shown.pages[-1].name == opened
    assert shown.behind == [False]


def test_links_lead_from_page_to_page_and_back(begun):
    presenter, shown = begun
    presenter.begin("")
    presenter.follow("decisions/0002-what-the-seal-covers.md")
    presenter.follow("../letters.md#the-letterhead")
    presenter.follow("#languages")
    assert [page.name for page in shown.pages] == ["index.md", "decisions/0002-what-the-seal-covers.md", "letters.md"]
    assert shown.headings == ["", "", "the-letterhead", "languages"]

    presenter.back()
    presenter.contents()
    presenter.contents()
    presenter.back()
    presenter.back()
    presenter.back()
    assert [page.name for page in shown.pages[3:]] == [
        "decisions/0002-what-the-seal-covers.md",
        "index.md",
        "decisions/0002-what-the-seal-covers.md",
        "index.md",
    ]
    assert shown.behind[-1] is False


@pytest.mark.parametrize("address", ["https://example.org/x.md", "file:///etc/passwd", "../../README.md", "gone.md"])
def test_what_lies_elsewhere_is_named_and_not_opened(begun, address):
    presenter, shown = begun
    presenter.begin("")
    presenter.follow(address)

    assert address in shown.told[0]
    assert len(shown.pages) == 1


def test_a_page_that_is_missing_is_told(tmp_path):
    shown = Shown()
    HelpPresenter(shown, tmp_path).begin("")

    assert (shown.pages[0].markdown, shown.pages[0].title) == (GONE, "Handbook")


@pytest.fixture
def page(qtbot, shown, coachdesk, desks, folder):
    asked = Asked()
    made = make(a_workplace(coachdesk, desks, folder, asked), Place(Screen.HELP, about="importing"))
    made.resize(1100, 700)
    shown(made)
    made.asked = asked
    return made


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_set_and_each_of_its_links_leads_somewhere(page, name):
    page.presenter.begin(name)
    text = (HANDBOOK / name).read_text(encoding="utf-8")
    words = [one for one in re.findall(r"^## (.+)$", text, re.MULTILINE) if (name, one) != ("index.md", "Decisions")]
    plain = page.reader.toPlainText()

    assert all(re.sub(r"[`*]", "", heading) in plain for heading in words)
    assert page.reader.document().idealWidth() <= page.reader.viewport().width() + 1, "nothing is cut off at the right"


def test_a_heading_is_gone_to_and_words_are_found(qtbot, page):
    page.reader.anchorClicked.emit(QUrl("#taking-it-back"))
    far = page.reader.verticalScrollBar().value()
    assert far > 0
    assert not page.reader.go_to("no-such-heading")

    qtbot.keyClicks(page._find, "promises")
    qtbot.keyClick(page._find, Qt.Key.Key_Return)
    assert page.reader.textCursor().selectedText() == "promises"
    page._find.setText("xylophone")
    qtbot.keyClick(page._find, Qt.Key.Key_Return)
    assert page.asked.notices[-1].words == "“xylophone” is not on this page."
    qtbot.keyClick(page._find, Qt.Key.Key_A)
    page._find.clear()
    qtbot.keyClick(page._find, Qt.Key.Key_Return)


def test_the_page_says_where_it_is_and_offers_the_way_back(page):
    page.reader.anchorClicked.emit(QUrl("the-practice-file.md"))
    assert page._back.isVisible()
    page._back.click()
    assert not page._back.isVisible()
    page._contents.click()
    page.reader.anchorClicked.emit(QUrl("https://example.org"))
    assert "example.org" in page.asked.notices[-1].words
    assert {command.keys for command in page.commands()} == {"", "Ctrl+F"}
    assert page.first_focus() is page.reader


def test_nothing_is_loaded_from_anywhere(page):
    kind = QTextDocument.ResourceType.ImageResource.value

    assert page.reader.loadResource(kind, QUrl("https://example.org/x.png")) is None


def test_headings_have_the_addresses_that_links_use():
    assert address_of("Opening it without CoachDesk") == "opening-it-without-coachdesk"
    assert address_of("The client's yes") == "the-clients-yes"


def test_the_contents_end_before_the_decisions_which_links_still_reach(begun):
    presenter, shown = begun
    presenter.begin("")
    assert "decisions/" not in shown.pages[-1].markdown
    assert not shown.pages[-1].markdown.startswith("# ")
    presenter.follow("decisions/0014-a-preview-is-pixels.md")
    assert shown.pages[-1].name == "decisions/0014-a-preview-is-pixels.md"
