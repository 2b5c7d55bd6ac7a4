"""The addresses that the document of a request prints."""

from __future__ import annotations

from flask import current_app, request

from dashboard.render.urls import Urls


def urls() -> Urls:
    """The addresses for the document that is asked for, as the site is served or built."""
    made: Urls = current_app.extensions["urls"](request.path)
    return made
