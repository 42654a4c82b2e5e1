"""The language of the interface: our own translations, and Qt's for its standard words."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from wxdesk.ui.resources import resource_folder

LANGUAGES = ("en", "zh_CN", "zh_TW")
SYSTEM = "system"


def language_for(choice: str, system: QLocale) -> str:
    """Return which of ``LANGUAGES`` to use for the user's ``choice`` (one of them, or ``system``)."""
    if choice in LANGUAGES:
        return choice
    if system.language() != QLocale.Language.Chinese:
        return "en"
    traditional = system.script() == QLocale.Script.TraditionalHanScript
    return "zh_TW" if traditional else "zh_CN"


def install_language(app: QCoreApplication, choice: str = SYSTEM) -> str:
    """Translate ``app`` and set the default locale; returns the language in use.

    The English file has only plurals. A translation that is not there (a checkout that was never set up) leaves
    the English of the source.
    """
    language = language_for(choice, QLocale.system())
    QLocale.setDefault(QLocale(language) if choice != SYSTEM or language != "en" else QLocale.system())
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    ours, qts = QTranslator(app), QTranslator(app)
    if not any(ours.load(f"wxdesk_{language}", str(folder)) for folder in _folders()):
        return "en"
    app.installTranslator(ours)
    if qts.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qts)
    return language


def translator(language: str) -> QTranslator:
    """Return our translation into ``language``, not installed; empty where there is none."""
    made = QTranslator()
    any(made.load(f"wxdesk_{language}", str(folder)) for folder in _folders())
    return made


def _folders() -> list[Path]:
    """Where compiled translations may lie: built in the checkout, or shipped in the wheel."""
    folders = [Path(__file__).resolve().parents[2] / "build" / "i18n"]
    try:
        folders.append(resource_folder("i18n"))
    except FileNotFoundError:
        return folders
    return folders
