"""What a model does not say."""

from dashboard import models


def view(block, at) -> dict:
    return {"items": [at.linked(limit) for limit in models.get(block.model, at.data).limits]}
