"""Patience with the network."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Network:
    """How long pip waits for an answer, in seconds, and how many more times it asks."""

    timeout: float = 15
    retries: int = 2
