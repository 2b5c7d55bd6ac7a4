"""A link to another page."""

from dashboard import pages


def view(block, at) -> dict:
    return {"text": at.words(block.text), "address": f"/{at.language}/{pages.get(block.page).slug[at.language]}"}
