"""Patience with the network."""

from dataclasses import dataclass

TIMEOUT = 15
RETRIES = 2


@dataclass(frozen=True, kw_only=True)
class Network:
    """How long pip waits for an answer, in seconds, and how many more times it asks.

    None is what the user's settings of pip say, else 15 seconds and twice.
    """

    timeout: float | None = None
    retries: int | None = None
