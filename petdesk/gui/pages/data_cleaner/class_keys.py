"""A key for each class: digits where ten are enough, else letters that the names suggest."""

import unicodedata
from collections.abc import Mapping, Sequence

DIGITS = "1234567890"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
KEYS = DIGITS + LETTERS

SETTING = "cleaner.keys"
"""Of the project's settings: class -> the key that the user gave it."""


def keys_for(classes: Sequence[str], chosen: Mapping[str, str] | None = None) -> dict[str, str]:
    """Class -> key, for as many classes as there are keys.

    Args:
        classes: In the order in which they get digits.
        chosen: What the user wants; of two classes with one key the first has it.
    """
    keys: dict[str, str] = {}
    for name in classes:
        wanted = (chosen or {}).get(name)
        if wanted in set(KEYS) - set(keys.values()):
            keys[name] = wanted
    others = [name for name in classes if name not in keys]
    free = [key for key in KEYS if key not in keys.values()]
    if len(classes) <= len(DIGITS):
        return keys | dict(zip(others, free, strict=False))
    for name in others:
        key = next((letter for letter in _letters(name) if letter in free), None)
        if key is not None:
            keys[name] = key
            free.remove(key)
    rest = (name for name in others if name not in keys)
    return keys | dict(zip(rest, [*(k for k in free if k in DIGITS), *(k for k in free if k in LETTERS)], strict=False))


def _letters(name: str) -> str:
    """Those of its words' beginnings, then all others; accents do not count."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    words = "".join(letter if letter in KEYS else " " for letter in plain if not unicodedata.combining(letter)).split()
    return "".join(word[0] for word in words) + "".join(words)
