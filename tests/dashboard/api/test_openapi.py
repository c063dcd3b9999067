"""The OpenAPI document is valid, and what it says of requests and answers is so."""

from __future__ import annotations

import json

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from openapi_spec_validator import validate
from schemathesis import Case
from schemathesis.config import GenerationConfig, ProjectConfig, ProjectsConfig, SchemathesisConfig

from dashboard.api.parameters import Choices
from dashboard.api.reading import list_parameters
from dashboard.api.resources import RESOURCES

from .asking import ask_path, make_app

MOST_EXAMPLES = 12  # of each operation and mode: all of them take some 20 s
DOCUMENT = ask_path("/api/v1/openapi.json").json

schema = schemathesis.openapi.from_asgi(
    "/api/v1/openapi.json",
    make_app(),
    config=SchemathesisConfig(
        projects=ProjectsConfig(
            default=ProjectConfig(generation=GenerationConfig(max_examples=MOST_EXAMPLES, deterministic=True))
        )
    ),
)


def test_the_document_is_valid() -> None:
    """A validator of OpenAPI 3.1 finds no fault in it."""
    assert DOCUMENT["openapi"].startswith("3.1.")
    validate(DOCUMENT)


def test_the_document_has_every_route() -> None:
    """What is served is described, and nothing else."""
    served = {route.path for route in make_app().routes}  # type: ignore[attr-defined]
    assert set(DOCUMENT["paths"]) == served - {"/api", "/api/{path:path}", "/api/v1/openapi.json"}


def test_the_document_is_that_of_the_handlers() -> None:
    """Every parameter that a handler reads is in it with the values that the handler takes."""
    for resource in RESOURCES:
        described = DOCUMENT["paths"][f"/api/v1{resource.path}"]["get"]["parameters"]
        named = {each["name"]: each for each in described if each["in"] == "query"}
        assert list(named) == [parameter.name for parameter in list_parameters(resource)]
        for parameter in list_parameters(resource):
            is_list = isinstance(parameter.values, Choices)
            assert (named[parameter.name].get("style") == "pipeDelimited") == is_list


@pytest.mark.filterwarnings("ignore")
@schema.parametrize()
@settings(deadline=None, phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck))
def test_answers_are_as_described(case: Case) -> None:
    """Made requests, right and wrong ones, get the statuses, types and bodies that the document gives."""
    case.call_and_validate()


def test_the_document_names_its_release() -> None:
    """It is written for the release that is served."""
    assert json.loads(ask_path("/healthz").body)["release"] in DOCUMENT["info"]["summary"]
