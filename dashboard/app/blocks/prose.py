"""A paragraph."""


def view(block, at) -> dict:
    return {"text": at.words(block.text)}
