"""Claimline for programs: views and tables for Python, and the read-only HTTP interface beside the pages."""

from dashboard.api.frames import changes, check, claims, shares
from dashboard.api.notebook import View

__all__ = ["View", "changes", "check", "claims", "shares"]
