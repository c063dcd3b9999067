"""Requests that are wrong get one sentence in the form of RFC 9457; those that are right may be kept and compressed."""

from __future__ import annotations

import gzip

import pytest

from dashboard.api.problems import MEANINGS, Kind
from dashboard.store import load_catalogue

from .asking import Answer, ask, ask_path

RELEASE = load_catalogue().release.id


def check_problem(answer: Answer, kind: Kind, *words: str) -> None:
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    told = answer.json
    assert answer.status == told["status"] == MEANINGS[kind].status
    assert told["type"].endswith(f"/api/v1/problems#{kind}")
    assert told["detail"].endswith(".")
    for word in words:
        assert word in told["detail"]


@pytest.mark.parametrize(
    ("resource", "query", "kind", "words"),
    [
        ("claims", "sid=RU", Kind.UNKNOWN_PARAMETER, ["sid", "did you mean side"]),
        ("claims", "x=1", Kind.UNKNOWN_PARAMETER, ["x", "it takes q, place"]),
        ("claims", "side=XX", Kind.INVALID_VALUE, ["XX", "RU, UA"]),
        ("claims", "side=RU|XX", Kind.INVALID_VALUE, ["XX"]),
        ("claims", "side=", Kind.INVALID_VALUE, ["side"]),
        ("claims", "side=RU&side=UA", Kind.INVALID_VALUE, ["twice"]),
        ("claims", "claimant=Vladimir%20Putn", Kind.INVALID_VALUE, ["Vladimir Putin"]),
        ("claims", "place=Pokrovsk", Kind.NOT_IN_RELEASE, ["gn:704422", "Donetsk"]),
        ("claims", "place=UA-99", Kind.NOT_IN_RELEASE, ["UA-99", "UA-09"]),
        ("claims", "article=none", Kind.NOT_IN_RELEASE, ["none"]),
        ("claims", "since=20250101", Kind.INVALID_VALUE, ["20250101", "YYYY-MM-DD"]),
        ("claims", "since=2025-02-30", Kind.INVALID_VALUE, ["2025-02-30"]),
        ("claims", "limit=0", Kind.INVALID_VALUE, ["0", "1,000"]),
        ("claims", "limit=1001", Kind.INVALID_VALUE, ["1001"]),
        ("claims", "limit=²", Kind.INVALID_VALUE, ["²"]),
        ("claims", "page=999", Kind.NOT_IN_RELEASE, ["999", "at most"]),
        ("claims", "format=xml", Kind.UNKNOWN_FORMAT, ["xml", "json, geojson, csv"]),
        ("series", "place=UA-14&format=geojson", Kind.UNKNOWN_FORMAT, ["geojson", "json, csv"]),
        ("claims", "release=0123456789", Kind.OTHER_RELEASE, ["0123456789", RELEASE]),
        ("claims", "lang=de", Kind.INVALID_VALUE, ["de", "en, uk"]),
        ("claims", f"q={'a' * 201}", Kind.INVALID_VALUE, ["200"]),
        ("assessments", "day=1999-01-01", Kind.OUTSIDE_DATA, ["1999-01-01", "DeepState drew 2022-"]),
        ("assessments", "day=2022-03-01&assessor=deepstate", Kind.OUTSIDE_DATA, ["2022-03-01", "DeepState"]),
        ("assessments", "level=country&place=UA-14", Kind.NOT_IN_RELEASE, ["Donetsk", "country"]),
        ("assessments", "assessor=isw", Kind.INVALID_VALUE, ["isw", "deepstate"]),
        ("series", "", Kind.INVALID_VALUE, ["place"]),
        ("series", "place=area:donbas", Kind.NOT_IN_RELEASE, ["area:donbas"]),
        ("claims/none", "", Kind.NOT_IN_RELEASE, ["none"]),
        ("articles/none", "", Kind.NOT_IN_RELEASE, ["none"]),
        ("places/none", "", Kind.NOT_IN_RELEASE, ["none"]),
        ("nothing", "", Kind.NOT_THERE, ["/api/v1/nothing"]),
    ],
)
def test_what_is_wrong_is_said(resource: str, query: str, kind: Kind, words: list[str]) -> None:
    """The sentence names what came and what was wanted; the kind is its type and decides over the status."""
    check_problem(ask_path(f"/api/v1/{resource}", query), kind, *words)


@pytest.mark.parametrize(
    "path", ["/api", "/api/", "/api/v2/claims", "/api/v1/", "/api/v1/claims/a/b", "/api/v1/Claims"]
)
def test_unknown_paths_are_no_pages(path: str) -> None:
    """Whatever lies below /api and is not of the API is not found."""
    check_problem(ask_path(path), Kind.NOT_THERE, path)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
@pytest.mark.parametrize("path", ["/api/v1/claims", "/api/v1/nothing", "/healthz", "/oembed"])
def test_everything_can_only_be_read(path: str, method: str) -> None:
    """Any other method is refused with those that are allowed."""
    answer = ask_path(path, method=method)
    check_problem(answer, Kind.READ_ONLY, method)
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS"


def test_head_is_get_without_a_body() -> None:
    """The headers are those of GET, the length among them."""
    whole, head = ask_path("/api/v1/claims"), ask_path("/api/v1/claims", method="HEAD")
    assert (head.status, head.body, head.headers) == (200, b"", whole.headers)
    assert int(head.headers["content-length"]) == len(whole.body)


def test_any_site_may_read() -> None:
    """A page of any other site may read answers, problems and their tags, and ask beforehand."""
    for path in ("/api/v1/claims", "/api/v1/nothing", "/healthz", "/oembed"):
        assert ask_path(path, origin="https://example.com").headers["access-control-allow-origin"] == "*"
    beforehand = ask_path("/api/v1/claims", method="OPTIONS", access_control_request_method="GET")
    assert (beforehand.status, beforehand.headers["access-control-allow-methods"]) == (204, "GET, HEAD, OPTIONS")
    assert "access-control-allow-credentials" not in beforehand.headers


def test_unchanged_answers_are_not_sent_again() -> None:
    """A client that has the answer gets 304 without a body; the tag is strong and names one form of the bytes."""
    plain, small = ask_path("/api/v1/claims"), ask_path("/api/v1/claims", accept_encoding="gzip")
    tags = plain.headers["etag"], small.headers["etag"]
    assert tags[0] != tags[1]
    assert not any(tag.startswith("W/") for tag in tags)
    assert gzip.decompress(small.body) == plain.body
    assert plain.headers["vary"] == small.headers["vary"] == "Accept, Accept-Encoding"
    for tag in tags:
        again = ask_path("/api/v1/claims", if_none_match=f'"x", W/{tag}')
        assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert ask_path("/api/v1/claims", if_none_match='"x"').status == 200


@pytest.mark.parametrize("query", ["limit=24", "lang=uk", "format=csv", "side=RU", f"release={RELEASE}", "page=2"])
def test_each_request_has_its_own_tag(query: str) -> None:
    """What changes the bytes changes the tag."""
    assert ask_path("/api/v1/claims", query).headers["etag"] != ask_path("/api/v1/claims").headers["etag"]


def test_the_order_of_parameters_is_no_matter() -> None:
    """The same request written otherwise is the same answer."""
    tags = {ask_path("/api/v1/claims", query).headers["etag"] for query in ("side=RU&limit=5", "limit=5&side=RU")}
    assert len(tags) == 1


def test_how_long_an_answer_is_kept() -> None:
    """An address that names its release keeps its answer for a day; any other is asked for again."""
    assert ask("claims").headers["cache-control"] == "public, no-cache"
    assert ask("claims", release=RELEASE).headers["cache-control"] == "public, max-age=86400"


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("*/*", "application/json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "application/json"),
        ("text/csv", "text/csv; charset=utf-8; header=present"),
        ("application/json;q=0.5, application/geo+json", "application/geo+json"),
        ("text/csv;q=0, application/*", "application/json"),
    ],
)
def test_accept_decides_over_the_format(accept: str, media_type: str) -> None:
    """The header is obeyed by its weights."""
    assert ask_path("/api/v1/claims", accept=accept).headers["content-type"] == media_type


def test_nothing_acceptable() -> None:
    """A client that takes none of the formats is told which there are."""
    check_problem(
        ask_path("/api/v1/series", "place=UA-14", accept="application/geo+json"), Kind.NOT_ACCEPTABLE, "json, csv"
    )
    assert ask_path("/api/v1/series", "place=UA-14&format=csv", accept="text/html").status == 200


def test_csv_leads_to_what_has_no_room_in_it() -> None:
    """A CSV holds rows only; its header Link leads to the sources, the page and the licence."""
    link = ask("claims", format="csv", side="RU").headers["link"]
    assert '<https://maps.example.org/api/v1/claims?side=RU&format=json>; rel="describedby"' in link
    assert "/claims?release=" in link
    assert 'rel="license"' in link


@pytest.mark.parametrize("base_path", ["tool", "/a/b/"])
def test_below_a_base_path(base_path: str) -> None:
    """With Streamlit's base path the API and its links stand below it."""
    answer = ask_path(f"/{base_path.strip('/')}/api/v1/claims", base_path=base_path)
    assert answer.json["about"]["permalink"].startswith(f"https://maps.example.org/{base_path.strip('/')}/claims?")
    assert ask_path("/api/v1/claims", base_path=base_path).status == 404


def test_links_name_the_address_that_readers_know(monkeypatch: pytest.MonkeyPatch) -> None:
    """What whoever runs the pages names counts, not the host of the request; a host that is none is not repeated."""
    monkeypatch.setenv("CLAIMLINE_URL", "https://news.example.com/maps")
    assert ask("claims").json["about"]["permalink"].startswith("https://news.example.com/maps/claims?")
    monkeypatch.delenv("CLAIMLINE_URL")
    odd = ask_path("/api/v1/claims", host='a"><script>')
    assert odd.json["about"]["permalink"].startswith("http://localhost:8501/claims?")


def test_a_fault_is_told_without_its_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the data cannot be read the client gets a problem, and the reason stays in the log."""

    def fail() -> None:
        raise OSError("/secret/path")

    monkeypatch.setattr("dashboard.api.health.load_index", fail)
    answer = ask_path("/healthz")
    check_problem(answer, Kind.FAULT)
    assert b"secret" not in answer.body


def test_health() -> None:
    """A process that can answer says which release and version it serves."""
    found = ask_path("/healthz")
    assert (found.status, found.json["status"], found.json["release"]) == (200, "ok", RELEASE)
    assert found.headers["cache-control"] == "no-store"
