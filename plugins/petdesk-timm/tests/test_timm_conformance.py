"""PetDesk's conformance suite passes: for the smallest networks, and for the plugin as a whole."""

from petdesk.conformance.pytest_plugin import ConformanceCheck

PLUGIN = "petdesk_timm"


def test_the_first_twenty_conform(conformance_check: ConformanceCheck) -> None:
    conformance_check(first=20)


def test_a_transformer_conforms(conformance_check: ConformanceCheck) -> None:
    conformance_check(only=("vit_tiny_patch16_224", "resnet18d"))
