"""A small picture, as a file holds it."""

import io

from PIL import Image


def a_picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (60, 40), "#1F4E4A").save(file, "PNG")
    return file.getvalue()
