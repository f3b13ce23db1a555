"""Which key stands for which class."""

from petdesk.gui.pages.data_cleaner.class_keys import KEYS, keys_for


def test_ten_classes_have_the_digits() -> None:
    assert keys_for(["cat", "dog"]) == {"cat": "1", "dog": "2"}
    assert list(keys_for([f"class {number}" for number in range(10)]).values()) == list("1234567890")


def test_more_classes_have_letters_of_their_names() -> None:
    names = ["Abyssinian", "Bengal", "Birman", "Bombay", "British shorthair", "Épagneul", *(f"x{n}" for n in range(6))]
    keys = keys_for(names)
    assert [keys[name] for name in names[:6]] == ["a", "b", "i", "o", "s", "e"]
    assert len(set(keys.values())) == 12


def test_there_are_no_more_classes_with_keys_than_keys() -> None:
    keys = keys_for([f"{number:03d}" for number in range(200)])
    assert sorted(keys.values()) == sorted(KEYS)


def test_the_users_keys_come_first() -> None:
    keys = keys_for(["cat", "dog", "fox"], {"fox": "1", "dog": "d", "cat": "ß", "gone": "2"})
    assert keys == {"dog": "d", "fox": "1", "cat": "2"}
