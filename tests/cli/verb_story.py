"""The anchor case as a coach types it: a table, an agreement, a draft, and the client's answer."""

import email
import re
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from command_line import Line

CLIENTS = """\
Client;E-mail;Salutation;Job title;Organisation;Address;Boss;Boss e-mail;Boss salutation;Boss job title;HR;Begins;Planned end;Sessions;Date;Minutes;Status
Ines Moreau;ines@moreau.example;Ms;Head of Planning;Northlight Optics AG;"Lindenhofstrasse 8
8001 Zürich";Henrik Vaas;henrik.vaas@northlight.example;Mr;Chief Operating Officer;Lucia Ferrante;12.05.2026;26.02.2027;10;20.05.2026;60;held
Ines Moreau;ines@moreau.example;Ms;Head of Planning;Northlight Optics AG;;;;;;;12.05.2026;26.02.2027;10;03.06.2026;55;held
"""  # noqa: E501 - a table's rows are as long as they are
AGREEMENT = """\
agreed_on = 2026-05-12
rows = ["dates", "agreed_goals", "progress", "support", "themes"]
signed_by = ["client", "boss"]
goals = ["To hand the regional planning round to two deputies."]

[boss]
dates = "standing"
agreed_goals = "agreed_update"
progress = "agreed_update"
support = "agreed_update"
themes = "client_tells"

[standing.boss]
dates = "The coaching began on {begin} and is planned to end on {end}."

[[letters]]
audience = "boss"
occasion = "mid_point"
due_on = 2026-12-04
"""
DRAFT = """\
occasion = "mid_point"

[statements]
progress = ["The autumn planning round was run by both deputies."]
"Support asked of you" = "Please take planning questions to the two deputies first."
"""


def an_engagement(line: Line) -> str:
    """Ines's engagement, imported from a table."""
    table = line.file("clients.csv", CLIENTS)
    told = line.verb("import", "--clients", table)
    assert told.code == 0, told
    listed = line.verb("list")
    (key,) = re.findall(r"^(\w{12})  Ines Moreau", listed.out, re.MULTILINE)
    return key


def an_agreement(line: Line, text: str = AGREEMENT) -> str:
    """The same with a three-way agreement."""
    engagement = an_engagement(line)
    told = line.verb("agree", "--engagement", engagement, "--file", line.file("agreement.toml", text))
    assert told.code == 0, told
    return engagement


def a_draft(line: Line, engagement: str, text: str = DRAFT) -> str:
    """A draft for the boss."""
    told = line.verb("draft", "--engagement", engagement, "--audience", "boss", "--file", line.file("draft.toml", text))
    assert told.code == 0, told
    return told.field("Draft")


def asked(line: Line, draft: str, name: str = "ask.eml") -> Path:
    """The mail that went to the client."""
    told = line.verb("ask", draft, "--to", line.folder / name)
    assert told.code == 0, told
    return line.folder / name


def an_answer(line: Line, mail: Path, words: str = "YES {code}", *, sender: str = "", name: str = "reply.eml") -> Path:
    """What the client's mail program saved."""
    message = email.message_from_bytes(mail.read_bytes(), policy=default)
    code = re.search(r"YES ([0-9A-Z-]{12})", message.get_content()).group(1)
    answer = EmailMessage()
    answer["From"] = sender or f"Ines Moreau <{message['To']}>"
    answer["To"] = "office@marianholt.example"
    answer["Subject"] = f"Re: {message['Subject']}"
    quoted = "\n".join(f"> {one}" for one in message.get_content().splitlines())
    answer.set_content(f"{words.format(code=code)}\n\nBest,\nInes\n\nOn Friday, Marian wrote:\n{quoted}\n")
    return line.file(name, answer.as_bytes())


def an_approved(line: Line) -> tuple[str, str]:
    """An engagement and a summary that the client said yes to."""
    engagement = an_agreement(line)
    draft = a_draft(line, engagement)
    told = line.verb("reply", an_answer(line, asked(line, draft)))
    assert told.code == 0, told
    return engagement, draft
