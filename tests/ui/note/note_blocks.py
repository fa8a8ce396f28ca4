"""Random notes, as the editor may hold them."""

from hypothesis import strategies as st

from coachdesk.confidential.form import Run, Setting, block, writable

texts = st.text(max_size=30).map(writable)
runs = st.builds(Run, texts, st.booleans(), st.booleans())
blocks = st.builds(block, st.sampled_from(Setting), st.lists(runs, max_size=4))
documents = st.lists(blocks, min_size=1, max_size=8).map(tuple)
