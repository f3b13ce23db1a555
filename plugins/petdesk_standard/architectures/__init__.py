"""Networks: torchvision's, and `tiny`, which is PetDesk's own."""

from collections.abc import Sequence

from petdesk.api import ArchitectureSpec, hookimpl
from petdesk_standard.architectures.catalogue import BLUEPRINTS


@hookimpl
def petdesk_architectures() -> Sequence[ArchitectureSpec]:
    return [blueprint.spec() for blueprint in BLUEPRINTS]
