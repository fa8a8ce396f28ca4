"""Replies as e-mail files and as pasted text: what the client wrote now, without what the mail quotes."""

from email.message import EmailMessage

import pytest

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading import mail, replies
from coachdesk.outward.reading.archives import OLE_START
from coachdesk.outward.reading.htmltext import html_text, says_more
from coachdesk.outward.reading.quoting import fresh_part
from coachdesk.outward.reading.replies import AnswerKind, ReadAnswer, Reply, read_answer, read_reply

CODE = "K7QF-2MXA-9T"


def a_mail(
    text: str = "", *, html: str = "", charset: str = "utf-8", encoding: str = "quoted-printable"
) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Inès Moreau <Ines@Example.org>"
    message["Subject"] = f"Re: Ihr Text für {CODE}"
    if text:
        message.set_content(text, charset=charset, cte=encoding)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message


def reply(message: EmailMessage | bytes) -> Reply:
    return read_reply(message if isinstance(message, bytes) else bytes(message), pasted=False)


@pytest.mark.parametrize(
    ("charset", "encoding"), [("utf-8", "base64"), ("iso-8859-1", "quoted-printable"), ("windows-1252", "8bit")]
)
def test_a_mail_is_read_in_every_encoding(charset: str, encoding: str) -> None:
    found = reply(a_mail("Schöne Grüße\n", charset=charset, encoding=encoding))

    assert found == Reply("ines@example.org", f"Re: Ihr Text für {CODE}", "Schöne Grüße", "Schöne Grüße\n")


def test_of_alternatives_the_plain_text_is_read_unless_it_is_empty() -> None:
    assert reply(a_mail("plain", html="<p>rich</p>")).fresh == "plain"
    assert reply(a_mail(" ", html="<p>rich</p>")).fresh == "rich"


def test_every_part_that_a_reader_would_see_is_read_and_no_attachment() -> None:
    message = a_mail(f"YES {CODE}")
    message.add_attachment("a list", filename="list.txt")
    message.add_attachment("but not the second sentence", disposition="inline")
    message.add_attachment(a_mail("an older mail"))

    assert reply(message).fresh.split() == ["YES", CODE, "but", "not", "the", "second", "sentence"]


@pytest.mark.parametrize("charset", ["no-such", "punycode", "utf-8", "hex"])
def test_a_wrong_charset_still_gives_the_text(charset: str) -> None:
    raw = f"From: ines@example.org\nContent-Type: text/plain; charset={charset}\n\nGr".encode() + b"\xfc\xdfe\0"

    assert reply(raw).fresh == "Grüße\ufffd"


def test_a_mail_without_alternatives_that_can_be_read_is_told() -> None:
    message = EmailMessage()
    message["Subject"] = "x"
    message.set_content(b"x", maintype="image", subtype="png")
    message.make_alternative()

    with pytest.raises(InputUnusable, match="holds no text"):
        reply(message)


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "not an e-mail"),
        (b"\x00\x01\x02", "not an e-mail"),
        (b"Dear Anna,\n\nyes.", "not an e-mail"),
        (OLE_START, "Outlook's own format"),
        (b"Subject: x\n\n ", "holds no text"),
        (b"Subject: x\nContent-Type: text/html\n\n<![x[", "holds no text|damaged"),
    ],
)
def test_what_is_no_readable_mail_gets_its_own_sentence(raw: bytes, sentence: str) -> None:
    with pytest.raises(InputUnusable, match=sentence):
        reply(raw)


def test_a_mail_that_the_parser_gives_up_on_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str) -> str:
        raise AssertionError

    monkeypatch.setattr(mail, "html_text", broken)

    with pytest.raises(InputUnusable, match="damaged"):
        reply(a_mail(html="<p>x"))


def test_hostile_headers_give_no_sender_and_take_no_time() -> None:
    assert reply(b"From: " + b"(" * 500_000 + b"\nSubject: " + b'"' * 500_000 + b"\n\nx").sender == "unknown"
    assert reply(b"From: " + b"(" * 1_900 + b"\n\nx").sender == "unknown"


@pytest.mark.parametrize(
    "head",
    [
        "From: Eve:;",
        "From: Eve: ines@example.org;",
        "From: eve@",
        "From: undisclosed-recipients:;",
        "From:",
        "From: nobody",
        "From: ines@example.org, eve@example.org",
        "From: ines@example.org <eve@example.org>",
        "From: ines@example.org\nFrom: eve@example.org",
        'From: "ines moreau"@example.org',
        "Subject: x",
    ],
)
def test_a_mail_whose_sender_cannot_be_told_is_from_somebody_unknown(head: str) -> None:
    assert reply(f"{head}\n\nx".encode()).sender == "unknown"


@pytest.mark.parametrize(
    ("sender", "address"),
    [
        ("Ines", ""),
        ("Dr. Ines <Ines@Example.org>", "ines@example.org"),
        ("ines@example.org, eve@example.org", "unknown"),
        ("eve@", "unknown"),
    ],
)
def test_a_pasted_sender_is_one_address_or_none(sender: str, address: str) -> None:
    assert read_reply(f"From: {sender}\n\nYES".encode(), pasted=True).sender == address


def test_too_large_a_reply_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replies, "REPLY_LIMIT", 3)

    with pytest.raises(InputUnusable, match="larger than"):
        reply(b"From: x\n\nx")


def test_pasted_text_may_bring_its_own_head() -> None:
    text = f"Von: Ines Moreau <Ines@Example.org>\nGesendet: heute\nBetreff: Ihr Text\n\nJA {CODE}\n"

    assert read_reply(text.encode(), pasted=True) == Reply("ines@example.org", "Ihr Text", f"JA {CODE}", text[:-1])


@pytest.mark.parametrize("text", ["YES", "Date: today\n\nYES", "From: me\nand you\n\nYES", "From: me"])
def test_pasted_text_without_a_head_is_all_the_clients(text: str) -> None:
    assert read_reply(text.encode(), pasted=True) == Reply("", "", text, text)


def test_nothing_pasted_is_told() -> None:
    with pytest.raises(InputUnusable, match="pasted text is empty"):
        read_reply(b" \n", pasted=True)


QUOTED = f"> Please answer:\n> YES {CODE}\n"
RULE = "-" * 60
ASKED = f"Dear Ines,\n\n    YES {CODE}\n\n    NO {CODE}\n\n{RULE}\n\nThe letter, but no more.\n\n{RULE}\n\nAnna"


@pytest.mark.parametrize(
    "below",
    [
        QUOTED,
        f"On 4 March 2026 at 09:30, Anna Coach <anna@example.org> wrote:\n{QUOTED}",
        f"On Wed, 4 March 2026 at 09:30, Anna Coach of the Very Long Practice\n<anna@example.org> wrote:\n\n{QUOTED}",
        f"Am 04.03.2026 um 09:30 schrieb Anna Coach:\n{QUOTED}",
        f"Am 4. März 2026 schrieb Anna:\n{QUOTED}",
        f"Anna Coach <anna@example.org> schrieb am Mi., 4. März 2026, 09:30:\n{QUOTED}",
        f"On 4 March 2026 at 09:30, Anna wrote:\n\n{ASKED}",
        f"-----Original Message-----\n{ASKED}",
        f"---------- Forwarded message ---------\n{ASKED}",
        f"-----Ursprüngliche Nachricht-----\nVon: Anna\n{ASKED}",
        f"__________\nVon: Anna Coach\nGesendet: Mittwoch\nAn: Ines\nBetreff: Text\n\n{ASKED}",
        f"*From:* Anna Coach\n*Sent:* Wednesday\n*Subject:* Text\n\n{ASKED}",
        f"-- \nInes Moreau\nYES {CODE}",
        f"-- \nInes Moreau\n{QUOTED}",
        f"-- \nInes Moreau\nOn 4 March 2026 at 09:30, Anna wrote:\n\n{ASKED}",
        f"-- \nInes Moreau\n____________\nFrom: Anna\nSent: Wednesday\nSubject: Text\n\n{ASKED}",
    ],
)
def test_what_a_mail_quotes_is_not_the_clients_answer(below: str) -> None:
    assert fresh_part(f"I will think.\n\n{below}") == "I will think."


def test_answers_between_quoted_lines_are_the_clients() -> None:
    whole = f"Hi\nOn 4 March 2026 Anna wrote:\n{QUOTED}yes, one\n{QUOTED}not two\n"

    assert fresh_part(whole) == "Hi\nyes, one\nnot two"


@pytest.mark.parametrize(
    "fresh",
    [
        "On 4 March 2026 at 09:30 you wrote:\nplease delete that",
        "On reflection, what Anna wrote:\nis wrong",
        "On page 2 drop the name.\nOn 4 March 2026 you wrote:\nsomething else",
        "_____\nbut not the second sentence",
        "From: page 2 on it is wrong",
        "On " + "x" * 500,
        "On page 2\ndrop the name",
        "> but not row 2",
        "On 4 March 2026 at 09:30, Anna wrote:\n> but not row 2",
        "On 4 March 2026 at 09:30, Anna wrote:",
        "On 3 December 2026 at 10:30 I thought better, as my lawyer wrote:\nplease do not send it",
        f"On 3 December 2026 at 10:30 I thought better, as my lawyer wrote:\n\n{ASKED}",
        "On 3 December 2026 at 10:30, Anna <anna@example.org> wrote:\nplease do not send it",
        "From: me\nTo: you\nbut not row 2",
        f"From: me\nTo: you\nbut not row 2\n{ASKED}",
        "From: me\nTo: you\nSubject: it\n\nbut not row 2",
        "-----Original Message-----\nbut not row 2",
        "________________________________\nbut not row 2",
        f"-----Original Message-----\n{ASKED}\n\nbut not row 2",
        f"-----Original Message-----\n{RULE}\nbut\n{RULE}",
        "-- \nbut not row 2",
        "-- " + "\nrow" * 11,
    ],
)
def test_words_of_the_client_that_look_like_a_quotation_are_kept(fresh: str) -> None:
    assert fresh_part(f"YES {CODE}\n{fresh}").endswith(fresh)


def test_a_condition_right_above_the_quotation_is_kept() -> None:
    whole = f"YES {CODE}\nOn page 2 drop the name.\nOn 4 March 2026 at 09:30, Anna\n<a@example.org> wrote:\n{QUOTED}"

    assert fresh_part(whole) == f"YES {CODE}\nOn page 2 drop the name."


GMAIL = (
    "<html><head><title>t</title><style>p{}</style></head><body>"
    f'<div dir="ltr">YES&nbsp;{CODE}<br><div>Ines</div></div><br>'
    '<div class="gmail_quote gmail_quote_container"><div class="gmail_attr">On 4 March 2026 Anna wrote:<br></div>'
    f"<blockquote class='gmail_quote'><div>YES {CODE}</div>keep?<img src='https://example.org/x.png'></blockquote>"
    "<div>but not two</div></div></body></html>"
)


def test_a_condition_above_a_name_that_wrote_is_kept() -> None:
    whole = f"YES {CODE}\nOn page 2 drop the name.\nAnna Coach <a@example.org> wrote:\n{QUOTED}"

    assert "drop the name" in fresh_part(whole)


def test_an_html_mail_keeps_the_clients_words_and_marks_the_quoted_ones() -> None:
    found = reply(a_mail(html=GMAIL))

    assert found.whole.split("\n") == [
        f"YES {CODE}",
        "Ines",
        "",
        "On 4 March 2026 Anna wrote:",
        f"> YES {CODE}",
        "> keep?",
        "but not two",
    ]  # fmt: skip - read as a list
    assert found.fresh == f"YES {CODE}\nInes\n\nbut not two"


def test_html_of_every_kind_becomes_lines() -> None:
    html = "<title>x<body>one<ul><li>two</li></ul><table><tr><td>a</td><td>b</td></tr></table></div>three</blockquote>"
    cite = "<blockquote type='cite'>"

    assert html_text(html) == "one\n- two\na b \nthree"
    assert html_text(f"{cite}<div>x</div></div>y</blockquote><script>z</script>") == "> x\n> y"
    assert html_text(f"{cite}<div>x</blockquote>y") == "> x\ny"
    assert html_text("<blockquote>indented</blockquote>") == "indented"


@pytest.mark.parametrize("tag", ["s", "del", "strike", "span style='text-decoration: line-through'"])
def test_struck_words_are_told_to_be_struck(tag: str) -> None:
    html = f"<{tag}>YES <b>{CODE}</b><br> </{tag.split(' ', maxsplit=1)[0]}>ok"

    assert html_text(html) == f"[struck: YES ][struck: {CODE}]\n ok".replace("\n ", "\n")


@pytest.mark.parametrize(
    "attributes", ["hidden", "style='display:none'", 'style="x:1;Visibility: hidden"', "style=font-size:0", "hidden=''"]
)
def test_hidden_words_are_left_out_and_told(attributes: str) -> None:
    html = f"YES<br><div {attributes}><div>but</div> not<img {attributes}></div><div>ok</div>"

    assert html_text(html) == "YES\nok"
    assert says_more(html)
    assert not says_more(f"<div {attributes}> </div>x<img {attributes}>y<p style='font-size:0.9em;overflow:hidden'>")


def test_a_style_sheet_that_may_hide_or_strike_is_told() -> None:
    assert says_more("<style>.x { display: none }</style>x")
    assert says_more("<style>.x { text-decoration: line-through }</style>x")
    assert not says_more("<style style='display:none'>p { margin: 0 }</style>x")


def test_a_mail_nested_without_end_is_refused() -> None:
    with pytest.raises(InputUnusable, match="nested deeper"):
        reply(a_mail(html="<div>" * 600))


def test_a_signature_in_html_is_cut() -> None:
    assert reply(a_mail(html=f"<div>YES {CODE}</div><div>-- <br>Ines<br>Director</div>")).fresh == f"YES {CODE}"


def test_the_answer_of_a_mail_is_found_in_the_clients_own_words() -> None:
    found = reply(a_mail(f"I will think.\n\n{QUOTED}"))

    answer = read_answer(found.fresh, found.subject)

    assert answer.kind is AnswerKind.UNCLEAR
    assert answer.codes == (CODE,)  # of the subject


@pytest.mark.parametrize(
    "words",
    [
        "JA K7QF-2MXA-9T\n\nHerzlichen Dank und viele Grüße\nInes",
        "JA K7QF-2MXA-9T\n\nViele Grüße und herzlichen Dank\nInes Moreau",
        "YES K7QF-2MXA-9T\n\nMany thanks and best wishes,\nInes",
        "Ja, K7QF-2MXA-9T. Danke!",
        "Ja, gerne: K7QF-2MXA-9T",
        "JA K7QF-2MXA-9T\nSchönes Wochenende!",
    ],
)
def test_a_friendly_yes_is_a_yes(words: str) -> None:
    assert ReadAnswer(read_reply(words.encode(), pasted=True)).said_by("Ines Moreau") is AnswerKind.YES


@pytest.mark.parametrize(
    "words",
    [
        "YES K7QF-2MXA-9T and",
        "YES K7QF-2MXA-9T\nand",
        "YES K7QF-2MXA-9T\nThanks and no",
    ],
)
def test_a_word_that_joins_nothing_is_more_than_a_courtesy(words: str) -> None:
    assert ReadAnswer(read_reply(words.encode(), pasted=True)).said_by("Ines Moreau") is AnswerKind.CHANGES


def test_what_the_writer_wrote_is_told_without_the_asking_that_it_quotes() -> None:
    pasted = b"Please leave it out.\n\nOn 3 Dec 2026, Marian wrote:\n> YES K7QF-2MXA-9T\n"
    answer = ReadAnswer(read_reply(pasted, pasted=True))

    assert answer.words == "Please leave it out."
