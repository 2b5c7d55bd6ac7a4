"""Schemathesis asks what the description of the API allows, and holds each answer to it."""

from __future__ import annotations

import schemathesis
from hypothesis import HealthCheck, given, settings

PLAIN = {"Accept-Encoding": "identity"}
FEW = settings(max_examples=2, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def test_what_the_description_allows_is_answered_as_it_says(app, client):
    """Few questions to each operation; test_api.py asks beyond the bounds."""
    described = schemathesis.openapi.from_wsgi("/api/openapi.json", app.server, headers=PLAIN)
    operations = [found.ok() for found in described.get_all_operations()]
    paths = client.get("/api/openapi.json").get_json()["paths"]
    assert len(operations) == sum(len(methods) for methods in paths.values())
    for operation in operations:

        @FEW
        @given(case=operation.as_strategy())
        def answers(case):
            case.call_and_validate(headers=PLAIN)

        answers()
