"""Values from outside the five documents."""


def view(block, at) -> dict:
    return {
        "rows": [
            {
                "name": row.name[at.language],
                "value": row.written(at.language),
                "use": at.t[f"use_{row.use}"],
                "source": row.label(at.language),
                "address": row.address,
                "reason": row.reason[at.language],
            }
            for row in at.data.assumptions.values()
        ]
    }
