"""The report: every page in its order, with bookmarks, metadata and the charts in it."""

from __future__ import annotations

import io
from types import SimpleNamespace

import pikepdf
import pytest

from dashboard import charts, pages
from dashboard.charts.core.evaluation import Evaluation
from dashboard.core.site import SITE
from dashboard.exports.images.link import shown_on
from dashboard.exports.report import report as module
from dashboard.exports.report.report import report
from dashboard.pages import stories
from dashboard.pages.core.blocks import WhatIf

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("language", "names"), [("fr", ["overview", "energy"]), ("en", ["sources", "method", "story"])]
)
def test_pages_are_merged_with_bookmarks_and_metadata(
    image_browser, site, data, monkeypatch, language, names
):
    # In the report alone: the site that is served meanwhile keeps what it draws, for whoever asks later.
    monkeypatch.setattr(
        module, "pages", SimpleNamespace(in_order=lambda: [pages.get(name) for name in names])
    )
    with pikepdf.open(io.BytesIO(report(site, language, data, image_browser))) as document:
        assert document.docinfo["/Title"] == SITE[language] and document.Root.Lang == language
        told = document.open_metadata()
        assert data.version_written(language) in told["dc:description"] and "CC BY 4.0" in told["dc:rights"]
        assert all(page.MediaBox[2] < page.MediaBox[3] for page in document.pages)
        fonts = {str(name) for page in document.pages for name in page.resources.get("/Font", {})}
        assert len(document.pages) > 4 and fonts
        with document.open_outline() as outline:
            told = [story for story in stories.in_order() if "story" in names]
            assert [item.title for item in outline.root] == [
                *(pages.get(name).title[language] for name in names),
                *(story.title[language] for story in told),
            ]
            for item, story in zip(outline.root[len(names) :], told, strict=True):
                under = [child.title for child in item.children]
                assert [
                    step.title[language] for step in story.steps if step.title[language] not in under
                ] == []
                # The words of a step, and its picture.
                assert len(under) == 2 * len(story.steps)
            for item, name in zip(outline.root[: len(names)], names, strict=True):
                under = [child.title for child in item.children]
                # A panel that is closed at first, the reader's own weights, stays closed on paper: nobody
                # chose them.
                closed = {
                    chart
                    for block in pages.get(name).blocks
                    if isinstance(block, WhatIf) and block.closed
                    for chart in block.charts
                }
                for chart in set(shown_on(pages.get(name))) - closed:
                    built = charts.build(chart, language)
                    assert built.drawn(Evaluation(built.model, language)).headline in under
