"""A view as a piece of another page: a frame for HTML, Markdown and Quarto, and a call for Python."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

from dashboard.export.links import Page
from dashboard.model.selection import Selection

EMBED = "embed"  # Streamlit's own parameter: no bar, no menu
SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"


@dataclass(frozen=True, slots=True)
class Frame:
    """A view in a frame: its address, what a reader hears of it, and its height in CSS pixels."""

    url: str
    title: str
    height_px: int


def make_frame_url(page: Page, selection: Selection, *, base_url: str) -> str:
    """The address of a page made for a frame, with every choice and the release in it."""
    query = {EMBED: "true", **selection.to_query()}
    return f"{base_url.rstrip('/')}/{page.value}?{urlencode(query)}"


def write_iframe(frame: Frame) -> str:
    """HTML for any page; the frame loads when it comes into sight and may open links in a window of their own."""
    return (
        f'<iframe src="{escape(frame.url)}" title="{escape(frame.title)}" width="100%" height="{frame.height_px}" '
        f'style="border: 0" loading="lazy" sandbox="{SANDBOX}"></iframe>'
    )


def write_markdown(frame: Frame, link: str) -> str:
    """Markdown: the frame, and a link for readers of a program that leaves HTML out."""
    words = frame.title.replace("\\", r"\\").replace("[", r"\[").replace("]", r"\]")
    return f"{write_iframe(frame)}\n\n[{words}]({link})"


def write_shortcode(frame: Frame, link: str) -> str:
    """The shortcode of our Quarto extension: the frame where the report is HTML, a link where it is not.

    Quotation marks and the braces that end a shortcode are replaced in the title, as Quarto knows no escape for them.
    """
    title = frame.title.replace("\\", "/").replace('"', "”").replace("{{<", "{{ <").replace(">}}", "> }}")
    return f'{{{{< claimline "{frame.url}" link="{link}" title="{title}" height="{frame.height_px}" >}}}}'


def write_quarto(frame: Frame, link: str) -> str:
    """A block for Quarto without the extension, that does the same as :func:`write_shortcode`."""
    words = frame.title.replace("\\", r"\\").replace("[", r"\[").replace("]", r"\]")
    return (
        f'::: {{.content-visible when-format="html"}}\n\n```{{=html}}\n{write_iframe(frame)}\n```\n\n:::\n\n'
        f'::: {{.content-visible unless-format="html"}}\n\n[{words}]({link})\n\n:::'
    )


def write_python(link: str) -> str:
    """A call that shows the same view in a notebook, out of the data installed there."""
    return f"from dashboard.api import View\n\nView.from_link({link!r})"
