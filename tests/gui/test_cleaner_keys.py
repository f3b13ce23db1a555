"""Which key stands for which class, and that it goes on doing so."""

from datetime import UTC, datetime

from petdesk.gui.pages.data_cleaner.class_keys import KEYS, deal, follow, in_use
from petdesk.project import NewName

BREEDS = ["beagle", "boxer", "chow", "collie", "corgi", "husky", "poodle", "pug", "setter", "spitz", "terrier"]


def renamed(before: str, after: str, *, undone: bool = False) -> NewName:
    return NewName(at=datetime.now(UTC), before=before, after=after, undone=undone)


def test_ten_classes_have_the_digits() -> None:
    assert deal(["cat", "dog"], {}) == {"cat": "1", "dog": "2"}
    assert list(deal([f"class {number}" for number in range(10)], {}).values()) == list("1234567890")


def test_more_classes_have_letters_of_their_names() -> None:
    names = ["Abyssinian", "Bengal", "Birman", "Bombay", "British shorthair", "Épagneul", *(f"x{n}" for n in range(6))]
    keys = deal(names, {})
    assert [keys[name] for name in names[:6]] == ["a", "b", "i", "o", "s", "e"]
    assert len(set(keys.values())) == 12


def test_there_are_no_more_classes_with_keys_than_keys() -> None:
    keys = deal([f"{number:03d}" for number in range(200)], {})
    assert sorted(keys.values()) == sorted(KEYS)
    assert deal(["new"], keys) == keys


def test_what_was_dealt_stays() -> None:
    digits, letters = deal(["bird", "cat", "dog"], {}), deal(BREEDS, {})
    assert deal(["cat", "dog"], digits) == digits
    assert deal(["ant", "cat", "dog"], digits) == digits | {"ant": "4"}
    assert deal(BREEDS[1:], letters) == letters
    assert deal(sorted([*BREEDS, "bulldog"]), letters).items() > letters.items()
    many = deal([*BREEDS, "bird"], digits)  # digits no longer are enough
    assert many.items() > digits.items()
    assert many["terrier"] == "t"


def test_nobody_is_dealt_a_key_that_the_user_chose() -> None:
    assert deal(["cat", "dog"], {}, taken=["1", "3"]) == {"cat": "2", "dog": "4"}


def test_the_users_keys_come_first() -> None:
    dealt = {"cat": "1", "dog": "2", "fox": "3"}
    assert in_use(dealt, {"fox": "f", "dog": ""}) == {"cat": "1", "fox": "f"}
    assert in_use(dealt, {"fox": "1", "cat": "3", "gone": "2"}) == {"cat": "3", "dog": "2", "fox": "1"}


def test_what_makes_no_sense_changes_no_other_key() -> None:
    dealt = {"cat": "1", "dog": "2", "fox": "3"}
    assert in_use(dealt, {"fox": "1", "dog": "ß"}) == dealt
    assert in_use(dealt, {"fox": "12"}) == dealt


def test_a_renamed_class_takes_its_key_along_and_back() -> None:
    dealt = {"cat": "1", "dog": "2"}
    names = [renamed("dog", "hound")]
    after = follow(dealt, {"cat": "1", "dog": "d"}, classes=["cat", "hound"], names=names)
    assert after == {"cat": "1", "hound": "d"}
    names = [renamed("dog", "hound", undone=True)]
    assert follow(after, after, classes=["cat", "dog"], names=names) == {"cat": "1", "dog": "d"}
    assert follow(dealt, dealt, classes=["cat", "dog", "hound"], names=names) == dealt  # dog is still there
