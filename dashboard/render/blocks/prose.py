"""A paragraph."""


def view(block, at) -> dict:
    return {"text": at.linked(block.text)}
