"""The rim: the encrypted file."""
