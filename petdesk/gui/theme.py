"""Colours: one set for light and one for dark, told apart by colour-blind people too."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from petdesk.gui.resources import resources_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The colours of one scheme.

    Attributes:
        window: Behind everything.
        base: Behind text and pictures.
        raised: Behind cards.
        text: To be read.
        muted: To be read second; still 4.5:1 on `window` (WCAG 2.2, 1.4.3).
        border: Between things.
        outline: Around what can be filled in; 3:1 on `base` (WCAG 2.2, 1.4.11).
        accent: What is chosen, and what to press.
        accent_text: On it.
        selection: Behind what is chosen.
        good, warning, bad: Always beside a shape or a word.
        series: For curves and classes: Okabe and Ito's palette ("Color Universal Design", 2008), its yellow and black
            fitted to the background.
    """

    window: QColor
    base: QColor
    raised: QColor
    text: QColor
    muted: QColor
    border: QColor
    outline: QColor
    accent: QColor
    accent_text: QColor
    selection: QColor
    good: QColor
    warning: QColor
    bad: QColor
    series: tuple[QColor, ...]


def _colours(series: str, **names: str) -> Colours:
    return Colours(
        **{name: QColor(value) for name, value in names.items()},
        series=tuple(QColor(value) for value in series.split()),
    )


LIGHT = _colours(
    window="#f4f5f7",
    base="#ffffff",
    raised="#ffffff",
    text="#1a1e24",
    muted="#5a6472",
    border="#d3d8df",
    outline="#8a93a0",
    accent="#1f66c1",
    accent_text="#ffffff",
    selection="#d6e5f9",
    good="#00714f",
    warning="#9a5b00",
    bad="#b3321a",
    series="#0072b2 #d55e00 #009e73 #cc79a7 #e69f00 #56b4e9 #8a7a00 #3c4450",
)
DARK = _colours(
    window="#1b1d21",
    base="#141619",
    raised="#24272c",
    text="#e8eaed",
    muted="#a0a8b3",
    border="#3a3f47",
    outline="#6b7480",
    accent="#6aa9f5",
    accent_text="#0d1620",
    selection="#2a4263",
    good="#3ecb9d",
    warning="#f0b13c",
    bad="#ff8468",
    series="#4da6e0 #f2823a #26c496 #dd92bb #f0b429 #86cdf5 #f0e442 #c9cfd8",
)


def colours(palette: QPalette) -> Colours:
    """The colours that go with a widget's palette."""
    return DARK if is_dark(palette) else LIGHT


def is_dark(palette: QPalette) -> bool:
    """Whether the text is lighter than what is behind it."""
    window, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    return bool(window.lightnessF() < text.lightnessF())


def system_is_dark() -> bool:
    """What the system asks for now, or the user for PetDesk alone."""
    return bool(QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark)


@lru_cache(maxsize=2)
def palette_for(dark: bool) -> QPalette:
    """Qt's palette in our colours."""
    shades = DARK if dark else LIGHT
    role, palette = QPalette.ColorRole, QPalette()
    for name, shade in (
        (role.Window, shades.window),
        (role.WindowText, shades.text),
        (role.Base, shades.base),
        (role.AlternateBase, shades.raised if dark else shades.window),
        (role.Text, shades.text),
        (role.PlaceholderText, shades.muted),
        (role.Button, shades.raised),
        (role.ButtonText, shades.text),
        (role.BrightText, shades.bad),
        (role.ToolTipBase, shades.raised),
        (role.ToolTipText, shades.text),
        (role.Highlight, shades.accent),
        (role.HighlightedText, shades.accent_text),
        (role.Accent, shades.accent),
        (role.Link, shades.accent),
        (role.LinkVisited, shades.accent),
        (role.Light, shades.raised),
        (role.Midlight, shades.border),
        (role.Mid, shades.border),
        (role.Dark, shades.muted),
        (role.Shadow, shades.border),
    ):
        palette.setColor(name, shade)
    faint = QColor(shades.muted)
    faint.setAlphaF(0.75)
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, faint)
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, shades.border)
    return palette


def style_sheet(dark: bool) -> str:
    """What the palette cannot say. Sizes in `em`, so that they grow with the font."""
    c = DARK if dark else LIGHT
    hover = c.selection.name()
    folder, scheme = (resources_folder() / "style").as_posix(), "dark" if dark else "light"
    return f"""
    QToolTip {{ border: 1px solid {c.border.name()}; padding: 0.3em; }}
    QPushButton {{ padding: 0.35em 0.9em; border: 1px solid {c.border.name()}; border-radius: 0.35em;
        background: {c.raised.name()}; }}
    QPushButton:hover {{ background: {hover}; }}
    QPushButton:pressed {{ border-color: {c.accent.name()}; }}
    QPushButton:checked {{ background: {c.selection.name()}; border-color: {c.accent.name()}; }}
    QPushButton:focus {{ border: 2px solid {c.accent.name()}; padding: 0.28em 0.83em; }}
    QPushButton:disabled {{ color: {c.muted.name()}; background: {c.window.name()}; }}
    QPushButton[primary="true"] {{ background: {c.accent.name()}; color: {c.accent_text.name()};
        border-color: {c.accent.name()}; font-weight: 600; }}
    QPushButton[primary="true"]:hover {{ background: {c.accent.lighter(112).name()}; }}
    QPushButton[primary="true"]:focus {{ border: 2px solid {c.text.name()}; }}
    QPushButton[primary="true"]:disabled {{ background: {c.border.name()}; border-color: {c.border.name()};
        color: {c.muted.name()}; }}
    QFrame[card="true"] {{ background: {c.raised.name()}; border: 1px solid {c.border.name()};
        border-radius: 0.5em; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {c.border.name()}; }}
    QTabBar::tab {{ padding: 0.45em 0.9em; border: 0; border-bottom: 3px solid transparent; color: {c.muted.name()}; }}
    QTabBar::tab:selected {{ color: {c.text.name()}; border-bottom-color: {c.accent.name()}; }}
    QTabBar::tab:hover {{ color: {c.text.name()}; }}
    QTabBar::tab:focus {{ color: {c.accent.name()}; }}
    QHeaderView::section {{ background: {c.window.name()}; color: {c.muted.name()}; padding: 0.3em 0.5em; border: 0;
        border-bottom: 1px solid {c.border.name()}; }}
    QTableView, QTreeView, QListView {{ border: 1px solid {c.border.name()}; border-radius: 0.3em;
        background: {c.base.name()}; selection-background-color: {c.selection.name()};
        selection-color: {c.text.name()}; }}
    TileArea {{ border: 1px solid {c.border.name()}; border-radius: 0.3em; }}
    TileArea:focus, QTableView:focus, QTreeView:focus, QListView:focus {{ border-color: {c.accent.name()}; }}
    QTableView::item, QTreeView::item, QListView::item {{ padding: 0 0.25em; }}
    QProgressBar {{ border: 0; border-radius: 0.25em; background: {c.border.name()}; }}
    QProgressBar::chunk {{ border-radius: 0.25em; background: {c.accent.name()}; }}
    QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit {{ border: 1px solid {c.outline.name()};
        border-radius: 0.3em; background: {c.base.name()}; padding: 0.3em 0.4em;
        selection-background-color: {c.accent.name()}; selection-color: {c.accent_text.name()}; }}
    QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus {{
        border: 2px solid {c.accent.name()}; padding: 0.23em 0.33em; }}
    QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{ background: {c.window.name()};
        border-color: {c.border.name()}; color: {c.muted.name()}; }}
    QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QTableView QLineEdit, QTableView QAbstractSpinBox,
    QTableView QComboBox {{ border: 0; padding: 0; border-radius: 0; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ subcontrol-origin: border; width: 1.4em; border: 0; }}
    QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
    QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
    QAbstractSpinBox::up-arrow {{ image: url({folder}/up-{scheme}.svg); width: 0.7em; height: 0.7em; }}
    QAbstractSpinBox::down-arrow {{ image: url({folder}/down-{scheme}.svg); width: 0.7em; height: 0.7em; }}
    QAbstractSpinBox::up-arrow:off, QAbstractSpinBox::up-arrow:disabled {{ image: url({folder}/up-off-{scheme}.svg); }}
    QAbstractSpinBox::down-arrow:off, QAbstractSpinBox::down-arrow:disabled {{
        image: url({folder}/down-off-{scheme}.svg); }}
    QComboBox::drop-down {{ subcontrol-origin: border; subcontrol-position: center right; width: 1.7em; border: 0; }}
    QComboBox::down-arrow {{ image: url({folder}/down-{scheme}.svg); width: 0.8em; height: 0.8em; }}
    QComboBox QAbstractItemView {{ border: 1px solid {c.outline.name()}; background: {c.raised.name()};
        selection-background-color: {c.selection.name()}; selection-color: {c.text.name()}; }}
    QCheckBox::indicator, QGroupBox::indicator, QTreeView::indicator, QTableView::indicator, QListView::indicator {{
        width: 1.05em; height: 1.05em; border: 1px solid {c.outline.name()}; border-radius: 0.2em;
        background: {c.base.name()}; }}
    QCheckBox::indicator:hover {{ border-color: {c.accent.name()}; }}
    QCheckBox::indicator:checked, QGroupBox::indicator:checked, QTreeView::indicator:checked,
    QTableView::indicator:checked, QListView::indicator:checked {{ background: {c.accent.name()};
        border-color: {c.accent.name()}; image: url({folder}/check-{scheme}.svg); }}
    QCheckBox::indicator:indeterminate {{ background: {c.accent.name()}; border-color: {c.accent.name()};
        image: url({folder}/dash-{scheme}.svg); }}
    QCheckBox::indicator:disabled {{ background: {c.border.name()}; border-color: {c.border.name()}; }}
    QCheckBox:focus {{ color: {c.accent.name()}; }}
    QSlider::groove:horizontal {{ height: 0.3em; border-radius: 0.15em; background: {c.border.name()}; }}
    QSlider::sub-page:horizontal {{ border-radius: 0.15em; background: {c.accent.name()}; }}
    QSlider::handle:horizontal {{ width: 0.9em; height: 0.9em; margin: -0.4em 0; border-radius: 0.5em;
        border: 1px solid {c.accent.name()}; background: {c.raised.name()}; }}
    QSlider::handle:horizontal:hover {{ background: {hover}; }}
    QSlider::handle:horizontal:focus {{ border: 2px solid {c.text.name()}; width: 0.75em; height: 0.75em; }}
    QSlider::sub-page:horizontal:disabled {{ background: {c.outline.name()}; }}
    QSlider::handle:horizontal:disabled {{ border-color: {c.outline.name()}; }}
    QScrollBar {{ background: transparent; border: 0; }}
    QScrollBar:vertical {{ width: 0.9em; }}
    QScrollBar:horizontal {{ height: 0.9em; }}
    QScrollBar::handle {{ background: {c.outline.name()}; border-radius: 0.2em; margin: 0.22em; }}
    QScrollBar::handle:vertical {{ min-height: 2em; }}
    QScrollBar::handle:horizontal {{ min-width: 2em; }}
    QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {c.muted.name()}; }}
    QScrollBar::handle:disabled {{ background: transparent; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QSplitter::handle {{ background: transparent; }}
    """
