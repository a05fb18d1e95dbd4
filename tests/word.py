"""Small Word documents, made of their parts."""

import io
import zipfile
from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def reference(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def notes(kind: str, texts: Mapping[int, str]) -> str:
    inside = "".join(
        f'<w:{kind} w:id="{n}">{paragraph(f"<w:r><w:{kind}Ref/></w:r>", text)}</w:{kind}>' for n, text in texts.items()
    )
    return f"<w:{kind}s {W}>{inside}</w:{kind}s>"


def packed(body: str, main: str = "word/document.xml", **parts: str) -> bytes:
    target = main.removeprefix("word/")
    files = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELS.format(f'<Relationship Id="r1" Type="{KIND}/officeDocument" Target="{main}"/>'),
        main: f"<w:document {W}><w:body>{body}</w:body></w:document>",
        f"word/_rels/{target}.rels": RELS.format(
            "".join(f'<Relationship Id="n{part}" Type="{KIND}/{part}" Target="{part}.xml"/>' for part in parts)
        ),
        **{f"word/{part}.xml": text for part, text in parts.items()},
    }
    return archive_of(**files)


def archive_of(**files: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def word_document(text: str, footnote: str) -> bytes:
    """A paragraph that ends with a reference to the one footnote."""
    return packed(paragraph(run(text), reference("footnote", 1)), footnotes=notes("footnote", {1: run(footnote)}))
