"""What the composer says at each step to the letter: the mail, the answer, the yes taken back, earlier versions."""

from datetime import date

from coachdesk.app.composer_sheet import Changes
from coachdesk.app.days import at_moment, on_day
from coachdesk.app.summaries import Version
from coachdesk.confidential.returns import Verdict
from coachdesk.disclosure.spoken import Spoken
from coachdesk.ui.composer import words


def taken_back(client: Spoken, reader: Spoken) -> str:
    """What that would do, before it is done."""
    return f"Nothing goes out any more, and {reader.name} is not told. The ledger keeps {client.their} yes and its end."


def asked_title(client: Spoken) -> str:
    """Over the mail."""
    return f"The e-mail for {client.called}"


def asked_sentence(client: Spoken) -> str:
    """What to do with it, and what has been done."""
    return (
        f"Send it from your own mail program. The ledger says that you were about to ask {client.called}; "
        f"nothing goes out before {client.their} yes."
    )


def given_sentence(client: Spoken) -> str:
    """What to do with the points' mail."""
    return (
        f"Send it from your own mail program. The ledger says that you were about to give {client.called} the points."
    )


def copied(mail_to: str) -> str:
    """What was done, and what comes next."""
    return f"Copied. Paste it into a new mail to {mail_to}." if mail_to else "Copied. Paste it into a new mail."


def verdict(kind: Verdict, client: Spoken) -> str:
    """What became of an answer."""
    return {
        Verdict.YES: f"{client.called} said yes. The letter can go.",
        Verdict.CHANGES: f"No clear yes: {client.called} asks for changes, or something else stands "
        f"beside {client.their} yes; read it among your notes.",
        Verdict.NO: f"{client.called} said no. Nothing goes out.",
    }.get(kind, "The answer is kept.")


def no_code(client: Spoken) -> str:
    """What to do about an answer that can't be placed."""
    return (
        "No yes was recorded: this answer quotes no code. Paste the whole answer with the line YES and its code, "
        f"or ask {client.called} again."
    )


def version_head(version: Version, today: date) -> str:
    """When a version was written last."""
    told = at_moment(version.written_at, today)
    return told[:1].upper() + told[1:]


def version_more(version: Version, client: Spoken, today: date) -> str:
    """What became of it."""
    told: list[str] = []
    if version.present:
        told.append("As it stands now")
    if version.approved:
        told.append(f"{client.called} said yes")
    elif version.asked_at is not None:
        told.append(f"{client.called} was asked {on_day(version.asked_at.astimezone().date(), today)}")
    return " \u00b7 ".join(told) or "Nobody was asked about it"


def counted(gone: int, new: int) -> str:
    """How two wordings differ, for the ear."""
    if not gone and not new:
        return "the same words"
    return f"{_count(gone)} taken out, {_count(new)} put in"


def _count(count: int) -> str:
    return "1 word" if count == 1 else f"{count} words"


def answer_label(client: Spoken) -> str:
    """Over the place where an answer is pasted."""
    return f"{words.possessive(client.called)} answer"


def vouch(client: Spoken) -> str:
    """What the coach says who knows the address."""
    return f"It is {words.possessive(client.called)} address: take it in"


def changed_since(changes: Changes, client: Spoken, today: date) -> str:
    """Over what changed."""
    when = on_day(changes.since, today)
    verb = "said yes" if changes.agreed else "was asked"
    return f"Changed since {client.called} {verb} {when}"


def version_title(version: Version, today: date) -> str:
    """Over an earlier version."""
    if version.present:
        return "As it stands now"
    return f"As it stood {at_moment(version.written_at, today)}"
