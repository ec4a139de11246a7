"""Where things are inside an .xlsx: which part holds which sheet, which styles show a percentage, comments.

One may ask for the parts of the sheets by name, for the percent styles and for the comments of a sheet. The
parts are small or read piece by piece; a part that is missing or torn counts as empty, the values tell the
rest.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, iterparse

from data.intake.reading.cells import is_percent, place
from data.intake.reading.kind import TORN, part_name
from data.intake.reading.readers.elements import local

BUILT_IN = {"9": "0%", "10": "0.00%"}
LONGEST_COMMENT = 2000
DEEPEST = 30


class Package:
    """The parts of a zipped workbook, under the names programs mean."""

    def __init__(self, archive: zipfile.ZipFile):
        self.archive = archive
        self._names = {part_name(name): name for name in archive.namelist()}

    def has(self, part: str) -> bool:
        """Whether the package holds that part."""
        return part in self._names

    def open(self, part: str):
        """The part as a stream of bytes; KeyError where the package has it not."""
        return self.archive.open(self._names[part])

    def elements(self, part: str) -> Iterator[Element]:
        """Every element of a part as it ends, each emptied afterwards; as many as can be read."""
        if not self.has(part):
            return
        try:
            with self.open(part) as stream:
                path: list[Element] = []
                for event, element in iterparse(stream, events=("start", "end")):
                    if event == "start":
                        path.append(element)
                        if len(path) > DEEPEST:
                            return  # nothing asked for lies so deep, and the tree would fill memory
                        continue
                    yield path.pop()
                    if path and local(path[-1].tag) not in KEEPS_CHILDREN:
                        path[-1].remove(element)
        except (*TORN, ParseError, LookupError):  # the last where the XML names an encoding nobody knows
            return

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Id → (last word of the type, part) of everything a part refers to inside the file."""
        folder, name = posixpath.split(part)
        found = {}
        for element in self.elements(f"{folder}/_rels/{name}.rels"):
            if local(element.tag) == "Relationship" and element.get("TargetMode") != "External":
                target = posixpath.join("/" + folder, element.get("Target", "").replace("\\", "/"))
                kind = element.get("Type", "").rsplit("/", 1)[-1]
                found[element.get("Id", "")] = (kind, part_name(posixpath.normpath(target)))
        return found

    def sheets(self) -> dict[str, str]:
        """Sheet name → part, of those sheets whose part is there."""
        relations = self.relations("xl/workbook.xml")
        found = {}
        for element in self.elements("xl/workbook.xml"):
            if local(element.tag) == "sheet":
                identity = next((value for key, value in element.items() if key.endswith("}id")), "")
                kind, part = relations.get(identity, ("", ""))
                if kind == "worksheet" and self.has(part):
                    found[element.get("name", "")] = part
        return found

    def percent_styles(self) -> dict[str, str]:
        """Number of a cell style → its number format, of those that show a percentage."""
        formats, found, number = dict(BUILT_IN), {}, 0
        in_cells = False
        for element in self.elements("xl/styles.xml"):
            name = local(element.tag)
            if name == "cellStyleXfs":
                number = 0  # the styles of styles come first and count apart
            elif name == "numFmt" and not in_cells:
                formats[element.get("numFmtId", "")] = element.get("formatCode", "")
            elif name == "xf":
                code = formats.get(element.get("numFmtId", ""), "")
                if is_percent(code):
                    found[str(number)] = code
                number += 1
            elif name == "cellXfs":
                return found
            if name == "cellStyleXfs":
                found = {}
        return {}

    def comments(self, part: str) -> dict[tuple[int, int], str]:
        """Place → text of the comments of a sheet."""
        parts = [target for kind, target in self.relations(part).values() if kind == "comments"]
        found = {}
        for element in (element for target in parts for element in self.elements(target)):
            at = place(element.get("ref", "")) if local(element.tag) == "comment" else None
            if at:
                text = "".join(piece.text or "" for piece in element.iter() if local(piece.tag) == "t")
                found[at] = text[:LONGEST_COMMENT]
        return found


# a comment's text lies deeper than its element, which is all that is asked for
KEEPS_CHILDREN = ("comment", "text", "r", "rPr")
