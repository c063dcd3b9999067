"""Zip archives: what they state is checked first, and what they hold never grows beyond it."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from geodata.errors import DrawingError
from geodata.importers.unpacking import MOST_ENTRIES, RATIO_FROM, list_entries, unpack
from tests.geodata.importers.made import pack


def read(content: bytes, most_bytes: int = 50_000_000) -> dict[str, bytes]:
    return unpack(content, wanted=lambda name: name.endswith(".shp"), source="map.zip", most_bytes=most_bytes)


def test_only_what_is_wanted_is_unpacked() -> None:
    """Other files stay packed; names are labels, whatever folder they pretend to be in."""
    content = pack(**{"a__shp": b"shape", "b__exe": b"program", "../../c__shp": b"outside"})
    assert read(content) == {"a.shp": b"shape", "../../c.shp": b"outside"}


def test_bomb() -> None:
    """Zeros that grow a thousandfold are refused by what the archive states of them."""
    bomb = pack(a__shp=bytes(RATIO_FROM + 1))
    assert len(bomb) < 50_000
    with pytest.raises(
        DrawingError, match=r"a.shp: got 10,000,001 bytes packed as .* zip bomb, and nothing was unpacked"
    ):
        read(bomb)


def test_too_much_altogether() -> None:
    """The sum of all entries counts, wanted or not."""
    with pytest.raises(DrawingError, match=r"got a zip archive of 2,000 bytes when unpacked, wanted at most 1,999"):
        read(pack(a__shp=bytes(1_000), b__txt=bytes(1_000)), most_bytes=1_999)


def test_too_many_entries() -> None:
    """An archive of very many files is none of a map."""
    with pytest.raises(DrawingError, match=r"got 1,001 files"):
        read(pack(**{f"{i}__shp": b"" for i in range(MOST_ENTRIES + 1)}))


def test_a_header_that_lies() -> None:
    """An entry that states a small size and holds much is refused, not unpacked to its end."""
    content = bytearray(pack(a__shp=bytes(5_000_000)))
    stated = struct.pack("<I", 5_000_000)
    for _ in range(2):  # in the entry's own header and in the directory
        at = content.index(stated)
        content[at : at + 4] = struct.pack("<I", 100)
    with pytest.raises(DrawingError, match=r"cannot be read"):
        read(bytes(content))


def test_entries_that_share_their_bytes() -> None:
    """An archive whose entries overlap states more packed bytes than it has."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.shp", b"0123456789" * 100_000)
        first = archive.filelist[0]
        for i in range(99):
            copy = zipfile.ZipInfo(f"{i}.shp")
            for field in ("header_offset", "compress_size", "file_size", "CRC", "compress_type"):
                setattr(copy, field, getattr(first, field))
            archive.filelist.append(copy)
            archive.NameToInfo[copy.filename] = copy
    with pytest.raises(DrawingError, match=r"states .* packed bytes; it looks like a zip bomb"):
        read(packed.getvalue(), most_bytes=1_000_000_000)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_methods_are_refused(method: int) -> None:
    """Methods that unpack without bound are not used."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        archive.writestr("a.shp", b"shape")
    with pytest.raises(DrawingError, match=r"a.shp: got an unusual packing"):
        read(packed.getvalue())


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"PK\x03\x04" + bytes(100), pack(a__shp=b"shape" * 99)[:-30]])
def test_broken_archives(content: bytes) -> None:
    """What is no whole archive is told so."""
    with pytest.raises(DrawingError, match=r"map.zip: got a zip archive that cannot be read"):
        list_entries(content, source="map.zip", most_bytes=1_000)


def test_damaged_bytes() -> None:
    """An entry with other bytes than were packed is refused."""
    content = bytearray(pack(a__shp=bytes(range(256)) * 10))
    content[60] ^= 0xFF
    with pytest.raises(DrawingError, match=r"cannot be read"):
        read(bytes(content))
