"""The title of a section."""


def view(block, at) -> dict:
    return {"text": at.words(block.text), "anchor": block.anchor}
