"""Which terms the user has agreed to, in ``terms.json``; terms that were worded anew are asked again."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from geodata.errors import StoreError
from geodata.upstreams.catalogue import Upstream
from geodata.upstreams.store.home import describe_fault, write_file

TERMS = "terms.json"


def is_agreed(home: Path, upstream: Upstream) -> bool:
    """Whether the user has agreed to the terms as they are worded now; StoreError where that cannot be read."""
    return _read_agreed(home).get(upstream.id) == _sum_terms(upstream)


def keep_agreement(home: Path, upstream: Upstream) -> None:
    """Remember that the user agreed; StoreError where that cannot be written."""
    agreed = {**_read_agreed(home), upstream.id: _sum_terms(upstream)}
    content = (json.dumps(agreed, indent=2, sort_keys=True) + "\n").encode()
    write_file(home / TERMS, lambda file: file.write(content))


def _sum_terms(upstream: Upstream) -> str:
    return hashlib.sha256(f"{upstream.terms}\n{upstream.terms_url}\n".encode()).hexdigest()


def _read_agreed(home: Path) -> dict[str, str]:
    path = home / TERMS
    try:
        agreed = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except OSError as cause:
        raise describe_fault(path, cause, "read") from cause
    except ValueError:
        agreed = None
    if not isinstance(agreed, dict):
        raise StoreError(f"{path}: got no JSON object, wanted the terms agreed to; delete the file to be asked again")
    return agreed
