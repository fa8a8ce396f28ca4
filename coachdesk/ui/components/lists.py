"""A table, an empty card, work in progress and a banner."""

from coachdesk.ui.components.specimen import Specimen
from coachdesk.ui.widgets.banner import Banner
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.cards import Card, EmptyState
from coachdesk.ui.widgets.progress import Progress
from coachdesk.ui.widgets.tables import Column, Line, Table, WindowedModel


def specimens() -> list[Specimen]:
    """The second column."""
    return [
        Specimen("Table, 44 a row", _table()),
        Specimen("Empty: one sentence, one button", _empty()),
        Specimen("Loading: after 300 ms, words and a way out", _progress()),
        Specimen("Banner: what happened to the data comes first", _banner()),
    ]


def _table() -> Table:
    model = WindowedModel(
        [
            Column("client", "Client", 166, strong=True, grows=True),
            Column("organisation", "Organisation", 124),
            Column("sessions", "Sessions", 102, numeric=True),
        ]
    )
    model.show(
        [
            Line("grace", {"client": "Grace Okafor", "organisation": "Hallgarten", "sessions": "3 of 8"}),
            Line("hover", {"client": "Hover row", "organisation": "Fjord Rail", "sessions": "4 of 10"}),
            Line("chosen", {"client": "Selected row", "organisation": "Northlight", "sessions": "5 of 10"}),
            Line("keyboard", {"client": "Keyboard", "organisation": "Meridian", "sessions": "9 of 10"}),
        ]
    )
    table = Table(model)
    table.setAccessibleName("Clients")
    table.choose("chosen")
    table.pose(hovered=1, ringed=3)
    table.be_whole()
    return table


def _empty() -> Card:
    card = Card()
    card.add_row(EmptyState("No update for Henrik Vaas yet.", Button("Prepare an update")))
    return card


def _progress() -> Progress:
    progress = Progress()
    progress.tell("Reading row 1,204 of 3,400", 1204, 3400)
    return progress


def _banner() -> Banner:
    banner = Banner("Your note is safe. The backup was not made.", "Its folder is full.")
    banner.add_button(Button("Choose another", small=True))
    return banner
