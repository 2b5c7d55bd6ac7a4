"""A link to another page."""


def view(block, at) -> dict:
    return {"text": at.words(block.text), "address": at.address(block.page)}
