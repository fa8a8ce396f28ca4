"""The main job on the sample practice, verb by verb: private notes in, a client-approved letter out."""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CLIENT = "Ines Moreau"
NOTE = "She opened the planning round and then kept silent while both deputies led it. It cost her something.\n"
STATEMENTS = """\
occasion = "mid_point"

[statements]
agreed_goals = "To hand the regional planning round to two deputies."
progress = "The autumn planning round was run by both deputies; Ms Moreau opened it and closed it."
support = "Please take planning questions to the two deputies first."
"""


class Stopped(Exception):
    """A step of the job ended with another code than it should."""


def coachdesk(*arguments: str | Path) -> str:
    """What one verb printed.

    Raises:
        Stopped: the verb was refused.
    """
    command = [sys.executable, "-m", "coachdesk", *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, cwd=ROOT, encoding="utf-8")
    if done.returncode:
        raise Stopped(f"coachdesk {arguments[0]} ended with {done.returncode}.")
    return done.stdout


def printed(field: str, text: str) -> str:
    """What stands after `field:` in what a verb printed."""
    found = re.search(rf"^{field}: (.+)$", text, re.MULTILINE)
    if found is None:
        raise Stopped(f"The verb printed no {field.lower()}.")
    return found.group(1)


def write_reply(asked: Path, reply: Path) -> None:
    """The client's answer, as her mail program would save it."""
    mail = message_from_bytes(asked.read_bytes(), policy=default)
    yes = re.search(r"^\s*(YES [0-9A-Z-]+)\s*$", mail.get_content(), re.MULTILINE)
    if yes is None:
        raise Stopped("The mail to the client shows no line to say yes with.")
    answer = EmailMessage()
    answer["From"] = str(mail["To"])
    answer["Subject"] = f"Re: {mail['Subject']}"
    quoted = "\n".join(f"> {line}" for line in mail.get_content().splitlines())
    answer.set_content(f"{yes.group(1)}\n\nThank you,\nInes\n\n{quoted}\n")
    reply.write_bytes(answer.as_bytes())


def main_job(place: Path) -> Path:
    """Do the whole job in this folder; the letter's path.

    Raises:
        Stopped: a step of it went another way than it should.
    """
    made = coachdesk("demo", place, "--size", "small", "--seed", "1")
    key, note, update = place / "passphrase.txt", place / "note.txt", place / "update.toml"
    key.touch(0o600)
    key.write_text(printed("Passphrase", made), encoding="utf-8")
    note.write_text(NOTE, encoding="utf-8")
    update.write_text(STATEMENTS, encoding="utf-8")

    def verb(name: str, *more: str | Path) -> str:
        shown = (str(one.relative_to(place)) if isinstance(one, Path) else one for one in more)
        print(f"  coachdesk {name} …", *shown)
        return coachdesk(name, place, *more, "--passphrase-file", key)

    engagements: list[dict[str, Any]] = json.loads(verb("list", "--json"))
    whose = next(one["id"] for one in engagements if one["client"] == CLIENT)
    sessions = json.loads(verb("list", "--engagement", whose, "--json"))["sessions"]
    held = [session["id"] for session in sessions if session["attendance"] == "held"]
    verb("note", "--session", held[-1], "--file", note)
    draft = printed("Draft", verb("draft", "--engagement", whose, "--audience", "boss", "--file", update))
    verb("ask", draft, "--to", place / "for-your-yes.eml")
    write_reply(place / "for-your-yes.eml", place / "reply.eml")
    verb("reply", place / "reply.eml")
    verb("release", draft, "--to", place / "letter.pdf")
    print(verb("ledger", "--verify").splitlines()[-1])
    return place / "letter.pdf"


def main() -> int:
    """Run the job and say where it left the letter."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, metavar="DIR")
    into = parser.parse_args().into
    if into is None:
        (ROOT / "build").mkdir(exist_ok=True)
        into = Path(tempfile.mkdtemp(prefix="main-job-", dir=ROOT / "build"))
    try:
        letter = main_job(into)
    except Stopped as no:
        sys.stderr.write(f"{no}\n")
        return 1
    print(f"The sample practice lies in {into}; its passphrase stands in passphrase.txt there.")
    print(f"The letter is here: {letter}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
