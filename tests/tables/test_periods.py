"""Periods: what is read, what is refused with which sentence, and how people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.tables.periods import Period, parse, written

READ = {
    "2025": (date(2025, 1, 1), date(2025, 12, 31), False),
    "2024-02": (date(2024, 2, 1), date(2024, 2, 29), False),
    "2025-02": (date(2025, 2, 1), date(2025, 2, 28), False),
    "1900-02": (date(1900, 2, 1), date(1900, 2, 28), False),
    "2006-12-31": (date(2006, 12, 31), date(2006, 12, 31), False),
    "2025-08/2025-11": (date(2025, 8, 1), date(2025, 11, 30), False),
    "2025-08/2025": (date(2025, 8, 1), date(2025, 12, 31), False),
    "2025/2025": (date(2025, 1, 1), date(2025, 12, 31), False),
    "../2022-02": (None, date(2022, 2, 28), False),
    "2022-02-24/..": (date(2022, 2, 24), None, False),
    "2025-01~": (date(2025, 1, 1), date(2025, 1, 31), True),
    "2025~": (date(2025, 1, 1), date(2025, 12, 31), True),
    "2025-08/2025-11~": (date(2025, 8, 1), date(2025, 11, 30), True),
    "2025-08~/2025-11": (date(2025, 8, 1), date(2025, 11, 30), True),
    "../1991~": (None, date(1991, 12, 31), True),
}


@pytest.mark.parametrize("text", READ)
def test_a_period_is_read_as_its_first_and_last_day(text):
    assert parse(text) == Period(*READ[text])


REFUSED = {
    "": "not written as",
    " 2025": "not written as",
    "25": "not written as",
    "2025-8": "not written as",
    "2025-08-1": "not written as",
    "2025/08": "not written as",
    "août 2025": "not written as",
    "2025-08-31T10:00": "not written as",
    "2025?": "not written as",
    "202X": "not written as",
    "2025-21-01": "no month 21",
    "~2025": "not written as",
    "2025~~": "not written as",
    "-2025": "not written as",
    "٢٠٢٥": "not written as",
    "2025\n": "not written as",
    "2025/": "not written as",
    "/2025": "not written as",
    "2025/2026/2027": "not written as",
    "..": "not written as",
    "../..": "two open ends",
    "0000": "year 0000",
    "2025-00": "no month 00",
    "2025-13": "no month 13",
    "2025-02-29": "no day 29, that month has 28 days",
    "2024-04-31": "no day 31, that month has 30 days",
    "2025-01-00": "no day 00",
    "2025-11/2025-08": "ends before it starts",
    "2026/2025": "ends before it starts",
    "2025-13/2026": "no month 13",
    "2025/2026-02-30": "no day 30",
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_period_is_refused_with_its_reason(text):
    with pytest.raises(ValueError, match=REFUSED[text]):
        parse(text)
    with pytest.raises(ValueError, match=REFUSED[text]):
        written(text, "en")


WRITTEN = {
    "2025": ("2025", "2025"),
    "2006-03": ("mars 2006", "March 2006"),
    "2006-12-31": ("31 décembre 2006", "31 December 2006"),
    "2026-05-01": ("1er mai 2026", "1 May 2026"),
    "2026-05-11": ("11 mai 2026", "11 May 2026"),
    "2025-08/2025-11": ("août–novembre 2025", "August–November 2025"),
    "2024-12/2025-01": ("décembre 2024 – janvier 2025", "December 2024 – January 2025"),
    "2022/2025": ("2022–2025", "2022–2025"),
    "2025/2025": ("2025", "2025"),
    "2025-12-01/2025-12-13": ("1er–13 décembre 2025", "1–13 December 2025"),
    "2025-11-30/2025-12-13": ("30 novembre – 13 décembre 2025", "30 November – 13 December 2025"),
    "2024-12-31/2025-01-01": ("31 décembre 2024 – 1er janvier 2025", "31 December 2024 – 1 January 2025"),
    "2025/2026-02": ("2025 – février 2026", "2025 – February 2026"),
    "../2022-02": ("jusqu’en février 2022", "until February 2022"),
    "../1991": ("jusqu’en 1991", "until 1991"),
    "../2022-02-24": ("jusqu’au 24 février 2022", "until 24 February 2022"),
    "2022-02/..": ("depuis février 2022", "since February 2022"),
    "2022-02-24/..": ("depuis le 24 février 2022", "since 24 February 2022"),
    "2025-01~": ("vers janvier 2025", "about January 2025"),
    "2025-01-03~": ("vers le 3 janvier 2025", "about 3 January 2025"),
    "2025-08~/2025-11": ("vers août–novembre 2025", "about August–November 2025"),
    "../1991~": ("jusque vers 1991", "until about 1991"),
    "../1991-12-26~": ("jusque vers le 26 décembre 1991", "until about 26 December 1991"),
    "1994~/..": ("depuis environ 1994", "since about 1994"),
    "1994-07-10~/..": ("depuis environ le 10 juillet 1994", "since about 10 July 1994"),
}


@pytest.mark.parametrize("text", WRITTEN)
def test_a_period_is_written_as_people_do(text):
    assert (written(text, "fr"), written(text, "en")) == WRITTEN[text]


def test_only_the_two_languages_are_written():
    for text in ("2025", "2025-01~", "../1991"):
        with pytest.raises(KeyError, match="'de'"):
            written(text, "de")


@given(st.dates(), st.dates())
def test_an_interval_of_days_is_read_back_or_refused_by_its_order(first, last):
    text = f"{first.isoformat()}/{last.isoformat()}"
    if first <= last:
        assert parse(text) == Period(first, last, False)
    else:
        with pytest.raises(ValueError, match="ends before"):
            parse(text)


@given(st.text(alphabet="0123456789-/.~", max_size=24))
def test_whatever_is_typed_is_read_in_order_or_refused(text):
    try:
        period = parse(text)
    except ValueError as error:
        assert str(error)
    else:
        assert period.start or period.end
        assert period.start is None or period.end is None or period.start <= period.end
        assert written(text, "fr") and written(text, "en")
