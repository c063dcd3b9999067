"""The values of the API: a resource, what was asked of it, and what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.api.parameter_table import Form
from dashboard.api.parameters import Parameter
from dashboard.export.links import Page
from dashboard.language import ENGLISH
from dashboard.model.catalogue import Catalogue
from dashboard.model.selection import Selection

Row = Mapping[str, Any]
Feature = tuple[Row, str]  # a row and its shape as the text of a GeoJSON geometry, ``null`` without one


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that could be read.

    Attributes
    ----------
    values : of the parameters that were given, by their names, in the order of the table.
    query : the same as texts, for links to other pages of the answer.
    record_id : the end of the path where it names one record.
    base_url : where the dashboard is, with ``/`` at its end.
    """

    values: Mapping[str, Any]
    query: Mapping[str, str]
    record_id: str | None
    form: Form
    base_url: str
    language: str = ENGLISH

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a parameter."""
        return self.values.get(name, default)


@dataclass(frozen=True, slots=True)
class Found:
    """What a resource has for a request; rows are only made of the items of one page.

    Attributes
    ----------
    make_row : one item as a row, its columns those of the resource.
    make_features : one item as rows with shapes; None where the resource has no shapes.
    page, selection : the page of the dashboard that shows the same, and what is chosen on it.
    more : what one record has beside its row.
    """

    items: Sequence[Any]
    make_row: Callable[[Any], Row]
    page: Page
    selection: Selection
    make_features: Callable[[Any], Iterable[Feature]] | None = None
    more: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource of the API.

    Attributes
    ----------
    path : below the root of the API; ``{id}`` in it is the id of one record.
    parameters : what it takes besides those that every resource does.
    columns : of its rows; ``optional`` are not in all of them, ``own`` are columns that mean something else here.
    more : schemas of what stands beside the row of one record.
    find : looks up; raises ProblemError where the request names what there is not.
    """

    name: str
    path: str
    summary: str
    parameters: tuple[Parameter, ...]
    forms: tuple[Form, ...]
    columns: tuple[str, ...]
    find: Callable[[Asked, Catalogue], Found]
    optional: tuple[str, ...] = ()
    own: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_record(self) -> bool:
        """Whether it is one record and no list."""
        return "{id}" in self.path
