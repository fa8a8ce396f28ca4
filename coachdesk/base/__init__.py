"""Words that every part of the house shares; nothing here imports anything of ours."""
