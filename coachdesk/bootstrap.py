"""The one module that knows every other: builds the application once, and a practice's desks at each unlock.

Heavy imports happen inside the functions that need them, so that a first window need not wait for them.
"""

import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coachdesk.base.clock import Clock, Dice, SystemClock, SystemDice
from coachdesk.base.errors import RuleBroken, StoreFault
from coachdesk.base.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coachdesk.app.application import Desks
    from coachdesk.app.importing.arriving import ArrivingTrouble, FoundNote, Sheet
    from coachdesk.app.ports import Practice
    from coachdesk.base.findings import Finding
    from coachdesk.disclosure.answer import Reading
    from coachdesk.store.work import EncryptedPractice
    from coachdesk.vault.passphrase import Stretching

DATA_FILE: Final = "data.db"
SUFFIX: Final = ".coachdesk"
LONGEST_NAME: Final = 80


def resources() -> Path:
    """The folder with fonts, letters and sample words: inside an installed package, or beside it in a checkout.

    Raises:
        StoreFault: CoachDesk was not installed whole.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "resources", here.parent / "resources"):
        if (folder / "letters").is_dir():
            return folder
    raise StoreFault("CoachDesk's own files are missing; nothing was opened. Install it again.")


def find_practice(folder: Path) -> Path:
    """The practice meant: the folder itself, or the only one in it.

    Raises:
        StoreFault: there is none, or more than one.
    """
    if folder.suffix == SUFFIX or (folder / "vault.json").exists() or not folder.is_dir():
        return folder
    inside = sorted(folder.glob(f"*{SUFFIX}"))
    if len(inside) != 1:
        raise StoreFault(f"This folder holds {'no' if not inside else 'more than one'} practice. Nothing was changed.")
    return inside[0]


def folder_name(name: str) -> str:
    """A practice's name as a folder's name on any system: letters, digits, spaces, hyphens.

    Raises:
        RuleBroken: nothing is left of it.
    """
    kept = re.sub(r"[^\w -]+", "", clean(name)).strip()[:LONGEST_NAME].strip()
    if not kept:
        raise RuleBroken("A practice needs a name with a letter or a digit in it. Nothing was created.")
    return kept + SUFFIX


class CoachDesk:
    """The application: everything that can be asked of it before and after unlocking."""

    def __init__(
        self, clock: Clock | None = None, dice: Dice | None = None, stretching: "Stretching | None" = None
    ) -> None:
        """With the computer's own clock and randomness, unless others are given."""
        self._clock = clock or SystemClock()
        self._dice = dice or SystemDice()
        self._stretching = stretching
        self._resources = resources()

    def create(self, folder: Path, name: str, passphrase: str) -> tuple[Path, str]:
        """A new practice below `folder`; gives where it lies, and its recovery code, which is shown once."""
        from coachdesk.store import schema
        from coachdesk.store.engine import salt_of
        from coachdesk.vault import folder as vault
        from coachdesk.vault.passphrase import Stretching, fit_for_a_new_practice

        practice = folder / folder_name(name)
        fit_for_a_new_practice(passphrase)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise StoreFault(f"{folder.name} can't be made a folder. Nothing was created.") from None
        keys, code = vault.create(
            practice, passphrase, stretching=self._stretching or Stretching(), now=self._clock.now()
        )
        schema.create(practice / DATA_FILE, keys.database)
        vault.remember_salt(practice, keys, salt_of(practice / DATA_FILE))
        with self.opened(practice, passphrase) as desks:
            desks.profile.set_name(clean(name))
        return practice, code

    @contextmanager
    def opened(self, practice: Path, secret: str, *, recovers: bool = False) -> Generator["Desks"]:
        """The practice, unlocked and held alone until the block ends; `recovers` says that the secret is its code."""
        from coachdesk.store import integrity

        folder = find_practice(practice)
        with self._unlocked(folder, secret, recovers=recovers) as (store, key):
            yield self._desks(store, lambda: integrity.troubles(folder / DATA_FILE, key))

    @contextmanager
    def _unlocked(
        self, practice: Path, secret: str, *, recovers: bool = False
    ) -> Generator["tuple[EncryptedPractice, bytes]"]:
        from coachdesk.store import schema
        from coachdesk.store.work import EncryptedPractice
        from coachdesk.vault import folder as vault
        from coachdesk.vault import instance

        with instance.alone(practice):
            keys = vault.unlock_with_recovery(practice, secret) if recovers else vault.unlock(practice, secret)
            data = practice / DATA_FILE
            schema.bring_up_to_date(data, keys.database)
            store = EncryptedPractice(data, keys.database)
            try:
                yield store, keys.database
            finally:
                store.close()

    def read_answer(self, content: bytes, *, pasted: bool) -> "Reading":
        """What a client's reply says."""
        from coachdesk.outward.reading.replies import ReadAnswer, read_reply

        return ReadAnswer(read_reply(content, pasted=pasted))

    def make_sample(
        self, folder: Path, size: str, seed: int, progress: "Callable[[int, int, str], None]"
    ) -> tuple[Path, str]:
        """A throw-away sample practice below `folder`; gives where it lies, and its passphrase."""
        from coachdesk.app.sample.filling import Filling
        from coachdesk.app.sample.sizes import Size
        from coachdesk.app.sample.words import read_words
        from coachdesk.outward.frames import ShippedFrames
        from coachdesk.outward.letters import UpdateLetters
        from coachdesk.outward.phrases import Phrases

        passphrase = "-".join(self._dice.new_id()[:4] for _ in range(4))
        practice, _ = self.create(folder, f"Sample-{size}", passphrase)
        frames, words = ShippedFrames(self._resources), read_words(self._resources)
        letters = UpdateLetters(self._resources, frames, Phrases(self._resources))
        with self._unlocked(practice, passphrase) as (store, _keys):
            Filling(store, frames, letters, words, self._clock.today(), progress).fill(Size(size), seed)
        return practice, passphrase

    def read_sheet(self, path: Path) -> "Sheet":
        """A table of clients and sessions."""
        from coachdesk.outward.reading.tables import read_table

        return read_table(path)

    def read_notes(self, path: Path) -> "tuple[Sequence[FoundNote], Sequence[ArrivingTrouble]]":
        """The notes in a file or a folder, and what could not be read."""
        from coachdesk.outward.reading.notes import read_notes

        return read_notes(path)

    def surroundings(self) -> "list[Finding]":
        """Versions, cipher, fonts, printers and libraries on this computer."""
        from coachdesk.outward import surroundings
        from coachdesk.store import cipher

        return [*surroundings.findings(self._resources), cipher.finding()]

    def _desks(self, practice: "Practice", troubles: "Callable[[], list[str]]") -> "Desks":
        from coachdesk.app import application, room
        from coachdesk.app.actions import Actions
        from coachdesk.app.agreements import Agreements
        from coachdesk.app.engagements import Engagements
        from coachdesk.app.importing.desk import Importing
        from coachdesk.app.ledger import LedgerDesk
        from coachdesk.app.notebook import Notebook
        from coachdesk.app.overview import Overview
        from coachdesk.app.profile import Profile
        from coachdesk.app.releases import Releases
        from coachdesk.app.replies import Replies
        from coachdesk.app.summaries import Summaries
        from coachdesk.outward.client_mail import ClientMail
        from coachdesk.outward.frames import ShippedFrames
        from coachdesk.outward.letters import UpdateLetters
        from coachdesk.outward.phrases import Phrases
        from coachdesk.outward.reading import values

        frames, phrases = ShippedFrames(self._resources), Phrases(self._resources)
        here = room.Room(practice, self._clock, self._dice, frames)
        letters = UpdateLetters(self._resources, frames, phrases)
        return application.Desks(
            profile=Profile(here, letters),
            engagements=Engagements(here),
            actions=Actions(here),
            agreements=Agreements(here),
            notebook=Notebook(here),
            summaries=Summaries(here, letters),
            replies=Replies(here),
            releases=Releases(here, letters),
            ledger=LedgerDesk(here),
            importing=Importing(here, values),
            overview=Overview(here),
            client_mail=ClientMail(phrases),
            frames=frames,
            today=self._clock.today,
            new_id=self._dice.new_id,
            troubles=troubles,
        )
