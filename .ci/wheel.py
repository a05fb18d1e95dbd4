"""Exits with a message unless the wheel holds the labelling model, at most 8 MB of it, and its types' marker."""

import sys
import zipfile

MODEL, MOST = "citetrack/labelling/models/citations.model", 8_000_000

with zipfile.ZipFile(sys.argv[1]) as wheel:
    sizes = {entry.filename: entry.file_size for entry in wheel.infolist()}
if "citetrack/py.typed" not in sizes:
    sys.exit("the wheel lacks py.typed")
if not 0 < sizes.get(MODEL, 0) <= MOST:
    sys.exit(f"{MODEL}: {sizes.get(MODEL, 0)} bytes in the wheel, at most {MOST} wanted")
print(f"{MODEL}: {sizes[MODEL] / 1e6:.2f} MB")
