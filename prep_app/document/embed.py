"""Fonts in a PDF: composite fonts with the glyphs of one document, and what each glyph reads as."""

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFZCompress,
)  # fmt: skip

from prep_app.document.fonts import Face
from prep_app.document.words import Codes


def embed(document: PDFDocument, face: Face, codes: Codes, number: int) -> PDFObjectReference:
    """Put a face into the document with only the glyphs of these codes; a reference to the font."""
    # A subset has a tag of six capitals before its name.
    name = PDFName(f"SHEET{chr(ord('A') + number)}+{face.name}")
    font = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": name,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([_glyph_font(document, face, name, [glyph for glyph, _ in codes])]),
            "ToUnicode": document.Reference(_stream(_to_unicode(codes))),
        }
    )
    return document.Reference(font)


def _glyph_font(document: PDFDocument, face: Face, name: str, glyphs: list[int]) -> PDFObjectReference:
    """The glyphs in the order of their codes."""
    system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
    order = b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)
    font = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": PDFDictionary(system),
            "CIDToGIDMap": document.Reference(_stream(order)),
            "FontDescriptor": document.Reference(_descriptor(document, face, name, glyphs)),
            "DW": 1000,
            "W": PDFArray([0, PDFArray(map(face.advance, glyphs))]),
        }
    )
    return document.Reference(font)


def _descriptor(document: PDFDocument, face: Face, name: str, glyphs: list[int]) -> PDFDictionary:
    ascent, descent = face.extents()
    return PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": 4,
            "FontBBox": PDFArray([-1000, descent, 3000, ascent]),
            "ItalicAngle": 0,
            "Ascent": ascent,
            "Descent": descent,
            "CapHeight": 668,
            "StemV": 80,
            "FontFile2": document.Reference(_stream(face.subset(sorted(set(glyphs))))),
        }
    )


def _stream(content: bytes) -> PDFStream:
    stream = PDFStream(content=content, filters=[PDFZCompress])
    stream.dictionary["Length1"] = len(content)
    return stream


def _to_unicode(codes: Codes) -> bytes:
    texts = ((code, text.encode("utf-16-be").hex().upper()) for (_, text), code in codes.items())
    pairs = [f"<{code:04X}> <{text}>" for code, text in texts]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")
