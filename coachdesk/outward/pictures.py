"""The coach's logo and signature: decoded once, freed of everything but their colours, and scaled to the page."""

import io
import warnings
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageOps

from coachdesk.base.errors import InputUnusable

_RESOLUTION: Final = 600  # dots an inch: what an office laser printer can show
_LARGEST: Final = 40_000_000  # pixels: a 40-megapixel camera's; beyond it, a small file can fill the memory


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A picture as it will be printed, sizes in points.

    No transparency (a printer would turn the whole page into one image), and none of the file's own notes: a photo of a
    signature may carry the place where it was taken.
    """

    image: Image.Image
    width: float
    height: float

    def pixels(self) -> bytes:
        """Red, green and blue, row by row."""
        return self.image.tobytes()


def picture(raw: bytes, place: str, width: float, height: float) -> Picture:
    """The picture, as large as fits into `width` by `height` points.

    Raises:
        InputUnusable: neither PNG nor JPEG, damaged, or unreasonably large.
    """
    image = _decoded(raw, place)
    scale = min(width / image.width, height / image.height)
    wide, high = image.width * scale, image.height * scale
    image.thumbnail((_dots(wide), _dots(high)))
    return Picture(image, wide, high)


def _dots(points: float) -> int:
    return max(1, round(points * _RESOLUTION / 72))


def _decoded(raw: bytes, place: str) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # Pillow warns of a bomb before it refuses one
            image = Image.open(io.BytesIO(raw), formats=("PNG", "JPEG"))
            if image.width * image.height > _LARGEST:
                raise InputUnusable(f"No letter was made: the picture {place} is larger than 40 megapixels.")
            return _on_white(ImageOps.exif_transpose(image))
    except (OSError, SyntaxError, ValueError, Warning, Image.DecompressionBombError):
        raise InputUnusable(f"No letter was made: the picture {place} is not a sound PNG or JPEG file.") from None


def _on_white(image: Image.Image) -> Image.Image:
    seen = image.convert("RGBA")
    page = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(page, seen).convert("RGB")
