"""Cards: a number alone, of every chart and page that has one, drawn without a browser."""

from __future__ import annotations

import io
import re
from html import unescape
from itertools import combinations, cycle
from xml.etree import ElementTree

import numpy as np
import pytest
from covering import covering
from PIL import Image

import dashboard
from dashboard import charts, exports, models, pages
from dashboard.charts.core.fonts import face_of, text_width
from dashboard.charts.core.look import PALETTES, THEMES
from dashboard.charts.core.sizes import CARDS
from dashboard.core.errors import DashboardError, UnknownName
from dashboard.core.site import SITE
from dashboard.core.words import LANGUAGES
from dashboard.exports.images import card
from dashboard.exports.images.batch import Order, write
from dashboard.exports.images.card_of_page import PAGE
from dashboard.exports.images.card_svg import palette
from dashboard.exports.images.link import shown_on
from dashboard.models.core.scenario import reading
from dashboard.tables import default
from dashboard.web import create_app

SVG = "{http://www.w3.org/2000/svg}"
SMALLEST = 14
every_card = pytest.mark.parametrize("name", card.names())
LIVE = [name for name in card.names() if card.model_of(name)]


def far_from_opening(lever) -> float:
    """The end of a lever that lies furthest from where it opens."""
    return max(lever.slider[:2], key=lambda end: abs(end - lever.central))


def boxes(svg: str) -> list[tuple[str, float, float, float, float]]:
    """Each line of a drawing with its left, right, upper and lower edge, as its own face measures it."""
    found = []
    for text in ElementTree.fromstring(svg).iter(f"{SVG}text"):
        words, size = text.text or "", float(text.get("font-size"))
        width = text_width(
            words, face_of(text.get("font-family"), bold=text.get("font-weight") == "700"), size
        )
        x = float(text.get("x")) - width * {"start": 0, "middle": 0.5, "end": 1}[text.get("text-anchor")]
        y = float(text.get("y"))
        found.append((words, x, x + width, y - 0.7 * size, y + 0.14 * size))
    return found


def faults(svg: str) -> list[str]:
    """Lines that are cut, that lie over one another, or that are too small."""
    root = ElementTree.fromstring(svg)
    wide, high = float(root.get("width")), float(root.get("height"))
    lines = boxes(svg)
    cut = [line[0] for line in lines if line[1] < -5 or line[2] > wide or line[3] < 0 or line[4] > high]
    over = [
        f"{one[0]} over {other[0]}"
        for one, other in combinations(lines, 2)
        if min(one[2], other[2]) - max(one[1], other[1]) > 2
        and min(one[4], other[4]) - max(one[3], other[3]) > 3
    ]
    small = [text.text for text in root.iter(f"{SVG}text") if float(text.get("font-size")) < SMALLEST]
    return [*cut, *over, *small]


def words_of(svg: str) -> str:
    return " ".join(" ".join(ElementTree.fromstring(svg).itertext()).split())


@every_card
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_says_its_number_in_one_sentence_and_nothing_is_cut_or_covered(name, language):
    made = card.card(name, language)
    for size in CARDS:
        assert faults(made.svg[size]) == [], size
        words = words_of(made.svg[size])
        for said in (made.number.rstrip("†"), made.sentence, SITE[language], made.choices):
            assert " ".join(said.split()) in words, size
        assert re.split("[?#&]", made.provenance.link)[0] in words
    assert made.number.lower() in made.alt.lower()


@every_card
def test_a_card_of_every_lever_moved_says_them_all(name):
    model = card.model_of(name)
    if not model:
        pytest.skip("no lever moves it")
    levers = models.get(model).inputs
    far = {lever.name: far_from_opening(lever) for lever in levers.values()}
    for language in LANGUAGES:
        made = card.card(name, language, inputs=far)
        for size in CARDS:
            assert [fault for fault in faults(made.svg[size])] == [], (language, size)
        words = words_of(made.svg["card"]).replace(" ", "")
        assert all(f"{lever}=" in words for lever in far)
        assert made.provenance.scenario == far


LOOKS = list(covering(THEMES, list(CARDS)))
"""Every theme in every size: cards take turns, since another theme changes colours only."""


@pytest.mark.parametrize(
    ("name", "theme", "size"), [(name, *look) for name, look in zip(card.names(), cycle(LOOKS), strict=False)]
)
def test_its_files_carry_the_record_and_are_the_same_each_time(name, theme, size):
    made, wanted = card.card(name, "fr", theme), CARDS[size]
    png, svg = made.image("png", size), made.image("svg", size)
    assert made.image("png", size) == png
    assert exports.REGISTRY.get("png").read(png) == made.provenance
    assert exports.REGISTRY.get("svg").read(svg) == made.provenance
    image = Image.open(io.BytesIO(png)).convert("RGB")
    # Where there are more colours than that, none are told.
    assert image.size == (wanted.width, wanted.height) and image.getcolors(20) is None
    assert "#%02X%02X%02X" % image.getpixel((1, 1)) == PALETTES[theme]["paper"]
    # A face that is missing draws nothing: the number is there, in the colour of what is said.
    dots, ink = np.asarray(image.crop((0, 0, 560, 200)), int), [*bytes.fromhex(PALETTES[theme]["ink"][1:])]
    assert (abs(dots - ink) < 24).all(axis=2).sum() > 1500


@pytest.mark.parametrize("theme", THEMES)
def test_the_strip_can_be_read(theme):
    colours = palette(theme)

    def light(colour: str) -> float:
        parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    one, other = sorted((light(colours["strip"]), light(colours["strip_ink"])))
    assert (other + 0.05) / (one + 0.05) >= 4.5


def test_whatever_claim_is_followed_every_card_is_drawn():
    data = default()
    for id in data.disputed:
        for name in card.names():
            assert faults(card.card(name, "fr", data=reading(data, [id])).svg["card"]) == [], (id, name)


def test_page_command_line_notebook_and_server_make_one_file(client, tmp_path, monkeypatch):
    # Nothing here finds a browser.
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("BROWSER_PATH", "nowhere")
    scenario = {"energy": {"price_europe": 390.0}}
    order = Order(default(), ["heat_cost_split"], ("fr",), ("png",), ("card",), ("light",), scenario)
    [path] = write(order, tmp_path)
    assert path.name.endswith("-price_europe_390-card.png")
    answer = client.get("/fr/card/heat_cost_split.png?price_europe=390&size=card")
    assert answer.status_code == 200 and answer.mimetype == "image/png"
    own = dashboard.chart("heat_cost_split", "fr", price_europe=390).write(tmp_path / "own.png", size="card")
    assert path.read_bytes() == answer.data == own.read_bytes()


@pytest.mark.parametrize("address", ["nope.png", "page-nope.png", "heat_cost_split.gif"])
def test_what_has_no_card_is_not_there(client, address):
    assert client.get(f"/fr/card/{address}").status_code == 404


def test_the_address_of_a_published_site_stands_on_it_and_a_copy_says_that_it_is_one(monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://example.org/belarus")
    assert "example.org/belarus/fr/energie?" in words_of(card.card("heat_cost_split", "fr").svg["card"])
    monkeypatch.delenv("SITE_URL")
    copied = words_of(card.card("heat_cost_split", "fr").svg["card"])
    assert re.search(r"copie sur cette machine\s:\s/fr/energie", copied)


@pytest.fixture(scope="module")
def published():
    """A client of the site at an address of its own."""
    return create_app(site_url="https://example.org").server.test_client()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_names_a_picture_of_its_own_once_it_is_published(published, language):
    for page in pages.in_order():
        text = published.get(f"/{language}/{page.slug[language]}").text
        named = re.findall(r'property="og:image" content="https://example\.org([^"]+)"', text)
        name = card.name_for(page)
        assert named == ([f"/{language}/card/{name}.png"] if name else [])
        assert 'property="og:title" content="' in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_to_a_scenario_shows_its_result_its_picture_and_its_own_address(published, language):
    followed = set()
    for page in pages.in_order():
        follow = [name for name in (PAGE + page.name, *shown_on(page)) if name in LIVE]
        if not follow:
            continue
        id, lever = next(iter(models.get(card.model_of(follow[0])).inputs.items()))
        inputs = {id: far_from_opening(lever)}
        text = published.get(f"/{language}/{page.slug[language]}?{id}={inputs[id]}").text
        tags = {
            name: unescape(said) for name, said in re.findall(r'property="og:(\w+)" content="([^"]*)"', text)
        }
        own = card.card(follow[0], language, inputs=inputs)
        assert (tags["title"], tags["description"]) == (own.provenance.headline, own.choices)
        assert tags["image"].startswith(f"https://example.org/{language}/card/{follow[0]}.png?{id}=")
        assert f"?{id}=" in tags["url"] and f'rel="canonical" href="{tags["url"].split("?")[0]}"' in text
        followed.add(page.name)
    assert followed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LIVE)
def test_a_card_under_another_scenario_names_no_published_case(name, language):
    for id, lever in models.get(card.model_of(name)).inputs.items():
        moved = card.card(name, language, inputs={id: far_from_opening(lever)})
        if moved.choices:
            assert not re.search("published case|cas publié", moved.sentence)
            break
    else:
        pytest.fail("no lever of its own moves it")


def test_what_does_not_exist_is_answered(tmp_path):
    with pytest.raises(UnknownName, match="Did you mean 'heat_cost_split'"):
        card.card("heat_cost_spit")
    with pytest.raises(UnknownName, match="Did you mean 'card'"):
        dashboard.chart("gas_price_gap").write(tmp_path / "x.png", size="crad")
    with pytest.raises(DashboardError, match="PNG or SVG"):
        card.card("gas_price_gap").write(tmp_path / "x.pdf")
    without = next(name for name in charts.names() if charts.get(name).card is None)
    with pytest.raises(DashboardError, match="no number that stands alone"):
        card.card(without)
    with pytest.raises(UnknownName, match="input"):
        card.card("page-leaving", inputs={"nope": 1})
    assert list(tmp_path.iterdir()) == []
