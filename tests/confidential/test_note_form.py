import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.confidential.form import (
    Block,
    Run,
    Setting,
    block,
    from_plain,
    plain,
    writable,
    written,
)
from coachdesk.confidential.form_reading import cleaned, read

texts = st.text(max_size=30).map(writable)
runs = st.builds(Run, texts, st.booleans(), st.booleans())
blocks = st.builds(block, st.sampled_from(Setting), st.lists(runs, max_size=4))
documents = st.lists(blocks, max_size=8).map(tuple)


def paragraph(*told: str) -> Block:
    return block(Setting.PARAGRAPH, [Run(text) for text in told])


@given(documents)
def test_what_was_written_is_read_again_letter_by_letter(document):
    assert read(written(document)) == document


@given(documents)
def test_only_the_clean_subset_is_ever_written(document):
    tags = {"p", "h2", "h3", "ul", "ol", "li", "blockquote", "b", "i", "br"}
    form = written(document)

    assert form.count("<") == sum(form.count(f"<{tag}>") + form.count(f"</{tag}>") for tag in tags)


@given(st.text(), st.lists(st.sampled_from(["<p>", "</p>", "<b>", "<ul>", "<li>", "</ul>", "<script>", "<br>", "x"])))
def test_whatever_is_pasted_becomes_a_document_that_can_be_kept(text, tags):
    document = cleaned(text + "".join(tags) + text)

    assert read(written(document)) == document
    assert all(one.text.strip() for one in document)


def test_runs_that_are_set_alike_are_one_and_empty_ones_none():
    made = block(Setting.PARAGRAPH, [Run("a"), Run(""), Run("b"), Run("", bold=True), Run("c", bold=True)])

    assert made.runs == (Run("ab"), Run("c", bold=True))
    assert made.text == "abc"


def test_what_cannot_be_written_down_is_left_out_and_all_else_stays():
    assert writable("a\ud800\x00b\r\nc\u2028d\ufffc e\u200d\u00a0f\t") == "ab\nc\nd e\u200d\u00a0f\t"


def test_plain_words_have_a_blank_line_between_blocks_and_none_within_a_list():
    document = (
        block(Setting.HEADING, [Run("Where she is")]),
        paragraph("Lighter.\nShe laughed."),
        block(Setting.BULLET, [Run("one")]),
        block(Setting.BULLET, [Run("two")]),
        block(Setting.NUMBER, [Run("first")]),
        block(Setting.NUMBER, [Run("second")]),
        paragraph("End."),
    )

    assert plain(document) == ("Where she is\n\nLighter.\nShe laughed.\n\n- one\n- two\n\n1. first\n2. second\n\nEnd.")
    assert plain(()) == ""


def test_plain_words_are_shown_as_paragraphs():
    assert from_plain("\none\ntwo\r\n\r\n \n\nthree\n") == (paragraph("one\ntwo"), paragraph("three"))
    assert from_plain("") == (Block(),)


@pytest.mark.parametrize(
    ("pasted", "document"),
    [
        ("plain words", [paragraph("plain words")]),
        ("<p>  much \n white&nbsp; space </p>", [paragraph("much white space")]),
        ("a<br> b <br/>c<br>", [paragraph("a\nb\nc")]),
        ("<div>a<div>b</div>c</div>", [paragraph("a"), paragraph("b"), paragraph("c")]),
        ("<h1>A</h1><h4>B</h4>", [block(Setting.HEADING, [Run("A")]), block(Setting.SMALL_HEADING, [Run("B")])]),
        ("<blockquote><p>so</p></blockquote>", [block(Setting.QUOTE, [Run("so")])]),
        (
            "<table><tr><th>x</th><td>y</td></tr></table>",
            [block(Setting.PARAGRAPH, [Run("x", bold=True), Run(" y")])],
        ),
        ("<p>a <img src='http://x.example/p.png'><a href='http://x.example'>link</a></p>", [paragraph("a link")]),
        ("<style>p{}</style><script>1<2</script><title>t</title><p>b</p>", [paragraph("b")]),
        ("<svg><svg><b>x</b></svg><br></svg>c</p>", [paragraph("c")]),
        ("<head><meta><title>t</title></head><!-- no --><p>d", [paragraph("d")]),
        ("<ul></ul><p> </p>", []),
        (" <b> </b>", []),
        ("<b>e</b><i> </i>", [block(Setting.PARAGRAPH, [Run("e", bold=True)])]),
    ],
)
def test_of_what_is_pasted_the_words_stay_and_little_else(pasted, document):
    assert cleaned(pasted) == tuple(document)


def test_lists_keep_their_kind_and_a_list_within_a_list_is_flattened():
    pasted = "<ul><li><p>one</p></li><li>two<ol><li>three</li></ol></li></ul><li>four</li>"

    assert [(one.setting, one.text) for one in cleaned(pasted)] == [
        (Setting.BULLET, "one"),
        (Setting.BULLET, "two"),
        (Setting.NUMBER, "three"),
        (Setting.BULLET, "four"),
    ]


def test_weight_and_slant_are_read_from_tags_and_from_the_styles_of_word_processors():
    pasted = (
        '<b style="font-weight:normal"><span style="font-weight: 700">a</span>'
        '<span style="font-weight:bold;font-style:italic">b</span><em>c</em>'
        '<strong>d<span style="font-style:normal;font-weight:400">e</span></strong></b>'
    )

    assert cleaned(pasted)[0].runs == (
        Run("a", bold=True),
        Run("b", bold=True, italic=True),
        Run("c", italic=True),
        Run("d", bold=True),
        Run("e"),
    )
