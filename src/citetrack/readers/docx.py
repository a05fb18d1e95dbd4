"""Word documents (Office Open XML, ECMA-376): the text that Word prints, footnotes and endnotes behind it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import Any

from citetrack.errors import MalformedInput
from citetrack.model import Document
from citetrack.readers import html

__all__ = ["MAGIC", "is_docx", "read"]

MAGIC = b"PK\x03\x04"
_MAIN = re.compile(r"word/document\d*\.xml")  # Word for the web numbers it
_MOST = 256 << 20  # bytes of XML unpacked; a book has ten million
_RATIO = 200  # to the bytes packed; XML packs to a tenth, a bomb to a thousandth
_MEND = "open it in a word processor and save it anew as .docx, or as plain text"
_STYLES = "u => em"  # underlined is what typewriters had for italics


def is_docx(data: bytes) -> bool:
    """Whether the bytes are a ZIP archive that holds a Word document."""
    if not data.startswith(MAGIC):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(map(_MAIN.fullmatch, archive.namelist()))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def read(data: bytes, name: str) -> Document:
    """The document of a Word file: its text, then its footnotes and endnotes as paragraphs ``[n] text``.

    Notes are numbered in the order of their references, as they are printed. Text that is marked as deleted, comments,
    headers and footers are left out. Lines count in the text. Raises ``MalformedInput`` for what is no Word document,
    is damaged, encrypted, or unpacks to more than 256 MB.
    """
    import mammoth  # noqa: PLC0415 - costs what a start without it would not want to pay

    _check(data, name)
    try:
        source = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            convert_image=_no_picture,
            include_embedded_style_map=False,
            external_file_access=False,
        ).value
    except Exception as error:  # noqa: BLE001 - mammoth lets out whatever its parsers raise
        raise MalformedInput(f"{name}: this Word document can't be read ({_said(error)}); {_MEND}") from None
    return replace(html.document(source, name, "docx"), lines=())


def _check(data: bytes, name: str) -> None:
    if not data.startswith(MAGIC):
        raise MalformedInput(f"{name}: this is no .docx file; {_MEND}")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise MalformedInput(f"{name}: this Word document is damaged ({_said(error)}); {_MEND}") from None
    if not any(_MAIN.fullmatch(member.filename) for member in members):
        raise MalformedInput(f"{name}: this archive holds no Word document (no word/document.xml); {_MEND}")
    texts = [member for member in members if member.filename.endswith((".xml", ".rels"))]
    if any(member.flag_bits & 1 for member in texts):
        raise MalformedInput(f"{name}: this Word document is encrypted; save it without a password")
    unpacked = sum(member.file_size for member in texts)
    if unpacked > _MOST or unpacked > _RATIO * max(len(data), 1 << 16):
        raise MalformedInput(f"{name}: this Word document unpacks to {unpacked:,} bytes, which is refused; {_MEND}")


def _no_picture(_: Any) -> list[Any]:
    return []


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
