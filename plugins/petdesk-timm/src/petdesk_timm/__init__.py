"""The networks of timm as a PetDesk plugin.

What there is stands in a list, so that loading the plugin imports neither torch nor timm.
"""

from collections.abc import Sequence

from petdesk.api import ArchitectureSpec, hookimpl
from petdesk_timm.catalogue import architectures
from petdesk_timm.spec import spec


@hookimpl
def petdesk_architectures() -> Sequence[ArchitectureSpec]:
    return [spec(architecture) for architecture in architectures()]
