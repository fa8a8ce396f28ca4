"""Letters to test with: passes, letterheads, pictures, and a reader that says where words stand."""

import io
import math
from datetime import date
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.disclosure._mint import mint
from coachdesk.disclosure.approved import ApprovedDisclosure
from coachdesk.disclosure.letter import Letterhead, LetterRow, LetterText
from coachdesk.outward.paper import Furniture
from coachdesk.outward.pdf import LetterDoor

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
MM = 72 / 25.4
SEAL = bytes(range(32))
DOOR = LetterDoor(RESOURCES)

ENGLISH_MONTHS = "January February March April May June July August September October November December"
GERMAN_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
ENGLISH = Furniture(
    check_code="Check code {code}",
    page_of="Page {page} of {pages}",
    sample="SAMPLE",
    title="Letter",
    logo="Logo of {name}",
    signature="Signature of {name}",
    months=tuple(ENGLISH_MONTHS.split()),
    date_format="{day} {month} {year}",
)
GERMAN = Furniture(
    check_code="Prüfcode {code}",
    page_of="Seite {page} von {pages}",
    sample="MUSTER",
    title="Brief",
    logo="Logo von {name}",
    signature="Unterschrift von {name}",
    months=tuple(GERMAN_MONTHS.split()),
    date_format="{day}. {month} {year}",
)
ADDRESS = (
    "Personal",
    "Mr Henrik Vaas",
    "Chief Operating Officer",
    "Northlight Optics AG",
    "Lindenhofstrasse 8",
    "8001 Zürich",
)
US_ADDRESS = (
    "Ms. Jordan Whitfield",
    "Chief Executive Officer",
    "Northlight Optics, Inc.",
    "1200 Harbor Boulevard, Suite 400",
    "Weehawken, NJ 07086",
)
COVERED = (
    "This update covers the points that Ms Moreau, Northlight Optics and I agreed for you on 12 May 2026. "
    "It holds nothing that she has not agreed to."
)
PROGRESS = (
    "The autumn planning round was run by both deputies; Ms Moreau opened it and closed it. "
    "She now brings pricing questions to the group first, before she forms a view."
)
TEXT = LetterText(
    subject="Coaching of Ines Moreau: mid-point update",
    salutation="Dear Mr Vaas,",
    opening=(COVERED,),
    rows=(
        LetterRow("Dates", ("The coaching began on 12 May 2026 and is planned to end on 26 February 2027.",)),
        LetterRow(
            "Progress",
            (PROGRESS,),
        ),
        LetterRow("Themes", ("Nothing is reported under this heading in this letter.",)),
    ),
    closing="With kind regards,",
)
GERMAN_TEXT = LetterText(
    subject="Coaching von Ines Moreau-Fürstenberg: Zwischenstand",
    salutation="Sehr geehrte Frau Großmann,",
    opening=("Dieser Zwischenstand enthält nichts, dem sie nicht zugestimmt hat.",),
    rows=(LetterRow("Verändert", ("Die Bereichsleiter-Runde übernimmt die Preisfragen ab Januar.",)),),
    closing="Mit freundlichen Grüßen",
)
HEAD = Letterhead(
    name="Marian Holt",
    profession="Executive coaching",
    contact=("Seilergasse 14 · 4051 Basel", "office@marianholt.example", "+41 61 555 01 42"),
    place="Basel",
)


def a_pass(
    text: LetterText = TEXT,
    *,
    address: tuple[str, ...] = ADDRESS,
    language: str = "en",
    sample: bool = False,
    dated: date = date(2026, 12, 4),
    code: str = "K7QF-2MXA-9T",
) -> ApprovedDisclosure:
    return mint(
        ApprovedDisclosure,
        summary=SummaryId("s1"),
        engagement=EngagementId("e1"),
        seal=SEAL,
        check_code=code,
        language=language,
        address=address,
        text=text,
        dated=dated,
        sample=sample,
    )


def a_long_text(paragraphs: int) -> LetterText:
    told = " ".join(["Both deputies ran the planning round, and the group met twice with sales and supply."] * 4)
    return LetterText(
        TEXT.subject, TEXT.salutation, TEXT.opening, (LetterRow("Progress", (told,) * paragraphs),), "Yours,"
    )


def as_png(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def a_logo(wide: int = 300, high: int = 300) -> bytes:
    image = Image.new("RGBA", (wide, high), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((10, 10, high - 10, high - 10), fill="#1F5F5B")
    return as_png(image)


def a_signature() -> bytes:
    image = Image.new("RGBA", (600, 200), (0, 0, 0, 0))
    wave = [(20 + at / 2, 110 + 60 * math.sin(at / 40) * math.cos(at / 95)) for at in range(1000)]
    ImageDraw.Draw(image).line(wave, fill="#1b2a6b", width=5)
    return as_png(image)


def pages_read(letter: bytes) -> list[str]:
    with pypdfium2.PdfDocument(letter) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def bare(text: str) -> str:
    return "".join(text.split())


def place_of(words: str, letter: bytes, page: int = 0) -> tuple[float, float, float, float]:
    """Left, right, top and bottom of the words' first occurrence, in mm from the page's upper left corner."""
    with pypdfium2.PdfDocument(letter) as pdf:
        shown = pdf[page]
        text = shown.get_textpage()
        first, count = text.search(words).get_next()
        boxes = [text.get_charbox(place) for place in range(first, first + count)]
        high = shown.get_height()
        return (
            min(box[0] for box in boxes) / MM,
            max(box[2] for box in boxes) / MM,
            (high - max(box[3] for box in boxes)) / MM,
            (high - min(box[1] for box in boxes)) / MM,
        )
