"""Every text of the app can be translated and is: into German and French, with its placeholders."""

import ast
import importlib.machinery
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree.ElementTree import Element

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from petdesk.gui.main_window import MainWindow
from petdesk.gui.resources import resources_folder
from petdesk.gui.session import Session
from petdesk.gui.translation import OWNED, install, languages
from petdesk.gui.words import duration, file_size, number, percent, sentence, translated

ROOT = Path(__file__).parents[2]
GUI = ROOT / "petdesk" / "gui"
I18N = resources_folder() / "i18n"

PAGES = ("data", "train", "interpret", "predict", "runs", "plugins")
SETTERS = {
    *("addAction", "addItem", "addItems", "addMenu", "addRow", "addTab", "insertTab", "setAccessibleDescription"),
    *("setAccessibleName", "setDetailedText", "setInformativeText", "setLabelText", "setPlaceholderText", "setPrefix"),
    *("setStatusTip", "setSuffix", "setTabText", "setText", "setTitle", "setToolTip", "setWhatsThis"),
    *("setWindowTitle", "showMessage", "setHorizontalHeaderLabels", "setHeaderLabels", "setLabel", "say", "failed"),
}
WIDGETS = {
    *("QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "QToolButton", "QDockWidget"),
    *("EmptyState", "Muted", "Section", "heading", "muted"),
}
SHOWN_KEYWORDS = {"text", "title", "toolTip", "placeholderText", "windowTitle", "accessibleName"}
NOT_SHOWN = {
    "EmptyState": (0,),  # an icon's name
    "say": (1,),  # the kind of message
    "setLabel": (0,),  # the side of a plot
}
NAMES = ("PetDesk", "fastai", "PyTorch", "Ctrl")
"""What is the same in every language."""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The script `.ci/translations` as a module."""
    loader = importlib.machinery.SourceFileLoader("translations_tool", str(ROOT / ".ci" / "translations"))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def fresh(tool: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The .ts files as they would be after `make translations`."""
    folder = tmp_path_factory.mktemp("i18n")
    for path in I18N.glob("*.ts"):
        (folder / path.name).write_bytes(path.read_bytes())
    tool.extract(folder)
    return folder


@pytest.fixture
def back_to_english(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator, OWNED):
        qapp.removeTranslator(translator)
    QLocale.setDefault(locale)


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_every_text_is_translated(tool: ModuleType, fresh: Path, language: str) -> None:
    missing = tool.missing(fresh / f"petdesk_{language}.ts")
    listing = [f"{context}: {text}" for context, texts in missing.items() for text in texts]
    assert not listing, (
        f"{len(listing)} texts have no finished translation into {language!r}. `make translations`, then "
        f"`.ci/translations missing {language}` and `fill`:\n" + "\n".join(listing[:20])
    )


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_the_texts_kept_are_those_of_the_app(tool: ModuleType, fresh: Path, language: str) -> None:
    def texts(folder: Path) -> set[tuple[str, str]]:
        return {
            (context, message.findtext("source", ""))
            for context, message in tool.messages(folder / f"petdesk_{language}.ts")
        }

    assert texts(I18N) == texts(fresh), "run `make translations`"


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_translations_keep_what_is_filled_in(tool: ModuleType, language: str) -> None:
    wrong = [
        f"{source!r} -> {form!r}"
        for _, message in tool.messages(I18N / f"petdesk_{language}.ts")
        for source, forms in [(message.findtext("source", ""), _forms(message))]
        for place, form in enumerate(forms)
        if form and not _keeps(source, form, singular=len(forms) > 1 and place == 0)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("source", "translation", "kept"),
    [
        ("{} of {}", "{} von {}", True),
        ("{} of {}", "{} von", False),
        ("{done} of {total}", "{total}: {done}", True),
        ("{done} of {total}", "{fertig} von {total}", False),
        ("%Ln picture(s)", "Bilder", False),
        ("&Open", "Öffnen", False),
        ("&Open", "Ö&ffnen", True),
        ("R && D", "F && E", True),
        ("a\nb", "a b", False),
    ],
)
def test_lost_placeholders_are_noticed(source: str, translation: str, kept: bool) -> None:
    assert _keeps(source, translation, singular=False) == kept


def test_the_built_files_are_those_of_the_texts(tool: ModuleType, tmp_path: Path) -> None:
    tool.build(I18N, tmp_path)
    for path in tmp_path.glob("*.qm"):
        assert (I18N / path.name).read_bytes() == path.read_bytes(), f"{path.name}: run `make translations`"


def test_no_text_on_screen_goes_past_the_translation() -> None:
    found = [place for path in sorted(GUI.rglob("*.py")) for place in _bare_texts(path.read_text("utf-8"), path)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("code", "bare"),
    [
        ('button.setText("Open")', True),
        ('button.setText(self.tr("Open"))', False),
        ('button.setText(f"{number} open")', True),
        ('button.setText(f"{number} / {total}")', False),
        ('QPushButton("Open", parent)', True),
        ('QPushButton(parent, text="Open")', True),
        ('QLabel("PetDesk")', False),
        ('label.setObjectName("open")', False),
        ('self.messages.say("Oh no", "error")', True),
        ('self.messages.say(self.tr("Oh no"), "error")', False),
        ('EmptyState("images", self.tr("Nothing"), "Drop a folder")', True),
        ('EmptyState("images", self.tr("Nothing"), text)', False),
        ('label.setText("a" if x else "open it")', True),
        ('self.tr(f"{x} open")', True),
        ('self.tr(words)', True),
    ],
)  # fmt: skip
def test_a_text_past_the_translation_is_noticed(code: str, bare: bool) -> None:
    assert bool(list(_bare_texts(code, Path("x.py")))) == bare


def test_every_language_can_be_chosen(qapp: QApplication, back_to_english: None) -> None:
    assert languages() == ["de", "en", "fr"]
    assert install(qapp, "de") == "de"
    assert translated("One folder per class") == "Ein Ordner je Klasse"
    assert percent(0.256) == "25,6 %"
    assert duration(200) == "3 min 20 s"
    assert duration(4000) == "1 h 7 min"
    assert number(1234567) == "1.234.567"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert install(qapp, "fr") == "fr"
    assert translated("One folder per class") == "Un dossier par classe"
    assert file_size(2_500_000) == "2,5 Mo"
    assert install(qapp, "en") == "en"
    assert translated("One folder per class") == "One folder per class"
    assert percent(0.256) == "25.6%"


def test_english_counts_properly(qapp: QApplication, back_to_english: None) -> None:
    install(qapp, "en")
    assert QCoreApplication.translate("PluginKinds", "%Ln dataset(s)", "", 1) == "1 dataset"
    assert QCoreApplication.translate("PluginKinds", "%Ln dataset(s)", "", 6) == "6 datasets"


def test_an_unknown_language_is_the_system_s_or_english(
    qapp: QApplication, back_to_english: None, caplog: pytest.LogCaptureFixture
) -> None:
    assert install(qapp, "xx") in languages()
    assert "no texts for the language 'xx'" in caplog.text


def test_installing_twice_leaves_no_translator_behind(qapp: QApplication, back_to_english: None) -> None:
    install(qapp, "de")
    install(qapp, "en")
    assert translated("Fine-tune") == "Fine-tune"


@pytest.mark.parametrize("language", ["de", "fr"])
def test_every_page_speaks_the_language(
    qapp: QApplication, qtbot: QtBot, tool: ModuleType, project_session: Session, back_to_english: None, language: str
) -> None:
    install(qapp, language)
    translations = {
        message.findtext("source", ""): _forms(message)[-1]
        for _, message in tool.messages(I18N / f"petdesk_{language}.ts")
    }
    english = {source for source, text in translations.items() if text != source} - set(translations.values())
    window = MainWindow(project_session)
    qtbot.addWidget(window)
    window.show()
    for page in PAGES:
        project_session.go_to(page)
    left = {text for text in _shown_texts(window) if text in english}
    assert not left
    assert translations["&File"] in _shown_texts(window)


def test_failures_in_words() -> None:
    from petdesk.api import DataError

    assert sentence(DataError("There are no pictures."))[0] == "There are no pictures."
    assert "memory ran out" in sentence(MemoryError())[0]
    assert "memory ran out" in sentence(RuntimeError("CUDA out of memory. Tried to allocate 2 GiB"))[0]
    assert "disk is full" in sentence(OSError(28, "No space left on device"))[0]
    message, details = sentence(ZeroDivisionError("division by zero"))
    assert message == "Something went wrong that PetDesk did not expect (ZeroDivisionError: division by zero)."
    assert "ZeroDivisionError" in details


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.04, "0.0 s"), (3.21, "3.2 s"), (12, "12 s"), (59.7, "1 min 0 s"), (3599.6, "1 h 0 min"), (7260, "2 h 1 min")],
)
def test_durations_in_words(seconds: float, words: str) -> None:
    assert duration(seconds) == words


def _shown_texts(window: QWidget) -> set[str]:
    """What its widgets and actions say, also where it is not to be seen now."""
    properties = ("text", "title", "toolTip", "placeholderText", "accessibleName", "windowTitle", "currentText")
    # Actions of no widget are those that the plotting library hides.
    actions = [action for action in window.findChildren(QAction) if isinstance(action.parent(), QWidget)]
    objects = [window, *window.findChildren(QWidget), *actions]
    values = (thing.property(name) for thing in objects for name in properties)
    return {value for value in values if isinstance(value, str)}


def _forms(message: Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def _keeps(source: str, translation: str, *, singular: bool) -> bool:
    """Whether a translation has the fields, the mnemonic and the lines of its source."""

    def fields(text: str) -> list[str]:
        return sorted(re.findall(r"\{\w*\}", text.replace("{{", "").replace("}}", "")))

    def mnemonics(text: str) -> int:
        return len(re.findall(r"&(?=\w)", text.replace("&&", "")))

    return (
        fields(source) == fields(translation)
        and mnemonics(source) == mnemonics(translation)
        and source.count("\n") == translation.count("\n")
        # "one picture" needs no number
        and (singular or ("%Ln" in source) == ("%Ln" in translation))
    )


def _bare_texts(code: str, path: Path) -> Iterator[str]:
    """Places where words reach the screen in one language only."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr" and not (node.args and isinstance(node.args[0], ast.Constant)):
            yield f"{path}:{node.lineno}: tr() takes a text as it stands, or no tool finds it"
        if name not in SETTERS | WIDGETS:
            continue
        hidden = NOT_SHOWN.get(name, ())
        shown = [argument for place, argument in enumerate(node.args) if place not in hidden]
        shown += [keyword.value for keyword in node.keywords if keyword.arg in SHOWN_KEYWORDS]
        for argument in shown:
            for text in _words(argument):
                yield f"{path}:{node.lineno}: {name}({text!r}) goes past tr()"


def _words(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if re.search(r"[A-Za-z]{2}", re.sub("|".join(NAMES), "", node.value)):
            yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.Constant):
                yield from _words(part)
    elif isinstance(node, ast.IfExp):
        yield from _words(node.body)
        yield from _words(node.orelse)
    elif isinstance(node, ast.BinOp | ast.BoolOp):
        operands = node.values if isinstance(node, ast.BoolOp) else [node.left, node.right]
        for operand in operands:
            yield from _words(operand)
    elif isinstance(node, ast.List | ast.Tuple):
        for element in node.elts:
            yield from _words(element)
