"""The Quarto extension, run by Lua itself with what Quarto and pandoc give it stubbed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lupa.lua54 import LuaError, LuaRuntime

from dashboard.cli import main
from dashboard.export.embedding import Frame, write_iframe, write_shortcode
from dashboard.store import read_assets

FRAME = Frame("https://e.org/embed-map?embed=true&place=UA-14", "Donetsk on 27 November 2025", 620)
LINK = "https://e.org/?place=UA-14&release=r1"
STUBS = """
pandoc = {
  utils = { stringify = tostring },
  RawBlock = function(format, text) return { "raw", format, text } end,
  Link = function(words, target) return { words, target } end,
  Para = function(inlines) return { "link", inlines[1][1], inlines[1][2] } end,
}
quarto = { doc = { is_format = function(name) return name == "html" and is_html end } }
"""
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60)


def run(arguments: list[str], named: dict[str, str], *, is_html: bool = True) -> tuple[str, str, str]:
    """What the shortcode gives for its arguments: raw HTML, or a link with its words and target."""
    lua: Any = LuaRuntime(unpack_returned_tuples=True)
    lua.globals().is_html = is_html
    lua.execute(STUBS)
    show = lua.execute(read_assets()["quarto/claimline.lua"].decode())["claimline"]
    block = show(lua.table_from(arguments), lua.table_from(named))
    return block[1], block[2], block[3]


def read(shortcode: str) -> tuple[list[str], dict[str, str]]:
    """The arguments of a shortcode, cut as Quarto cuts them: at blanks outside quotation marks."""
    inside = shortcode.removeprefix("{{< claimline ").removesuffix(" >}}")
    assert "{{<" not in inside
    assert ">}}" not in inside
    parts = inside.split('"')
    assert len(parts) == 9, "four values, each between two quotation marks"
    names = [parts[i].strip().removesuffix("=") for i in range(2, 8, 2)]
    return [parts[1]], dict(zip(names, parts[3:8:2], strict=True))


@given(title=WORDS)
def test_the_shortcode_of_the_dialog_gives_its_frame(title: str) -> None:
    """The same tag as for HTML, whatever the title holds; only what Quarto cannot take is replaced in it."""
    arguments, named = read(write_shortcode(Frame(FRAME.url, title, FRAME.height_px), LINK))
    kind, form, text = run(arguments, named)
    assert (kind, form) == ("raw", "html")
    assert text == write_iframe(Frame(FRAME.url, named["title"], FRAME.height_px))


def test_other_formats_have_a_link() -> None:
    """To the view itself, not to the page for frames."""
    assert run(*read(write_shortcode(FRAME, LINK)), is_html=False) == ("link", FRAME.title, LINK)


def test_only_the_address_is_needed() -> None:
    """Title, height and link have a usual value."""
    kind, _, text = run([FRAME.url], {})
    assert kind == "raw"
    assert 'height="620"' in text
    assert run([FRAME.url], {}, is_html=False) == ("link", "Claimline", FRAME.url)


@pytest.mark.parametrize(
    ("arguments", "named", "told"),
    [
        ([], {}, "frame: got “”, wanted a web address"),
        (["javascript:alert(1)"], {}, "wanted a web address"),
        (['https://e.org/"onload="x'], {}, "wanted a web address"),
        ([FRAME.url], {"link": "data:text/html,x"}, "link: got “data:text/html,x”"),
        ([FRAME.url], {"height": "tall"}, "height: got “tall”, wanted pixels"),
        ([FRAME.url], {"height": "9"}, "wanted pixels from 100 to 5000"),
    ],
)
def test_a_slip_is_one_sentence(arguments: list[str], named: dict[str, str], told: str) -> None:
    """It stops the report, as a frame that shows nothing would not be seen to be wrong."""
    with pytest.raises(LuaError, match=told.replace("(", r"\(")):
        run(arguments, named)


def test_the_command_puts_it_into_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Twice makes no difference; the extension names the script that is there; a missing folder is told."""
    for _ in range(2):
        assert main(["export", "quarto", "-o", str(tmp_path)]) == 0
    folder = tmp_path / "_extensions" / "claimline"
    assert sorted(path.name for path in folder.iterdir()) == ["_extension.yml", "claimline.lua"]
    assert "- claimline.lua" in (folder / "_extension.yml").read_text(encoding="utf-8")
    assert capsys.readouterr().out.count(str(folder)) == 4
    assert main(["export", "quarto", "-o", str(tmp_path / "nowhere")]) == 2
    assert "there is no such folder" in capsys.readouterr().err
