"""PNG: dots, with the record as text beside them (iTXt)."""

from __future__ import annotations

import io

from dashboard.exports.images.format import Format
from dashboard.exports.images.provenance import NAME, Proof


def seal(drawn: bytes, proof: Proof) -> bytes:
    """The same dots, with the record, and under the usual keys what other programs show of it."""
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    texts = PngInfo()
    usual = {
        "Title": proof.headline,
        "Description": proof.alternative,
        "Copyright": proof.licence,
        "Source": proof.link,
    }
    for key, text in {**usual, NAME: proof.json()}.items():
        texts.add_itxt(key, text, lang="" if key == NAME else proof.language)
    file = io.BytesIO()
    with Image.open(io.BytesIO(drawn)) as image:
        image.convert("RGB").save(file, "PNG", pnginfo=texts)
    return file.getvalue()


def read(content: bytes) -> Proof | None:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content), formats=["PNG"]) as image:
            image.load()
            return Proof.from_json(str(getattr(image, "text", {}).get(NAME, "")))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return None


FORMAT = Format(seal, read, dots=True)
