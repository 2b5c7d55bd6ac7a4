"""The pictures of the README, taken of the site as it is now.

    python tests/readme_pictures.py        (make pictures)

writes .readme/<page>.png, each the top of a page in English.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from dashboard import pages
from dashboard.exports.images.headless_browser import find_browser
from dashboard.tables import default
from dashboard.web.serve import on_loopback

FOLDER = Path(__file__).resolve().parents[1] / ".readme"
PICTURES = {"overview": "", "energy": "?price_europe=390"}
"""The scenario of each page that is shown."""
WIDTH, HEIGHT = 1280, 1180
DRAWN = """() => [...document.querySelectorAll(".chart")].every((chart) =>
    chart.getBoundingClientRect().top > innerHeight || chart.querySelector(".drawing svg"))"""


def main() -> None:
    with on_loopback(default()) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, bypass_csp=True)
        for name, query in PICTURES.items():
            page.goto(f"{site}/en/{pages.get(name).slug['en']}{query}", wait_until="networkidle")
            page.wait_for_function(DRAWN)
            page.screenshot(path=FOLDER / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
