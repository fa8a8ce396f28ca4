"""The one module that knows every other: builds the application once, and a practice's desks at each unlock.

Heavy imports happen inside the functions that need them, so that a first window need not wait for them.
"""

import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coachdesk.app.places import SUFFIX, find_practice
from coachdesk.base.clock import Clock, Dice, SystemClock, SystemDice
from coachdesk.base.errors import RuleBroken, StoreFault, WrongPassphrase
from coachdesk.base.installed import resources
from coachdesk.base.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from coachdesk.app.application import Desks
    from coachdesk.app.importing.arriving import ArrivingTrouble, FoundNote, Sheet
    from coachdesk.app.places import Places
    from coachdesk.app.ports import Practice
    from coachdesk.app.strength import Strength
    from coachdesk.base.findings import Finding
    from coachdesk.disclosure.answer import Reading
    from coachdesk.store.work import EncryptedPractice
    from coachdesk.vault.passphrase import Stretching

DATA_FILE: Final = "data.db"
LONGEST_NAME: Final = 80


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
        self,
        clock: Clock | None = None,
        dice: Dice | None = None,
        stretching: "Stretching | None" = None,
        home: Path | None = None,
    ) -> None:
        """With the computer's own clock, randomness and folders, unless others are given."""
        self._home = home
        self._clock = clock or SystemClock()
        self._dice = dice or SystemDice()
        self._stretching = stretching
        self._resources = resources()

    def warm(self) -> None:
        """Read the libraries that the first unlocking would wait for."""
        from coachdesk.outward import letters
        from coachdesk.store import work
        from coachdesk.vault import folder

        _ = letters, work, folder  # read, and not yet used

    def create(self, folder: Path, name: str, passphrase: str) -> tuple[Path, str]:
        """A new practice below `folder`; gives where it lies, and its recovery code, which is shown once."""
        from coachdesk.store import schema
        from coachdesk.store.engine import salt_of
        from coachdesk.store.work import EncryptedPractice
        from coachdesk.vault import folder as vault
        from coachdesk.vault.passphrase import Stretching, fit_for_a_new_practice

        practice = folder / folder_name(name)
        fit_for_a_new_practice(passphrase)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise StoreFault(f"{folder.name} can't be made a folder. Nothing was created.") from None
        stretching = self._stretching or Stretching()
        with vault.whole_or_not_at_all(practice) as unfinished:
            keys, code = vault.create(unfinished, passphrase, stretching=stretching, now=self._clock.now())
            schema.create(unfinished / DATA_FILE, keys.database)
            vault.remember_salt(unfinished, keys, salt_of(unfinished / DATA_FILE))
            store = EncryptedPractice(unfinished / DATA_FILE, keys.database)
            try:
                with store.work() as work:
                    work.facts.set("name", clean(name))
                    work.commit()
            finally:
                store.close()
        return practice, code

    @contextmanager
    def opened(self, practice: Path, secret: str, *, recovers: bool = False) -> Generator["Desks"]:
        """The practice, unlocked and held alone until the block ends; `recovers` says that the secret is its code."""
        from coachdesk.store import integrity

        folder = find_practice(practice)
        with self._unlocked(folder, secret, recovers=recovers) as (store, key):
            yield self._desks(
                store,
                lambda: integrity.troubles(folder / DATA_FILE, key),
                lambda typed: _refuse_other(folder, key, typed),
            )

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

    def strength(self, passphrase: str, personal: "Iterable[str]" = ()) -> "Strength":
        """How hard a new passphrase would be to guess; it is looked at and kept nowhere."""
        from coachdesk.vault.strength import strength

        return strength(passphrase, personal)

    def suggest_passphrase(self) -> str:
        """A new passphrase of words taken by chance."""
        from coachdesk.vault.strength import by_chance

        return by_chance(self._resources / "words" / "eff-large.txt")

    def places(self) -> "Places":
        """Where practices lie on this computer unless the coach says otherwise."""
        from platformdirs import user_data_path, user_documents_path

        from coachdesk.app.places import Places
        from coachdesk.vault.synced import synced_by

        data = self._home or user_data_path("CoachDesk", appauthor=False)
        documents = (self._home or user_documents_path()) / "CoachDesk"
        return Places(data / "Practices" if synced_by(documents) else documents, data / "Sample")

    def synced_by(self, folder: Path) -> str:
        """The service that copies this folder away from the computer; empty where nothing points to one."""
        from coachdesk.vault.synced import synced_by

        return synced_by(folder)

    def own_sample(self) -> Path | None:
        """The window's own sample practice, or None."""
        from coachdesk.vault import sample_folder

        return sample_folder.found(self.places().sample)

    def make_own_sample(self, progress: "Callable[[int, int, str], None]") -> Path:
        """The window's own sample practice, made anew; one that was there is thrown away first."""
        from coachdesk.vault import sample_folder

        folder = self.places().sample
        sample_folder.throw_away(folder)
        try:
            practice, passphrase = self.make_sample(folder, "small", 1, progress)
            sample_folder.finish(folder, passphrase)
        except BaseException:
            sample_folder.throw_away(folder)
            raise
        return practice

    def throw_sample_away(self) -> None:
        """The window's own sample practice, gone for good."""
        from coachdesk.vault import sample_folder

        sample_folder.throw_away(self.places().sample)

    def read_sheet(self, path: Path) -> "Sheet":
        """A table of clients and sessions."""
        from coachdesk.outward.reading.tables import read_table

        return read_table(path)

    def read_notes(self, path: Path) -> "tuple[Sequence[FoundNote], Sequence[ArrivingTrouble]]":
        """The notes in a file or a folder, and what could not be read."""
        from coachdesk.outward.reading.notes import read_notes

        return read_notes(path)

    def handbook(self) -> Path:
        """The folder with the pages of the handbook."""
        return self._resources / "handbook"

    def version(self) -> str:
        """Which CoachDesk this is."""
        import tomllib
        from importlib import metadata

        try:
            return metadata.version("coachdesk")
        except metadata.PackageNotFoundError:
            told = tomllib.loads((self._resources.parent / "pyproject.toml").read_text(encoding="utf-8"))
            return str(told["project"]["version"])

    def surroundings(self) -> "list[Finding]":
        """Versions, cipher, fonts, printers and libraries on this computer."""
        from coachdesk.outward import surroundings
        from coachdesk.store import cipher

        return [*surroundings.findings(self._resources), cipher.finding()]

    def _desks(
        self, practice: "Practice", troubles: "Callable[[], list[str]]", knows: "Callable[[str], None]"
    ) -> "Desks":
        from coachdesk.app import application, room
        from coachdesk.app.actions import Actions
        from coachdesk.app.agreement_form import AgreementForms
        from coachdesk.app.agreements import Agreements
        from coachdesk.app.composing import Composing
        from coachdesk.app.directory import Directory
        from coachdesk.app.engagement_page import EngagementPage
        from coachdesk.app.engagements import Engagements
        from coachdesk.app.hand_over import HandOver, Tools
        from coachdesk.app.importing.desk import Importing
        from coachdesk.app.ledger import LedgerDesk
        from coachdesk.app.mending import Mending
        from coachdesk.app.notebook import Notebook
        from coachdesk.app.overview import Overview
        from coachdesk.app.own_copies import OwnCopies
        from coachdesk.app.profile import Profile
        from coachdesk.app.releases import Releases
        from coachdesk.app.replies import Replies
        from coachdesk.app.summaries import Summaries
        from coachdesk.app.today import Today
        from coachdesk.app.unfinished import UnfinishedForms
        from coachdesk.outward.client_mail import ClientMail
        from coachdesk.outward.frames import ShippedFrames
        from coachdesk.outward.letters import UpdateLetters
        from coachdesk.outward.phrases import Phrases
        from coachdesk.outward.preview import Previews
        from coachdesk.outward.reading import values
        from coachdesk.outward.recovery_sheet import RecoverySheets

        frames, phrases = ShippedFrames(self._resources), Phrases(self._resources)
        here = room.Room(practice, self._clock, self._dice, frames)
        letters = UpdateLetters(self._resources, frames, phrases)
        previews = Previews(self._resources, frames, phrases)
        return application.Desks(
            profile=Profile(here, letters),
            engagements=Engagements(here),
            engagement_page=EngagementPage(here),
            mending=Mending(here),
            actions=Actions(here),
            agreements=Agreements(here),
            agreement_forms=AgreementForms(here),
            unfinished=UnfinishedForms(here),
            notebook=Notebook(here),
            summaries=Summaries(here, letters),
            composing=Composing(here, letters, previews),
            previews=previews,
            replies=Replies(here),
            releases=Releases(here, letters),
            hand_over=HandOver(here, Summaries(here, letters), Tools(letters, previews, knows)),
            ledger=LedgerDesk(here),
            own_copies=OwnCopies(here, RecoverySheets(self._resources, frames)),
            importing=Importing(here, values),
            overview=Overview(here),
            client_mail=ClientMail(phrases),
            frames=frames,
            today=Today(here),
            directory=Directory(here),
            news=here.news,
            day=self._clock.today,
            new_id=self._dice.new_id,
            troubles=troubles,
        )


def _refuse_other(practice: Path, key: bytes, typed: str) -> None:
    """Whether `typed` is the passphrase of the very practice that is open: its folder might have been exchanged.

    Raises:
        WrongPassphrase: it is another.
    """
    from hmac import compare_digest

    from coachdesk.vault import folder as vault

    if not compare_digest(vault.unlock(practice, typed).database, key):
        raise WrongPassphrase("That passphrase does not open this practice. Nothing was changed.")
