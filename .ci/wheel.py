"""Exits with a message unless the wheel holds the model (at most 8 MB), its types' marker and the page's parts."""

import sys
import zipfile

MODEL, MOST = "citetrack/labelling/models/citations.model", 8_000_000

with zipfile.ZipFile(sys.argv[1]) as wheel:
    sizes = {entry.filename: entry.file_size for entry in wheel.infolist()}
if "citetrack/py.typed" not in sizes:
    sys.exit("the wheel lacks py.typed")
for part in ("page.css", "page.js"):
    if f"citetrack/links/reports/{part}" not in sizes:
        sys.exit(f"the wheel lacks the link report's {part}")
if not 0 < sizes.get(MODEL, 0) <= MOST:
    sys.exit(f"{MODEL}: {sizes.get(MODEL, 0)} bytes in the wheel, at most {MOST} wanted")
print(f"{MODEL}: {sizes[MODEL] / 1e6:.2f} MB")
