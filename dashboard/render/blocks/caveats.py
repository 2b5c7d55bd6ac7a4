"""What a page does not say."""


def view(block, at) -> dict:
    return {"items": [at.linked(item) for item in block.items]}
