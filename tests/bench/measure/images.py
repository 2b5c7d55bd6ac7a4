"""Image export: charts in both languages as PNG, SVG and PDF, through one browser as `export images` does."""

from __future__ import annotations

import time

from dashboard import charts, exports
from dashboard.exports.images.batch import Order
from dashboard.exports.images.headless_browser import HeadlessBrowser
from dashboard.tables import default

FEW = ("heat_cost_split", "debt_holders", "timeline")


def seconds_an_image(*, few: bool) -> dict:
    """Images, seconds to open the browser, and seconds an image by format and over all, the opening shared
    out.
    """
    order = Order(default(), FEW if few else ())
    pictures, by_format = list(order.pictures()), dict.fromkeys(exports.names(), 0.0)
    begun = time.perf_counter()
    with HeadlessBrowser() as browser:
        opened = time.perf_counter() - begun
        for picture in pictures:
            for format in by_format:
                before = time.perf_counter()
                picture.image(format, order.sizes[0], browser)
                by_format[format] += time.perf_counter() - before
    total = time.perf_counter() - begun
    count = len(pictures) * len(by_format)
    return {
        "images": count,
        "charts": len(FEW if few else charts.names()),
        "opening": opened,
        "an_image": total / count,
        "by_format": {format: spent / len(pictures) for format, spent in by_format.items()},
    }
