"""An import by hand: the dry run first, the columns corrected, carried out, stopped, and taken back."""

import pytest
from workplace_here import Asked, a_workplace

from coachdesk.app.importing.fields import Field
from coachdesk.ui.importing.presenter import NO_CLIENT, SEVERAL, UNKNOWN, ImportPresenter
from coachdesk.ui.tally import Tally

TABLE = """Client;Client e-mail;Company;Begins;Shoe size;Line manager;Date;Minutes
Ines Moreau;ines@n.example;Northlight;2026-05-12;38;Henrik Vaas;2026-05-19;90
Ines Moreau;ines@n.example;Northlight;2026-05-12;38;Henrik Vaas;2026-06-09;long
Tom Reed;tom@r.example;Rowan;2026-01-12;44;;2026-02-19;60
"""


class Screen:
    def __init__(self):
        self.choices = []
        self.plans = []
        self.results = []
        self.refusals = []
        self.tallies = []
        self.stopping = None

    def show_choice(self, *, can_undo):
        self.choices.append(can_undo)

    def show_plan(self, shown):
        self.plans.append(shown)

    def show_result(self, result):
        self.results.append(result)

    def refuse(self, sentence):
        self.refusals.append(sentence)

    def show_progress(self, tally):
        self.tallies.append(tally)
        if tally is not None and self.stopping is not None:
            self.stopping()


@pytest.fixture
def begun(coachdesk, desks, folder):
    screen = Screen()
    presenter = ImportPresenter(screen, a_workplace(coachdesk, desks, folder, Asked()))
    presenter.begin()
    return presenter, screen


@pytest.fixture
def table(tmp_path):
    file = tmp_path / "clients.csv"
    file.write_text(TABLE, encoding="utf-8")
    return str(file)


def test_a_table_is_shown_before_anything_is_written(begun, table, desks):
    presenter, screen = begun
    presenter.choose([table])

    shown = screen.plans[-1]
    assert screen.choices == [False]
    assert shown.source == "clients.csv"
    assert shown.sentence.startswith(
        "2 organisations, 3 people, 2 engagements, 1 seat of a line manager or HR and 2 sessions will be added"
    )
    assert [trouble.place for trouble in shown.plan.troubles] == ["Row 3"]
    assert [(line.head, line.field, line.example) for line in shown.columns][4:6] == [
        ("Shoe size", Field.IGNORED, "38"),
        ("Line manager", Field.BOSS, "Henrik Vaas"),
    ]
    assert desks.engagements.lines() == []
    assert screen.tallies[-1] is None


def test_a_column_can_be_taken_for_something_else(begun, table):
    presenter, screen = begun
    presenter.choose([table])
    presenter.map("Line manager", Field.HR)
    assert screen.plans[-1].columns[5].field is Field.HR

    presenter.map("Shoe size", Field.HR)
    fields = {line.head: line.field for line in screen.plans[-1].columns}
    assert fields["Shoe size"] is Field.HR
    assert fields["Line manager"] is Field.BOSS


def test_without_a_client_the_columns_are_asked_about_and_nothing_can_be_brought_in(begun, table):
    presenter, screen = begun
    presenter.choose([table])
    presenter.map("Client", Field.IGNORED)
    presenter.map("Client e-mail", Field.IGNORED)

    shown = screen.plans[-1]
    assert (shown.plan, shown.sentence, shown.refused) == (None, NO_CLIENT, True)
    assert len(shown.columns) == 8
    presenter.carry_out()
    assert screen.results == []
    presenter.map("Client", Field.CLIENT)
    assert screen.plans[-1].plan is not None


def test_what_is_brought_in_can_be_taken_back(begun, table, desks):
    presenter, screen = begun
    presenter.choose([table])
    presenter.carry_out()
    assert screen.results[-1].title == "It is in"
    assert screen.results[-1].sentence.endswith("were added.")
    assert len(screen.results[-1].kept) == 1
    assert len(desks.engagements.lines()) == 2

    presenter.undo()
    assert screen.results[-1].title == "Taken back"
    assert not screen.results[-1].can_undo
    assert desks.engagements.lines() == []
    presenter.undo()
    assert screen.refusals[-1] == "There is no import to take back. Nothing was changed."


def test_a_stop_in_the_middle_keeps_nothing(begun, table, desks):
    presenter, screen = begun
    presenter.choose([table])
    screen.stopping = presenter.stop
    presenter.carry_out()

    assert screen.refusals[-1] == "Stopped. Nothing was changed."
    assert desks.engagements.lines() == []
    assert not presenter.busy
    screen.stopping = None
    presenter.carry_out()
    screen.stopping = presenter.stop
    presenter.undo()
    assert len(desks.engagements.lines()) == 2


def test_a_stop_while_the_file_is_read_shows_nothing_of_it(begun, table):
    presenter, screen = begun
    screen.stopping = presenter.stop
    presenter.choose([table])

    assert screen.plans == []
    assert not presenter.busy


def test_notes_tell_days_and_clients_and_may_be_given_to_one_client(begun, table, tmp_path, desks):
    presenter, screen = begun
    presenter.choose([table])
    presenter.carry_out()
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "2026-05-19 Ines Moreau.txt").write_text("She kept silent while both led it.", encoding="utf-8")
    (notes / "2026-05-20 thoughts.txt").write_text("Nothing more.", encoding="utf-8")
    presenter.begin()
    presenter.choose([str(notes)])

    shown = screen.plans[-1]
    assert screen.choices == [False, True]
    assert shown.columns == ()
    assert shown.sentence.startswith("1 note will be added")
    assert "silent" not in repr(shown)
    assert len(shown.plan.troubles) == 1

    presenter.name_client("Ines Moreau")
    assert screen.plans[-1].sentence.startswith("2 notes will be added")
    looks = len(screen.plans)
    presenter.name_client(" Ines Moreau ")
    assert len(screen.plans) == looks
    presenter.name_client("Nobody")
    assert screen.plans[-1].refused
    assert screen.plans[-1].client == "Nobody"


@pytest.mark.parametrize(
    ("paths", "said"),
    [(["a.csv", "b.csv"], SEVERAL), (["photo.png"], UNKNOWN), (["gone.csv"], "gone.csv"), (["gone.txt"], "gone.txt")],
)
def test_what_can_not_be_read_is_told(begun, tmp_path, paths, said):
    presenter, screen = begun
    presenter.choose([str(tmp_path / path) for path in paths])

    assert said in screen.refusals[-1]
    assert screen.plans == []
    assert not presenter.busy


def test_choosing_nothing_changes_nothing_and_while_it_is_busy_nothing_else_begins(begun, table):
    presenter, screen = begun
    presenter.choose([])
    presenter.stop()
    assert screen.refusals == []

    presenter._tally = Tally("Reading")
    presenter.choose([table])
    presenter.map("Client", Field.IGNORED)
    presenter.name_client("Ines")
    presenter.carry_out()
    presenter.undo()
    assert screen.plans == []


def test_a_second_run_adds_nothing(begun, table):
    presenter, screen = begun
    presenter.choose([table])
    presenter.carry_out()
    presenter.begin()
    presenter.choose([table])

    assert screen.plans[-1].sentence == "Nothing of it is new."
    presenter.carry_out()
    assert len(screen.results) == 1
