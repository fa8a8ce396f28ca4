"""The lines of the composer's screen, laid out from an update's sheet and from what stands in its fields."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from coachdesk.app.composer_sheet import ComposerSheet, SheetRow
from coachdesk.confidential.returns import Verdict
from coachdesk.domain.agreement import Sharing
from coachdesk.ui.composer import words
from coachdesk.ui.composer.lines import Lines
from coachdesk.ui.composer.shown import CameBackShown, FactShown, HeadShown, NoteShown, RowShown, Way
from coachdesk.ui.composer.statements import ReadsAnswers, came_back
from coachdesk.ui.composer.states import pill

_OPEN: Final = {
    Way.LETTER: frozenset({Sharing.AGREED_UPDATE}),
    Way.CLIENT_TELLS: frozenset({Sharing.AGREED_UPDATE, Sharing.CLIENT_TELLS}),
}


def head_of(sheet: ComposerSheet, saved: str, today: date) -> HeadShown:
    """The page's head; `saved` says whether the words are on the disk."""
    return HeadShown(words.title(sheet), words.sentence(sheet, saved, today), pill(sheet.state, sheet.went))


def ways_of(sheet: ComposerSheet) -> tuple[tuple[str, str], tuple[str, str]]:
    """The two ways, each with what it means."""
    tells = words.tells(sheet.client, sheet.reader)
    return (tells, words.tells_more(sheet.client)), ("An agreed update from you", words.letter_more(sheet.client))


def card_of(sheet: ComposerSheet, way: Way) -> tuple[str, str]:
    """The heading of the card with the rows, and what stands at its right."""
    fixed = f"rows fixed by the agreement of {words.plain_day(sheet.agreed_on)}"
    return ("What the letter says" if way is Way.LETTER else f"What {sheet.client.called} could say"), fixed


def rows_of(sheet: ComposerSheet, lines: Lines, way: Way) -> list[RowShown]:
    """Each row with the lines that stand in its fields."""
    return [_row(row, sheet, lines, way) for row in sheet.rows]


def _row(row: SheetRow, sheet: ComposerSheet, lines: Lines, way: Way) -> RowShown:
    told = tuple((line.key, line.text) for line in lines.under(row.topic))
    is_open = row.listed and row.sharing in _OPEN[way]
    changed = row.changed and way is Way.LETTER
    return RowShown(
        topic=row.topic,
        heading=words.row_heading(row.heading, sheet.reader),
        how=_how(row, sheet, changed=changed),
        changed=changed,
        standing=row.standing,
        lines=told,
        open=is_open,
        facts=_facts(row, told) if is_open else (),
        nothing=_nothing(row, sheet, is_open=is_open) if way is Way.LETTER and not told else "",
    )


def _how(row: SheetRow, sheet: ComposerSheet, *, changed: bool) -> str:
    if changed:
        own = sheet.yes is not None and sheet.yes.expires_on is not None
        return words.changed(sheet.client, agreed=own)
    return words.how_told(row, sheet.client, sheet.reader)


def _facts(row: SheetRow, told: Sequence[tuple[int, str]]) -> tuple[FactShown, ...]:
    """What is offered and does not stand there yet."""
    there = [_bare(text) for _, text in told]
    return tuple(
        FactShown(words.FACTS[fact.kind], fact.wording)
        for fact in row.facts
        if not any(_bare(fact.wording) in text for text in there)
    )


def _bare(wording: str) -> str:
    """Words alone, as they are the same with another full stop or a capital."""
    return " ".join(wording.casefold().split()).strip(' .\u201c\u201d"')


def _nothing(row: SheetRow, sheet: ComposerSheet, *, is_open: bool) -> str:
    if row.standing:
        return ""
    return words.nothing_yet(sheet.nothing_told) if is_open else words.nothing_told(sheet.nothing_told)


def points_of(sheet: ComposerSheet, lines: Lines) -> list[tuple[str, list[str]]]:
    """What is told under each row, for the client to tell it."""
    said = (
        (words.row_heading(row.heading, sheet.reader), [one.text for one in lines.under(row.topic) if one.text.strip()])
        for row in sheet.rows
    )
    return [(heading, texts) for heading, texts in said if texts]


def notes_of(sheet: ComposerSheet, today: date) -> list[NoteShown]:
    """The notes beside the letter, sealed as they came."""
    return [
        NoteShown(note.id, words.note_head(note), words.short_day(note.about, today), note.words)
        for note in sheet.notes
    ]


def came_of(sheet: ComposerSheet, reader: ReadsAnswers, today: date) -> list[CameBackShown]:
    """What the client wrote last, where it was no yes."""
    last = sheet.replies[-1:]
    return [
        CameBackShown(words.reply_head(one, sheet.client, today), came_back(one.content, reader))
        for one in last
        if one.verdict is not Verdict.YES
    ]
