"""What programs are told of a question that is not answered: problem details (RFC 9457), as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from http import HTTPStatus

from flask import Response, request

from dashboard.core.errors import UnknownName
from dashboard.query.api import Fault, WrongQuestion
from dashboard.query.api.endpoints import API
from dashboard.query.api.reading import SHOWN

TYPE = "application/problem+json"
DETAILS = {
    400: "The question cannot be answered as it stands. `errors` says what is wrong with it.",
    404: "Nothing lies at this address. {base}/ lists those that exist.",
    405: "This address is read with GET. Models take POST, too.",
    413: "The body is larger than is taken. X-Limit-Body says how many bytes are.",
    414: "The address is longer than is taken. X-Limit-Address says how many characters are.",
    415: "The body must be JSON. Send it with Content-Type: application/json.",
    431: "The headers are longer than is taken. Send fewer.",
    500: "This question could not be answered: a fault on our side. Others can.",
    501: "Nothing here is written in the format that was asked for. `errors` says in which it is.",
}


def for_programs() -> bool:
    """Whether the request is to the API, so that an error is no page."""
    return request.path == API or request.path.startswith(f"{API}/")


def chosen(parameter: str, known: Iterable[str], default: str = "") -> str:
    """What the address gives for a parameter, one of `known`; `default` where it gives nothing. Raises
    WrongQuestion, which says what may be given.
    """
    known, value = list(known), request.args.get(parameter, "")
    if value and value not in known:
        raise WrongQuestion(400, [Fault(parameter, str(UnknownName("value", value[:SHOWN], known)))])
    return value or default


def problem(status: int, faults: Iterable[Fault] = ()) -> Response:
    """The problem details of a status; each fault names the parameter, and says what to do."""
    listed = [asdict(fault) for fault in faults]
    content = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": " ".join(fault["detail"] for fault in listed if status == 404)
        or DETAILS[status].format(base=request.script_root + API),
        **({"errors": listed} if listed else {}),
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    # JSON escapes half a pair of UTF-16, which a body may hold, as Python does.
    answer = Response(text.encode("utf-8", "backslashreplace"), status, mimetype=TYPE)
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer
