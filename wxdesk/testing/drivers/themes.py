"""Drives the themes panel: choosing, accent and size, and the CSS of one's own."""

from PySide6.QtWidgets import QSlider

from wxdesk.testing.driver import Driver
from wxdesk.ui.composer.theme_sliders import HueSlider
from wxdesk.ui.composer.themes_panel import ThemesPanel


class ThemesDriver(Driver):
    """The look of the open article, in the words of its author."""

    def open(self) -> None:
        """Press the palette beside *Theme*."""
        self.click("palette")

    @property
    def listed(self) -> list[str]:
        return [tile.text() for tile in self._panel._tiles.values()]

    def choose(self, key: str) -> None:
        self.click(f"themes_tile_{key}")

    def move_accent(self, hue: int) -> None:
        self.find("themes_sliders_accent", HueSlider).setValue(hue)
        self.world.settle()

    def move_size(self, size: int) -> None:
        self.find("themes_sliders_size", QSlider).setValue(size)
        self.world.settle()

    def write_css(self, css: str) -> None:
        self.write("themes_css_css", css)

    @property
    def css(self) -> str:
        return self._panel.css.text

    @property
    def notes(self) -> tuple[str, ...]:
        return self._panel.css.said

    @property
    def _panel(self) -> ThemesPanel:
        return self.find("themes", ThemesPanel)
