"""Bytes to text: which encoding a file is in, and what a file that holds no text seems to be."""

from __future__ import annotations

import codecs
import re
from unicodedata import category

from citetrack import plugins
from citetrack.errors import MalformedInput, UnknownFormat

__all__ = ["decode", "formats_read"]

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Leading bytes of the kinds of file that people hand over by mistake.
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (such as .odt or .epub)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (such as .doc)"),
    (b"{\\rtf", "a rich-text (RTF) file"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)

# Names that HTML and XML declare for what is really Windows-1252 (WHATWG Encoding Standard, section 4.2).
_LATIN = frozenset({"ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1", "windows-1252", "cp1252"})

_SAMPLE = 65_536
# C0 controls that no text holds, tab, newlines, form feed and escape aside.
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_NEWLINES = re.compile(r"\r\n?")


def formats_read() -> str:
    """The formats that are read, and what to do with a file of another, for a message."""
    return f"formats read: {', '.join(plugins.names('citetrack.readers'))}; convert it to one of them"


def decode(data: bytes, name: str, declared: str | None = None, *, newlines: bool = True) -> str:
    """The text of ``data`` without a byte order mark and with ``\\n`` as its only newline; its own newlines stay where
    ``newlines`` is false.

    A byte order mark wins, then strict UTF-8, UTF-16 and UTF-32 by the places of their zeros, ``declared`` (the
    encoding that the file itself names), and Windows-1252 unless its letters make another code page likely.
    Raises ``UnknownFormat`` where the bytes are no text, naming the file and what it seems to be, and
    ``MalformedInput`` where they break the encoding that their byte order mark states.
    """
    _refuse_magic(data, name)
    text = _text(data, name, declared)
    return _NEWLINES.sub("\n", text) if newlines else text


def _refuse_magic(data: bytes, name: str) -> None:
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    if kind:
        raise UnknownFormat(f"{name}: this is {kind}, not text; {formats_read()}")


def _text(data: bytes, name: str, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _by_mark(data[len(mark) :], encoding, name)
    if b"\x00" in data:
        return _wide(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if len(_CONTROLS.findall(data[:_SAMPLE])) * 100 > len(data[:_SAMPLE]):
        raise UnknownFormat(f"{name}: this is binary data, not text; {formats_read()}")
    named = _decode_declared(data, declared)
    return _eight_bit(data) if named is None else named


def _by_mark(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":  # a mark that an editor put before text it didn't convert, or two files joined
            return data.decode("utf-8", "replace") if _mostly_utf8(data) else _eight_bit(data)
        raise MalformedInput(
            f"{name}: the byte order mark says {encoding.upper()}, but byte {error.start} breaks it ({error.reason}); "
            "save the file as UTF-8"
        ) from None


def _mostly_utf8(data: bytes) -> bool:
    bad = data.decode("utf-8", "replace").count("\ufffd")
    good = sum(byte >= 0xC0 for byte in data[:_SAMPLE])
    return bad * 4 < good


def _wide(data: bytes, name: str) -> str:
    """UTF-16 or UTF-32 without a mark: the width and order in which the data are text with spaces or newlines in it."""
    for encoding, width in (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)):
        if len(data) % width:
            continue
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_prose(text[:_SAMPLE]):
            return text
    raise UnknownFormat(f"{name}: this is binary data (it holds zero bytes), not text; {formats_read()}")


def _is_prose(text: str) -> bool:
    """Whether every character is one that texts hold, and enough are spaces, which the wrong byte order has none of."""
    spaced = sum(c in " \n" for c in text) * 50 >= len(text) or max(text, default="") < "\u0250"
    return spaced and all(c in "\t\n\r\f" or category(c) not in {"Cc", "Cn", "Co", "Cs"} for c in text)


def _decode_declared(data: bytes, declared: str | None) -> str | None:
    if not declared or declared.strip().lower() in _LATIN:
        return None
    try:
        info = codecs.lookup(declared.strip())
        text = data.decode(info.name, "strict")
    except (LookupError, UnicodeError, ValueError):
        return None
    return text if isinstance(text, str) else None


def _eight_bit(data: bytes) -> str:
    """Windows-1252, or the code page that charset-normalizer finds where Windows-1252 makes no words of it."""
    western = _windows(data)
    if _reads_western(western):
        return western
    from charset_normalizer import from_bytes  # noqa: PLC0415 - costs 40 ms, and UTF-8 never needs it

    best = from_bytes(data[:_SAMPLE], enable_fallback=False).best()
    if best is None:
        return western
    try:
        return data.decode(best.encoding)
    except UnicodeError:
        return western


def _windows(data: bytes) -> str:
    """Windows-1252, with its five undefined bytes read as the WHATWG standard does: as the controls themselves."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(bytes((b,)).decode("cp1252") if b not in _UNDEFINED else chr(b) for b in data)


_UNDEFINED = frozenset({0x81, 0x8D, 0x8F, 0x90, 0x9D})
_WESTERN = frozenset(
    "äöüÄÖÜßàâæçéèêëîïôœùûÿÀÂÆÇÉÈÊËÎÏÔŒÙÛáíóúñÁÍÓÚÑìòÌÒãõÃÕåÅøØðþ–—‘’“”„‚…€§«»°©®¡¿·†‡•ªº\u00a0\u00ad²³¹½¼¾šžŠŽ´"
)


def _reads_western(text: str) -> bool:
    """Whether the non-ASCII characters are those of Western European text, standing as such text has them.

    Cyrillic or Greek bytes read as Windows-1252 give long runs of accented letters; Western text has them alone.
    """
    foreign = [c for c in text[:_SAMPLE] if c > "\x7f"]
    if not foreign:
        return True
    usual = sum(c in _WESTERN for c in foreign)
    runs = sum(len(run) for run in _RUN.findall(text[:_SAMPLE]))
    return usual * 10 >= len(foreign) * 9 and runs * 10 <= len(foreign) * 3


_RUN = re.compile(r"[À-ÖØ-öø-ÿ]{3,}")
