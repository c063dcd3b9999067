"""What the layers of the ISW map say of their ground."""

from __future__ import annotations

from dataclasses import dataclass

from geodata.assessors import Status


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of the map.

    Attributes
    ----------
    id : this package's word for it.
    status : what it says of its ground. Ground that is only claimed, or that forces only operated in, is contested.
    assessed : whether ISW itself says so; False where it only repeats a claim. A claimed layer is the remainder beyond
        what is assessed, not the whole claim: the layers hardly overlap.
    before_2022 : whether it is what was occupied before 24 February 2022.
    series : whether its days may be compared with each other.
    """

    id: str
    status: Status
    assessed: bool
    before_2022: bool
    series: bool


CONTROL = Layer("assessed_control", Status.RUSSIAN_HELD, assessed=True, before_2022=False, series=True)
BEFORE_2022 = Layer("control_before_2022", Status.RUSSIAN_HELD, assessed=True, before_2022=True, series=True)
ADVANCE = Layer("assessed_advance", Status.CONTESTED, assessed=True, before_2022=False, series=True)
CLAIMED = Layer("claimed_russian", Status.CONTESTED, assessed=False, before_2022=False, series=True)
COUNTEROFFENSIVES = Layer(
    "claimed_ukrainian_counteroffensives", Status.CONTESTED, assessed=False, before_2022=False, series=False
)
# Some files of the archive keep the two apart no longer.
ADVANCE_OR_CLAIMED = Layer(
    "assessed_advance_or_claimed_russian", Status.CONTESTED, assessed=False, before_2022=False, series=False
)
LAYERS = {layer.id: layer for layer in (CONTROL, BEFORE_2022, ADVANCE, CLAIMED, COUNTEROFFENSIVES, ADVANCE_OR_CLAIMED)}
