"""The import's page with real keys and clicks."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel
from test_importing_presenter import TABLE
from workplace_here import Asked, a_workplace

from coachdesk.app.importing.fields import Field
from coachdesk.app.importing.plan import Plan, Trouble, Undone, What
from coachdesk.ui import asking
from coachdesk.ui.importing import words
from coachdesk.ui.importing.choice_view import ChoiceView
from coachdesk.ui.importing.plan_view import PlanView
from coachdesk.ui.importing.view import make
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.widgets.buttons import Button


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def page(qtbot, shown, coachdesk, desks, folder, asked):
    made = make(a_workplace(coachdesk, desks, folder, asked), Place(Screen.IMPORT))
    made.resize(1200, 760)
    shown(made)
    return made


@pytest.fixture
def table(tmp_path):
    file = tmp_path / "clients.csv"
    file.write_text(TABLE, encoding="utf-8")
    return str(file)


def press(page, words):
    [button] = [one for one in page.findChildren(Button) if one.words() == words and one.isVisible()]
    button.click()


def test_a_table_chosen_is_shown_and_brought_in(qtbot, page, table, desks, asked, monkeypatch):
    monkeypatch.setattr(asking, "for_file", lambda *_: table)
    press(page, "Choose a table…")

    part = page._part
    assert isinstance(part, PlanView)
    assert part._tabs.tabText(0) == "To add  10"
    model = part._shown.table.lines
    assert model.line(2).cells["label"] == "Ines Moreau at Northlight, from 12 May 2026"
    assert part.go.hasFocus()
    part._tabs.setCurrentIndex(2)
    assert part._shown.table.lines.line(0).cells["sentence"].startswith("Column Minutes")
    qtbot.keyClick(part.go, Qt.Key.Key_Return)
    assert len(desks.engagements.lines()) == 2
    press(page, "Show the clients")
    assert asked.places == [Place(Screen.CLIENTS)]
    press(page, "Take it back")
    assert desks.engagements.lines() == []
    press(page, "Import something else")
    assert isinstance(page._part, ChoiceView)


def test_the_keyboard_stays_on_the_column_that_was_changed_and_the_list_stays_open(page, table):
    page.presenter.choose([table])
    page._part._tabs.setCurrentIndex(3)
    combo = page._part.columns._combos["Line manager"]
    combo.setFocus()
    combo.choose(Field.HR)

    part = page._part
    assert part.columns._combos["Line manager"].hasFocus()
    assert part.columns._combos["Line manager"].value() is Field.HR
    assert part.tab() == 3


def test_a_file_can_be_dropped(page, table):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(table), QUrl("https://elsewhere.example/x.csv")])
    drop = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(drop)

    assert isinstance(page._part, PlanView)


def test_where_the_client_is_missing_the_button_says_why(page, table):
    page.presenter.choose([table])
    for head in ("Client", "Client e-mail"):
        page.presenter.map(head, Field.IGNORED)

    assert not page._part.go.can_be_pressed()
    assert "No column is known" in page._part.go.reason()


def test_notes_are_chosen_as_a_folder_or_a_file_and_a_refusal_stands_on_the_page(page, tmp_path, monkeypatch):
    monkeypatch.setattr(asking, "for_folder", lambda *_: str(tmp_path / "none"))
    press(page, "Choose a folder…")
    assert page._refusal.isVisible()

    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    monkeypatch.setattr(asking, "for_file", lambda *_: str(tmp_path / "a.txt"))
    press(page, "Choose a file…")
    assert isinstance(page._part, PlanView)
    assert not page._refusal.isVisible()
    edit = page._part.findChildren(type(page._part._whose("", print).editor))[0]
    edit.setText("Ines Moreau")
    edit.editingFinished.emit()
    assert "names no client" in " ".join(label.text() for label in page._part.findChildren(QLabel))


def test_many_rows_are_made_as_they_come_in_sight(page, tmp_path):
    rows = "".join(f"Client {at};c{at}@x.example;Northlight;2026-05-12\n" for at in range(3000))
    file = tmp_path / "many.csv"
    file.write_text(f"Client;E-mail;Company;Begins\n{rows}", encoding="utf-8")
    page.presenter.choose([str(file)])

    model = page._part._shown.table.lines
    assert model.rowCount() == 6001
    assert len(model._pages) < 5
    assert [command.id for command in page.commands()] == ["import-choose"]


def test_words_for_one_and_for_many():
    nothing = Plan((), (), (), (), batch=None, again=None)

    assert words.would(nothing) == "Nothing of it is new."
    assert words.undid(Undone({}, ())) == "Nothing was taken back."
    assert words.undid(Undone({What.NOTE: 1}, ())) == "1 note was taken back."
    assert words.undid(Undone({What.NOTE: 1200, What.PERSON: 2}, ())) == "2 people and 1,200 notes were taken back."
    assert words.shown_label("2026-13-45, Ines") == "2026-13-45, Ines"
    assert words.without_place(Trouble("Row 7", "Row 7: it is empty.")) == "It is empty."
    assert set(words.FIELDS) == set(Field)
    assert set(words.KINDS) == set(words.ICONS) == set(What)
