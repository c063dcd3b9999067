"""The public addresses that a user can fetch originals from, with their terms; nothing here touches the network."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from geodata.assessors import DEEPSTATE, ISW, LIVEUAMAP, VIINA
from geodata.errors import UnknownUpstreamError

BORDERS = "borders"
MEGABYTE = 1_000_000

# HEAD is whatever branch the repository itself calls its own: some of these have moved from master to main.
GITHUB_TREE = "https://api.github.com/repos/{repository}/git/trees/HEAD?recursive=1"
GITHUB_RAW = "https://raw.githubusercontent.com/{repository}/HEAD/{{path}}"
# Where a repository keeps only a pointer to a large file (Git LFS), the file itself is here.
GITHUB_MEDIA = "https://media.githubusercontent.com/media/{repository}/HEAD/{{path}}"
GITHUB_HOSTS = ("api.github.com", "raw.githubusercontent.com", "media.githubusercontent.com")
BOUNDARIES_API = "https://www.geoboundaries.org/api/current/gbOpen/UKR/{level}/"


class Listing(StrEnum):
    """How an upstream says which files it has."""

    GITHUB_TREE = "github_tree"  # one document names every file with its size and git sha1
    BOUNDARIES = "boundaries"  # one document a file names its address


class Kind(StrEnum):
    """What the files are."""

    JSON = "json"
    ZIP = "zip"
    POINTER = "pointer"  # of Git LFS: names the sum and size of a file that is kept elsewhere


@dataclass(frozen=True, slots=True)
class Upstream:
    """A public place that originals are fetched from.

    Attributes
    ----------
    id : short word, used as option and as the name of its folder.
    assessor : id in :data:`geodata.assessors.ASSESSORS`, or :data:`BORDERS`.
    listing_urls : documents that say which files there are.
    file_url, media_url : address of a file, with ``{path}``, and of one that has only a pointer there; None where the
        listing itself gives the address.
    hosts : the only hosts that a request or a redirect may go to.
    pattern : regular expression that a listed path must match whole. Its groups date the file: ``year``, ``month``
        and ``day``, ``seconds`` (Unix time), or ``year`` alone for the file of a whole year.
    most_bytes : a larger file is refused.
    size : about how many files and bytes, in words.
    terms : what the keepers allow, in our words; shown before the first download.
    """

    id: str
    assessor: str
    name: str
    listing: Listing
    listing_urls: tuple[str, ...]
    file_url: str | None
    media_url: str | None
    hosts: tuple[str, ...]
    pattern: str
    kind: Kind
    most_bytes: int
    size: str
    terms: str
    terms_url: str


def make_github_upstream(
    repository: str, *, upstream_id: str, assessor: str, name: str, pattern: str, kind: Kind, most_bytes: int,
    size: str, terms: str, terms_url: str,
) -> Upstream:  # fmt: skip
    """An upstream whose files are in a public GitHub repository, ``owner/name``."""
    return Upstream(
        id=upstream_id,
        assessor=assessor,
        name=name,
        listing=Listing.GITHUB_TREE,
        listing_urls=(GITHUB_TREE.format(repository=repository),),
        file_url=GITHUB_RAW.format(repository=repository),
        media_url=GITHUB_MEDIA.format(repository=repository),
        hosts=GITHUB_HOSTS,
        pattern=pattern,
        kind=kind,
        most_bytes=most_bytes,
        size=size,
        terms=terms,
        terms_url=terms_url,
    )


_YEAR_MONTH_DAY = r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"

UPSTREAMS = {
    upstream.id: upstream
    for upstream in (
        make_github_upstream(
            "cyterat/deepstate-map-data",
            upstream_id="deepstate",
            assessor=DEEPSTATE.id,
            name="DeepState, one drawing a day since 8 July 2024",
            pattern=rf"data/deepstatemap_data_{_YEAR_MONTH_DAY}\.geojson",
            kind=Kind.JSON,
            most_bytes=20 * MEGABYTE,
            size="about 850 files, 70 MB",
            terms="The drawings are © DeepState. An independent volunteer archives them once a day and names no "
            "licence. Use them for your own analysis, credit DeepState, and ask DeepState before you publish its "
            "polygons or anything traced from them.",
            terms_url="https://deepstatemap.live",
        ),
        make_github_upstream(
            "DanielRose2310/deepstatemaps-history",
            upstream_id="deepstate-snapshots",
            assessor=DEEPSTATE.id,
            name="DeepState, full snapshots from 3 April 2022 to 3 August 2025",
            pattern=r"(?:deepstate/)?geojsons/(?P<seconds>\d{10})\.geojson",
            kind=Kind.JSON,
            most_bytes=50 * MEGABYTE,
            size="about 1,350 files, 600 MB",
            terms="The drawings are © DeepState. The archive is an independent volunteer's, made for education and "
            "non-commercial use, and not affiliated with DeepState. Use them in that spirit, credit DeepState, and ask "
            "DeepState before you publish its polygons or anything traced from them.",
            terms_url="https://github.com/DanielRose2310/deepstatemaps-history",
        ),
        make_github_upstream(
            "conflict-investigations/nzz-maps",
            upstream_id="liveuamap",
            assessor=LIVEUAMAP.id,
            name="Liveuamap as drawn by NZZ, since 24 February 2022",
            pattern=r"data/(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\.json",
            kind=Kind.JSON,
            most_bytes=20 * MEGABYTE,
            size="about 1,700 files, 2 GB, of which about half has to be downloaded",
            terms="The areas are © NZZ, drawn from Liveuamap's reports. Volunteers archive what NZZ's interactive map "
            "loads and name no licence. Use them for your own analysis, credit NZZ and Liveuamap, and ask NZZ before "
            "you publish its areas.",
            terms_url="https://www.nzz.ch/english/ukraine-war-interactive-map-of-the-current-front-line-ld.1688087",
        ),
        make_github_upstream(
            "Nikkei-Visual-Data-Journalism/ISW",
            upstream_id="isw",
            assessor=ISW.id,
            name="ISW and Critical Threats, all layers, since 30 April 2023",
            pattern=rf"data/{_YEAR_MONTH_DAY}\.geojson",
            kind=Kind.JSON,
            most_bytes=60 * MEGABYTE,
            size="about 1,100 files, 3 GB",
            terms="The layers are © Institute for the Study of War and AEI's Critical Threats Project. Nikkei's "
            "archive is under the MIT licence, which is Nikkei's to give for its own work only. Use them for your own "
            "analysis, credit ISW and the Critical Threats Project, and ask ISW before you publish its layers.",
            terms_url="https://understandingwar.org",
        ),
        make_github_upstream(
            "zhukovyuri/VIINA",
            upstream_id="viina",
            assessor=VIINA.id,
            name="VIINA 2.0, control of populated places, one file a year",
            pattern=r"Data/control_latest_(?P<year>\d{4})\.zip",
            kind=Kind.ZIP,
            most_bytes=300 * MEGABYTE,
            size="about 5 files, 130 MB",
            terms="Open Database License (ODbL) 1.0: use, share and adapt it, also commercially, if you credit Yuri "
            "Zhukov's VIINA, publish databases made from it under the same licence, and keep them open. VIINA itself "
            "rests on DeepState, ISW and Wikipedia.",
            terms_url="https://github.com/zhukovyuri/VIINA",
        ),
        Upstream(
            id="borders",
            assessor=BORDERS,
            name="finer borders of oblasts (ADM1) and raions (ADM2), geoBoundaries gbOpen",
            listing=Listing.BOUNDARIES,
            listing_urls=tuple(BOUNDARIES_API.format(level=level) for level in ("ADM1", "ADM2")),
            file_url=None,
            media_url=None,
            hosts=("www.geoboundaries.org", "github.com", "raw.githubusercontent.com", "media.githubusercontent.com"),
            pattern=r"(?P<level>ADM[12])\.geojson",
            kind=Kind.JSON,
            most_bytes=100 * MEGABYTE,
            size="2 files, about 20 MB",
            terms="Each file has its source's licence, which the document kept beside it names: when last looked at, "
            "ODbL 1.0 for the oblasts (© OpenStreetMap contributors) and CC BY-SA 4.0 for the raions (Ukraine's "
            "Ministry of Regional Development). Both ask for credit and for the same licence on what you make from "
            "them; cite geoBoundaries (Runfola et al. 2020) as well.",
            terms_url="https://www.geoboundaries.org",
        ),
    )
}


def find_upstream(upstream_id: str) -> Upstream:
    """The upstream of that id; UnknownUpstreamError names those there are."""
    try:
        return UPSTREAMS[upstream_id]
    except KeyError:
        raise UnknownUpstreamError(f"got the upstream “{upstream_id}”, wanted one of {', '.join(UPSTREAMS)}") from None
