"""The address of the site, as a reader asked for it."""

from __future__ import annotations

from flask import request


def own_address() -> str:
    """Scheme, host and path that the site was asked under, without a slash at the end; the path alone where
    the Host header is none.
    """
    # Not `url_root`: that decodes an international name, and fails where the Host header holds a wrong one.
    return f"{request.scheme}://{request.host}{request.script_root}" if request.host else request.script_root
