"""A key for each class: digits where ten are enough, else letters that the names suggest. Once dealt, it stays."""

import unicodedata
from collections.abc import Collection, Mapping, Sequence

from petdesk.project import NewName

DIGITS = "1234567890"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
KEYS = DIGITS + LETTERS


def deal(classes: Sequence[str], dealt: Mapping[str, str], *, taken: Collection[str] = ()) -> dict[str, str]:
    """Class -> key: those that were dealt, and one more for each class that has none, as long as there are keys.

    Args:
        classes: In the order in which they get digits.
        dealt: What classes have; nothing of it changes.
        taken: Other keys that nobody gets.
    """
    keys = dict(dealt)
    others = [name for name in classes if name not in keys]
    free = [key for key in KEYS if key not in {*keys.values(), *taken}]
    if len(keys) + len(others) > len(DIGITS):
        for name in others:
            key = next((letter for letter in _letters(name) if letter in free), None)
            if key is not None:
                keys[name] = key
                free.remove(key)
        free = [*(key for key in free if key in DIGITS), *(key for key in free if key in LETTERS)]
    rest = (name for name in others if name not in keys)
    return keys | dict(zip(rest, free, strict=False))


def in_use(dealt: Mapping[str, str], chosen: Mapping[str, str]) -> dict[str, str]:
    """Class -> the key that labels with it: the one that the user chose, else the dealt one; each key once.

    Args:
        dealt: As `deal` says.
        chosen: Class -> key, or "" for none. It counts for classes that have a dealt key, and only where no class
            that nothing was chosen for was dealt that key.
    """
    taken = {key for name, key in dealt.items() if name not in chosen}
    keys = {}
    for name, key in dealt.items():
        if name in chosen:
            wanted = [one for one in (chosen[name], key) if one in set(KEYS) - taken]
            key = wanted[0] if chosen[name] and wanted else ""
            taken.add(key)
        if key:
            keys[name] = key
    return keys


def follow(
    dealt: Mapping[str, str], keys: Mapping[str, str], *, classes: Collection[str], names: Sequence[NewName]
) -> dict[str, str]:
    """The dealt keys after classes were renamed: a class keeps the key that it had under its other name.

    Args:
        dealt: As `deal` says.
        keys: As `in_use` says.
        classes: Those that pictures have now.
        names: The edits that renamed classes, the oldest first.
    """
    dealt = dict(dealt)
    for name in classes:
        if name in dealt:
            continue
        for edit in reversed(names):
            new, old = (edit.before, edit.after) if edit.undone else (edit.after, edit.before)
            if new == name and old in dealt and old not in classes:
                dealt[name] = keys.get(old, "")
                del dealt[old]
                break
    return dealt


def _letters(name: str) -> str:
    """Those of its words' beginnings, then all others; accents do not count."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    words = "".join(letter if letter in KEYS else " " for letter in plain if not unicodedata.combining(letter)).split()
    return "".join(word[0] for word in words) + "".join(words)
