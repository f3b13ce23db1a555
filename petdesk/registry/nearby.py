"""Which of many keys somebody may have meant."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

MOST = 30
"""Keys that a sentence still names, all of them."""
FEW = 8


def named(keys: Iterable[str], wanted: str) -> str:
    """Keys for a sentence: all of a few; of many those near the one that was wanted, and how many others there are."""
    known = list(keys)
    if len(known) <= MOST:
        return ", ".join(known) or "none"
    near = nearby(wanted, known)
    return f"{', '.join(near)} and {len(known) - len(near)} others" if near else f"{len(known)} of other names"


def nearby(wanted: str, keys: Sequence[str]) -> list[str]:
    """Up to a few keys like `wanted`: those that hold it, then those that are spelled nearly so."""
    plain = wanted.casefold()
    holding = sorted((key for key in keys if plain and plain in key), key=len)
    close = [key for key in get_close_matches(plain, keys, n=FEW, cutoff=0.6) if key not in holding]
    return [*holding, *close][:FEW]
