"""The front matter of an article file: read from YAML, checked key by key, written back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

import yaml

from articles.dates import check_not_future, read_iso_day
from articles.errors import ArticleFileError
from articles.records import PublishedDate, TextKind

FENCE = "---"
KEYS = (
    "id",
    "publisher",
    "title",
    "published",
    "published_estimate",
    "published_reason",
    "language",
    "url",
    "text_kind",
    "sha256",
    "length",
)
_NULL_TAG = "tag:yaml.org,2002:null"
_FORMS = {
    "id": (re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"), "a lower-case slug such as daily-news-2025-11-28"),
    "language": (re.compile(r"[a-z]{2,3}"), "an ISO 639 code such as en, uk or ru"),
    "url": (re.compile(r"https?://\S+"), "an http or https address"),
    "sha256": (re.compile(r"[0-9a-f]{64}"), "64 lower-case hexadecimal digits"),
    "length": (re.compile(r"[0-9]{1,12}"), "a number of characters"),
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What an article file says of its text; None where it says nothing.

    ``sha256`` and ``length`` (Unicode code points) are of the full text; they are given together, and
    say that the body holds passages of that text and not the text itself.
    """

    id: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: PublishedDate | None = None
    language: str | None = None
    url: str | None = None
    text_kind: TextKind = TextKind.VERBATIM
    sha256: str | None = None
    length: int | None = None


def split_front_matter(text: str, *, name: str) -> tuple[str | None, int]:
    """The YAML between the fences, None without them, and the index of the first character of the body.

    Raises
    ------
    ArticleFileError
        If the front matter is opened on the first line and never closed.
    """
    opening = re.match(r"---[ \t]*\r?\n", text)
    if opening is None:
        return None, 0
    closing = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE).search(text, opening.end())
    if closing is None:
        raise ArticleFileError(f"{name}: front matter is opened on line 1 and never closed; end it with a line ---")
    return text[opening.end() : closing.start()], closing.end()


def read_front_matter(source: str, *, name: str, today: date) -> FrontMatter:
    """Check the YAML of a front matter and give its values.

    Raises
    ------
    ArticleFileError
        On anything that is not a flat list of known keys with well-formed values; names file and field.
    """
    values = _read_scalars(source, name=name)
    for key, (form, wanted) in _FORMS.items():
        value = values.get(key)
        if value is not None and not form.fullmatch(value):
            raise ArticleFileError(f"{name}: {key} is {value!r}, wanted {wanted}")
    if ("sha256" in values) != ("length" in values):
        raise ArticleFileError(f"{name}: sha256 and length describe the full text together; give both or neither")
    length = values.get("length")
    return FrontMatter(
        id=values.get("id"),
        publisher=values.get("publisher"),
        title=values.get("title"),
        published=_read_published(values, name=name, today=today),
        language=values.get("language"),
        url=values.get("url"),
        text_kind=read_text_kind(values.get("text_kind"), name=name),
        sha256=values.get("sha256"),
        length=None if length is None else int(length),
    )


def write_front_matter(matter: FrontMatter) -> str:
    """The front matter with its fences, keys in their fixed order; reading it back gives the same values."""
    published = matter.published
    day = None if published is None or published.day is None else published.day.isoformat()
    estimated = published is not None and published.estimated
    values: dict[str, str | int | None] = {
        "id": matter.id,
        "publisher": matter.publisher,
        "title": matter.title,
        "published": None if estimated else day,
        "published_estimate": day if estimated else None,
        "published_reason": None if published is None else published.reason,
        "language": matter.language,
        "url": matter.url,
        "text_kind": str(matter.text_kind),
        "sha256": matter.sha256,
        "length": matter.length,
    }
    optional = {"published_estimate", "published_reason"}
    lines = [f"{key}: {_write_scalar(value)}" for key, value in values.items() if value or key not in optional]
    return "\n".join([FENCE, *lines, FENCE, ""])


def _write_scalar(value: str | int | None) -> str:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}|[0-9a-f]{64}", value):
        return value
    dumped: str = yaml.safe_dump(value, allow_unicode=True, width=10**9, default_flow_style=True)
    return dumped.removesuffix("\n").removesuffix("\n...")


def _read_scalars(source: str, *, name: str) -> dict[str, str | None]:
    """Every key with its words; values stay text, so that no YAML type is guessed from them."""
    try:
        root = yaml.compose(source, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as cause:
        where = getattr(getattr(cause, "problem_mark", None), "line", None)
        line = "" if where is None else f" on line {where + 2}"
        raise ArticleFileError(f"{name}: front matter is not YAML{line}; write one `key: value` a line") from cause
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise ArticleFileError(f"{name}: front matter is not a list of keys; write one `key: value` a line")
    values: dict[str, str | None] = {}
    for key_node, value_node in root.value:
        key = str(key_node.value)
        if key not in KEYS:
            raise ArticleFileError(f"{name}: front matter has the unknown key {key!r}; known are {', '.join(KEYS)}")
        if key in values:
            raise ArticleFileError(f"{name}: front matter gives {key} twice")
        if not isinstance(value_node, yaml.ScalarNode):
            raise ArticleFileError(f"{name}: {key} holds a list or a mapping, wanted one value")
        values[key] = None if value_node.tag == _NULL_TAG else str(value_node.value)
    return values


def _read_published(values: dict[str, str | None], *, name: str, today: date) -> PublishedDate | None:
    reason = values.get("published_reason")
    found: dict[str, date] = {}
    for key in ("published", "published_estimate"):
        text = values.get(key)
        if text is None:
            continue
        try:
            found[key] = check_not_future(read_iso_day(text), today=today)
        except ValueError as cause:
            raise ArticleFileError(f"{name}: {key}: {cause}") from cause
    if len(found) == 2:
        raise ArticleFileError(f"{name}: published and published_estimate are both given; an estimate is for a null")
    if "published" in found:
        return PublishedDate(found["published"], reason=reason)
    if "published_estimate" in found:
        if not reason:
            raise ArticleFileError(f"{name}: published_reason is missing; say what published_estimate rests on")
        return PublishedDate(found["published_estimate"], estimated=True, reason=reason)
    return PublishedDate(None, reason=reason) if reason else None


def read_text_kind(value: str | None, *, name: str) -> TextKind:
    """The kind that a file gives, verbatim where it gives none; raises ArticleFileError with those known."""
    if value is None:
        return TextKind.VERBATIM
    try:
        return TextKind(value)
    except ValueError as cause:
        raise ArticleFileError(f"{name}: text_kind is {value!r}, wanted one of {', '.join(TextKind)}") from cause
