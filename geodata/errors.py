"""The errors of this package, each with one clear sentence for the person who sees it.

GeodataError
├── SchemaError    a table breaks its contract; names table, row and column
├── StoreError     a shipped table is missing or not what its manifest says
├── SourceError    an upstream file is missing or not the one that was reviewed
│   ├── FetchError an upstream file cannot be had with what this machine and its network offer
│   └── DrawingError  an imported file cannot be read as the format it was given as; names feature and field
├── UnknownPlaceError  no place has the id that was asked for
└── UnknownUpstreamError  no upstream has the id that was asked for
"""


class GeodataError(Exception):
    """Any fault of the boundaries, the gazetteer or their sources."""


class SchemaError(GeodataError):
    """A table breaks its contract."""


class StoreError(GeodataError):
    """A shipped table is missing or not what its manifest says."""


class SourceError(GeodataError):
    """An upstream file is missing or not the one that was reviewed."""


class FetchError(SourceError):
    """An upstream file cannot be had with what this machine and its network offer."""


class DrawingError(SourceError):
    """An imported file cannot be read as the format it was given as; names feature and field."""


class UnknownPlaceError(GeodataError):
    """No place has the id that was asked for."""


class UnknownUpstreamError(GeodataError):
    """No upstream has the id that was asked for."""


class OutsideCoverageError(GeodataError):
    """No assessor drew the day that was asked for."""
