"""PNG: dots, with the record as text beside them (iTXt)."""

from __future__ import annotations

import io

from dashboard.exports.images.format import Format
from dashboard.exports.images.provenance import NAME, Provenance


def embed_metadata(drawn: bytes, provenance: Provenance) -> bytes:
    """The same dots, with the record, and under the usual keys what other programs show of it."""
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    texts = PngInfo()
    usual = {
        "Title": provenance.headline,
        "Description": provenance.alternative,
        "Copyright": provenance.licence,
        "Source": provenance.link,
    }
    for key, text in {**usual, NAME: provenance.json()}.items():
        texts.add_itxt(key, text, lang="" if key == NAME else provenance.language)
    file = io.BytesIO()
    with Image.open(io.BytesIO(drawn)) as image:
        image.convert("RGB").save(file, "PNG", pnginfo=texts)
    return file.getvalue()


def read(content: bytes) -> Provenance | None:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content), formats=["PNG"]) as image:
            image.load()
            return Provenance.from_json(str(getattr(image, "text", {}).get(NAME, "")))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return None


FORMAT = Format(embed_metadata, read, dots=True)
