"""Cuts the Latin letters of the interface out of Noto Sans CJK: ``python packaging/latin_font.py TTC WEIGHT``.

Needs ``fonttools``, which wxdesk itself does not. TTC is NotoSansCJK-Regular.ttc or -Bold.ttc. Of the fonts in it the
Korean one is taken: its letters are those of the Chinese ones, but its apostrophe, quotation marks and middle dot are
as narrow as its letters. Its ellipsis is made to stand on the line.
"""

import sys
from importlib import import_module
from pathlib import Path

FAMILY = "wxdesk Latin"
KOREAN = 1
"""Which font of the collection."""
ELLIPSIS = 0x2026
SIGNS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x2015),
    *range(0x2018, 0x201F),
    *(0x2020, 0x2021, 0x2022, ELLIPSIS, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2122),
)
FEATURES = ("kern", "tnum", "pnum", "lnum", "mark", "ccmp")
NAMES = {1: "{0}", 2: "{1}", 3: "{0} {1} 1", 4: "{0} {1}", 5: "Version 1.000", 6: "wxdeskLatin-{1}"}
KEPT_NAMES = (0, 13, 14)
"""Copyright and licence stay as they are."""
FOLDER = Path(__file__).resolve().parents[1] / "resources" / "fonts"


def main() -> int:
    """Write the font into ``resources/fonts``."""
    collection, weight = Path(sys.argv[1]), sys.argv[2]
    font = import_module("fontTools.ttLib").TTCollection(str(collection)).fonts[KOREAN]
    stand_on_the_line(font)
    subset = import_module("fontTools.subset")
    options = subset.Options(layout_features=list(FEATURES), name_IDs=["*"], notdef_outline=True)
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=SIGNS)
    cutter.subset(font)
    rename(font, weight)
    font.save(FOLDER / f"wxdesk-latin-{weight.lower()}.otf")
    return 0


def stand_on_the_line(font) -> None:  # type: ignore[no-untyped-def]  # fonttools is not there for the type checker
    """Let the ellipsis be the one that the font keeps for Latin text."""
    substitutions = font["GSUB"].table
    standing = {
        new
        for record in substitutions.FeatureList.FeatureRecord
        if record.FeatureTag == "pwid"
        for number in record.Feature.LookupListIndex
        for part in substitutions.LookupList.Lookup[number].SubTable
        for old, new in getattr(getattr(part, "ExtSubTable", part), "mapping", {}).items()
        if old == font.getBestCmap()[ELLIPSIS]
    }
    for table in font["cmap"].tables:
        if ELLIPSIS in getattr(table, "cmap", {}):
            table.cmap[ELLIPSIS] = next(iter(standing))


def rename(font, weight: str) -> None:  # type: ignore[no-untyped-def]
    """Give it a name of its own."""
    for name in list(font["name"].names):
        if name.nameID in KEPT_NAMES:
            continue
        font["name"].removeNames(name.nameID, name.platformID, name.platEncID, name.langID)
        if name.nameID in NAMES and name.langID in (0, 0x409):
            words = NAMES[name.nameID].format(FAMILY, weight)
            font["name"].setName(words, name.nameID, name.platformID, name.platEncID, name.langID)
    outlines = font["CFF "].cff
    outlines.fontNames = [f"wxdeskLatin-{weight}"]
    outlines.topDictIndex[0].FamilyName, outlines.topDictIndex[0].FullName = FAMILY, f"{FAMILY} {weight}"


if __name__ == "__main__":
    raise SystemExit(main())
