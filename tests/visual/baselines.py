"""The pictures that screens are compared with: kept as 8-bit copies; run as a program, it renews them all.

`python tests/visual/baselines.py [--only NAME]`, then look at each that changed before it is committed.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops

HERE = Path(__file__).resolve().parent
FOLDER = HERE / "baselines"
COLOURS = {False: 32, True: 16}  # at 200 % there are four times as many pixels
SEEN = 64  # of 255, in any channel: more than reducing the colours or another rounding of an edge makes
UNSEEN = 0.004  # the share of pixels that may differ so


def difference(picture: Path, baseline: Path) -> float:
    """The share of pixels in which a person would see a difference; all of them where the size is another."""
    with Image.open(picture) as now, Image.open(baseline) as before:
        if now.size != before.size:
            return 1.0
        apart = ImageChops.difference(_reduced(now, picture.name), before.convert("RGB"))
        seen = apart.convert("RGB").point(lambda value: 255 if value > SEEN else 0)
        red, green, blue = seen.split()
        either = ImageChops.lighter(ImageChops.lighter(red, green), blue)
        return either.histogram()[255] / (now.width * now.height)


def keep(picture: Path) -> None:
    """This picture, in few colours, as its screen's baseline."""
    with Image.open(picture) as now:
        _reduced(now, picture.name).save((FOLDER / picture.name).with_suffix(".webp"), lossless=True)


def _reduced(picture: Image.Image, name: str) -> Image.Image:
    """In the few colours in which baselines are kept; what is compared with one loses the same."""
    few = picture.convert("RGB").quantize(COLOURS["@2" in name], Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    return few.convert("RGB")


def main() -> int:
    """Renew the baselines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="")
    only = parser.parse_args().only
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        for scale in ("1", "2"):
            gallery = [sys.executable, str(HERE / "gallery.py"), place, "--scale", scale, "--only", only]
            subprocess.run(gallery, check=True)
        for old in FOLDER.glob(f"{only}*.webp"):
            old.unlink()
        for picture in sorted(Path(place).glob("*.png")):
            keep(picture)
    return 0


if __name__ == "__main__":
    sys.exit(main())
