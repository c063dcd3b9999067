"""Every resource of the API, a module each; the order is that of the document that describes them."""

from __future__ import annotations

from dashboard.api.records import Resource
from dashboard.api.resources.articles import ARTICLE, ARTICLES
from dashboard.api.resources.assessments import ASSESSMENTS
from dashboard.api.resources.claims import CLAIM, CLAIMS, STATEMENTS
from dashboard.api.resources.places import PLACE, PLACES
from dashboard.api.resources.series import SERIES
from dashboard.api.resources.verdicts import VERDICTS

RESOURCES: tuple[Resource, ...] = (
    CLAIMS, CLAIM, STATEMENTS, ARTICLES, ARTICLE, PLACES, PLACE, ASSESSMENTS, VERDICTS, SERIES
)  # fmt: skip
