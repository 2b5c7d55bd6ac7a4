"""JSON that may stand inside a script element."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup


def script_json(value: Any) -> Markup:
    """A value as compact JSON in which nothing ends the script element around it.

    >>> script_json({"a": "</script>"})
    Markup('{"a":"\\\\u003c/script>"}')
    """
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))
