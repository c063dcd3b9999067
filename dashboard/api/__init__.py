"""Claimline for programs: the read-only HTTP interface beside the pages."""
