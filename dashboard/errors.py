"""The errors of this package, each with one clear sentence for the person who sees it.

DashboardError
└── UsageError    a command was called with something it cannot use
    └── OutsideDataError  it names a day that the data do not cover
"""


class DashboardError(Exception):
    """Any fault of the dashboard or its commands."""


class UsageError(DashboardError):
    """A command was called with something it cannot use."""


class OutsideDataError(UsageError):
    """A day was named that the data do not cover."""
