"""The composer: an update for one reader, written beside the letter and every reason why it can't go yet."""
