"""Leaks planted in a finished letter, one a place: each is found, and no sentence repeats what leaked."""

import io
import re
from collections.abc import Callable

import pikepdf
import pytest
from letter_samples import DOOR, ENGLISH, HEAD, a_logo, a_long_text, a_pass
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from coachdesk.base.errors import LeakFound
from coachdesk.disclosure.approved import ApprovedDisclosure
from coachdesk.disclosure.letter import Letterhead
from coachdesk.outward import pdf as door
from coachdesk.outward.leak import Expected, check
from coachdesk.outward.paper import Paper
from coachdesk.outward.tagging import written

Caught = tuple[bytes, Expected]
Change = Callable[[Pdf], object]
Maker = Callable[[Pdf], Object]
SECRET = "Zebra Quarrel"
"""What nobody approved."""


def letter_and_due(monkeypatch: pytest.MonkeyPatch, disclosure: ApprovedDisclosure, head: Letterhead) -> Caught:
    caught: list[Caught] = []
    monkeypatch.setattr(door, "check", lambda letter, due: caught.append((letter, due)))
    DOOR.make(disclosure, head, Paper.A4, ENGLISH)
    return caught[0]


@pytest.fixture
def sound(monkeypatch: pytest.MonkeyPatch) -> Caught:
    """A letter with a logo, and what it may hold."""
    head = Letterhead(HEAD.name, HEAD.profession, HEAD.contact, place="Basel", logo=a_logo())
    return letter_and_due(monkeypatch, a_pass(), head)


def changed(letter: bytes, change: Change) -> bytes:
    """The letter, changed and written as this house writes: the leak leaves no other trace."""
    with pikepdf.open(io.BytesIO(letter)) as pdf:
        change(pdf)
        once = written(pdf)
    with pikepdf.open(io.BytesIO(once)) as pdf:
        return written(pdf)


def drawn(operators: bytes) -> Change:
    """Something more on the first page, in pikepdf's own spelling."""

    def change(pdf: Pdf) -> None:
        page = pdf.pages[0]
        steps = [*pikepdf.parse_content_stream(page), *pikepdf.parse_content_stream(Stream(pdf, operators))]
        page.obj.Contents = Stream(pdf, pikepdf.unparse_content_stream(steps))

    return change


def at(path: str, make: Maker) -> Change:
    """Something more under a key of the catalogue."""
    return lambda pdf: pdf.Root.__setitem__(path, make(pdf))


def on_page(path: str, make: Maker) -> Change:
    return lambda pdf: pdf.pages[0].obj.__setitem__(path, make(pdf))


def a_hidden_layer(pdf: Pdf) -> Object:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(SECRET)))
    return Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([])))


def a_note(pdf: Pdf) -> Object:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([1, 1, 9, 9]), Contents=String(SECRET))
    return Array([pdf.make_indirect(note)])


def described(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as packet:
        packet["dc:description"] = SECRET


def attached(pdf: Pdf) -> None:
    pdf.attachments["n.txt"] = pikepdf.AttachedFileSpec(pdf, SECRET.encode(), filename="n.txt")


def first_element(key: str, value: Object) -> Change:
    return lambda pdf: pdf.Root.StructTreeRoot.K.K[0].__setitem__(key, value)


def another_picture(pdf: Pdf) -> None:
    xobjects = pdf.pages[0].obj.Resources.XObject
    (name,) = xobjects.keys()
    xobjects[name].write(bytes(len(xobjects[name].read_bytes())))


def a_form(pdf: Pdf) -> None:
    xobjects = pdf.pages[0].obj.Resources.XObject
    (name,) = xobjects.keys()
    xobjects[name] = pdf.make_indirect(Stream(pdf, b"BT (x) Tj ET", Type=Name.XObject, Subtype=Name.Text))


TEXT = b"BT /F1+0 9 Tf %s (Zebra Quarrel) Tj ET"
MORE_WORDS = "the foot of page 1 does not read as it should"
PLANTED = {
    "white text": (drawn(b"1 g " + TEXT % b"100 100 Td"), "page 1 is drawn in a way that no letter is"),
    "white text in our own way": (drawn(b"1 1 1 rg " + TEXT % b"1 0 0 1 100 100 Tm"), MORE_WORDS),
    "invisible text": (drawn(TEXT % b"3 Tr 100 100 Td"), "drawn in a way that no letter is"),
    "off the page": (drawn(TEXT % b"1 0 0 1 -300 -200 Tm"), MORE_WORDS),
    "covered": (drawn(TEXT % b"1 0 0 1 100 100 Tm" + b" 0 0 0 RG 60 w 90 105 m 220 105 l S"), MORE_WORDS),
    "hidden layer": (at("/OCProperties", a_hidden_layer), "the file holds a hidden layer"),
    "words for screen readers": (
        drawn(b"/Span <</ActualText (Zebra Quarrel)>> BDC EMC"),
        "page 1 holds words for screen readers alone",
    ),
    "inline image": (drawn(b"BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI"), "drawn in a way that no letter is"),
    "attachment": (attached, "the file holds an attachment"),
    "info": (lambda pdf: pdf.docinfo.__setitem__("/Author", SECRET), "the file's properties say something else"),
    "other title": (lambda pdf: pdf.docinfo.__setitem__("/Title", SECRET), "the file's properties say something else"),
    "xmp": (described, "the file's metadata say something else"),
    "no xmp": (lambda pdf: pdf.Root.__delitem__("/Metadata"), "the file's metadata say something else"),
    "annotation": (on_page("/Annots", a_note), "page 1 holds an annotation"),
    "crop box": (on_page("/CropBox", lambda _: Array([0, 0, 300, 300])), "page 1 holds a crop box"),
    "private data of a program": (on_page("/PieceInfo", lambda _: Dictionary()), "another program's private data"),
    "unknown entry": (at("/Zebra", lambda _: String(SECRET)), "the file holds an entry that no letter has"),
    "form": (at("/AcroForm", lambda _: Dictionary(Fields=Array())), "the file holds a form"),
    "action": (
        at("/OpenAction", lambda _: Dictionary(S=Name.JavaScript, JS=String(SECRET))),
        "the file holds an action",
    ),
    "outline": (at("/Outlines", lambda _: Dictionary(Title=String(SECRET))), "the file holds an outline"),
    "alternative text": (first_element("/Alt", String(SECRET)), "the structure for screen readers holds other words"),
    "replacement text": (first_element("/ActualText", String(SECRET)), "holds a name that no letter has"),
    "loose text": (first_element("/Placement", String(SECRET)), "the file holds a loose text"),
    "a name": (first_element("/Placement", Name("/Zebra")), "the file holds a name that no letter has"),
    "another picture": (another_picture, "the file holds a picture or a part that no letter has"),
    "another kind of part": (a_form, "the file holds a picture or a part that no letter has"),
    "several pieces": (
        lambda pdf: pdf.pages[0].contents_add(Stream(pdf, b"q Q"), prepend=False),
        "page 1 holds something between what is drawn",
    ),
}


@pytest.mark.parametrize("kind", PLANTED)
def test_a_planted_leak_is_found_by_its_place(sound: Caught, kind: str) -> None:
    letter, due = sound
    change, place = PLANTED[kind]

    with pytest.raises(LeakFound, match="The document was not let out: .*" + re.escape(place)) as found:
        check(changed(letter, change), due)

    assert "Zebra" not in str(found.value)


BYTES = {
    "unreferenced object": lambda letter: letter.replace(b"\nxref\n", b"\n99 0 obj\n(Zebra Quarrel)\nendobj\nxref\n"),
    "comment": lambda letter: letter.replace(b"\nxref\n", b"\n% Zebra Quarrel\nxref\n"),
}


@pytest.mark.parametrize("kind", BYTES)
@pytest.mark.filterwarnings("ignore")
def test_bytes_that_belong_to_nothing_are_found(sound: Caught, kind: str) -> None:
    letter, due = sound
    more = BYTES[kind](letter)
    assert more != letter
    moved = re.sub(rb"startxref\n\d+", b"startxref\n%d" % (more.rindex(b"\nxref\n") + 1), more)

    with pytest.raises(LeakFound, match="bytes that belong to none of its pages"):
        check(moved, due)


def test_words_behind_the_end_are_found(sound: Caught) -> None:
    letter, due = sound

    with pytest.raises(LeakFound, match="something follows the end of the file"):
        check(letter + SECRET.encode(), due)


def test_an_earlier_revision_is_found(sound: Caught) -> None:
    letter, due = sound

    with pytest.raises(LeakFound, match="the file holds an earlier revision"):
        check(letter + letter[letter.rindex(b"\nxref\n") + 1 :], due)


def test_a_file_that_is_no_pdf_is_not_let_out(sound: Caught) -> None:
    with pytest.raises(LeakFound, match="it can't be read again"):
        check(b"%PDF-1.7 torn", sound[1])


def test_a_comment_between_two_strokes_is_found(sound: Caught) -> None:
    letter, due = sound

    def comment(pdf: Pdf) -> None:
        content = pdf.pages[0].obj.Contents
        content.write(content.read_bytes() + b"\n% Zebra Quarrel\n")

    with pytest.raises(LeakFound, match="page 1 holds something between what is drawn"):
        check(changed(letter, comment), due)


@pytest.mark.parametrize(("page", "word"), [(1, b"(Dear Mr Vaas,)"), (3, b"(Yours,)")])
@pytest.mark.parametrize(
    ("instead", "kind"),
    [(b"()", "lacks approved words"), (b"(Zebra Quarrel, Zebra Quarrel)", "holds words that were not")],
)
def test_a_word_more_or_less_is_found_on_its_page(
    monkeypatch: pytest.MonkeyPatch, page: int, word: bytes, instead: bytes, kind: str
) -> None:
    letter, due = letter_and_due(monkeypatch, a_pass(a_long_text(20)), HEAD)

    def swap(pdf: Pdf) -> None:
        content = pdf.pages[page - 1].obj.Contents
        before = content.read_bytes()
        assert before.count(word) == 1
        content.write(before.replace(word, instead))

    with pytest.raises(LeakFound, match=f"page {page} {kind}"):
        check(changed(letter, swap), due)


def test_a_sound_letter_passes(sound: Caught) -> None:
    check(*sound)
