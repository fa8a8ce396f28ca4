"""Who was told what: every entry of the ledger, and the words that somebody received."""
