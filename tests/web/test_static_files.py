"""What pages link: the rooms of the look are served as one file, each once, in their order."""

from __future__ import annotations

from dashboard.web.static_files import FOLDER, LOOK, StaticFiles


def test_every_stylesheet_of_the_folder_is_a_room_of_the_look(data):
    assert sorted(path.name for path in FOLDER.rglob("*.css")) == sorted(LOOK)
    assert [name for name in StaticFiles(data).contents if name.endswith(".css")] == ["look.css"]


def test_the_look_is_its_rooms_in_order(data):
    look = StaticFiles(data).contents["look.css"].decode()
    assert look.endswith(
        "".join((FOLDER / "look" / name).read_text(encoding="utf-8") for name in LOOK).strip()
    )
