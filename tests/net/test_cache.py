"""The cache: JSON text alone, times, damage."""

import json
import pickle
import sqlite3
from pathlib import Path
from unittest.mock import Mock

import diskcache
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citetrack.errors import ToolError
from citetrack.net.cache import Cache

DAY = 86_400.0


def test_what_is_written_is_read_until_it_ends(tmp_path):
    with Cache(tmp_path / "deep" / "cache") as cache:
        cache.write([("one", {"v": 1}, 10.0), ("two", {"v": "ü"}, 20.0)])
        assert cache.read(["one", "two", "three"], 9.9) == {"one": {"v": 1}, "two": {"v": "ü"}}
        assert cache.read(["one", "two"], 10.0) == {"two": {"v": "ü"}}
    with Cache(tmp_path / "deep" / "cache") as cache:
        assert cache.read(["two"], 0) == {"two": {"v": "ü"}}


def test_info_and_clear(tmp_path):
    with Cache(tmp_path) as cache:
        cache.write((f"k{n}", {"n": n}, DAY) for n in range(50))
        info = cache.info()
        assert (info.entries, info.folder) == (50, str(tmp_path))
        assert info.bytes > 0
        assert cache.clear() == 50
        assert cache.info().entries == 0
        assert cache.read(["k1"], 0) == {}


def test_a_batch_is_written_whole_or_not_at_all(tmp_path):
    def rows():
        yield "one", {}, DAY
        raise RuntimeError

    with Cache(tmp_path) as cache:
        with pytest.raises(RuntimeError):
            cache.write(rows())
        assert cache.info().entries == 0


class Trap:
    """Makes a file when it is unpickled."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return Path.touch, (self.path,)


def test_a_foreign_cache_runs_no_code(tmp_path):
    sprung = tmp_path / "sprung"
    folder = tmp_path / "cache"
    with diskcache.Cache(str(folder)) as foreign:
        foreign["link http://a.test/"] = Trap(sprung)
        foreign[("key", 1)] = "value"
        foreign["text"] = "x" * 100_000  # diskcache keeps long text in a file of its own
        with sqlite3.connect(folder / "cache.db") as db:
            trap = pickle.dumps(Trap(sprung))
            db.execute("INSERT INTO Cache(key, raw, mode, value) VALUES (?, 0, 4, ?)", (trap, trap))
            db.execute("INSERT INTO Settings VALUES ('disk_trap', 'x')")
            db.execute("INSERT INTO Cache(key, raw, mode, filename) VALUES ('file', 1, 3, '/etc/hostname')")
            db.execute("INSERT INTO Cache(key, raw, mode, filename) VALUES ('gone', 1, 4, 'nothing')")
    with Cache(folder) as cache:
        assert cache.read(["link http://a.test/", "text", "file", "gone", "('key', 1)"], 0) == {}
        assert cache.info().entries == 6
        cache.write([("link http://a.test/", {"v": 1}, DAY)])
        assert cache.read(["link http://a.test/"], 0) == {"link http://a.test/": {"v": 1}}
        cache.clear()
    assert not sprung.exists()
    assert Path("/etc/hostname").exists()


FOREIGN = ["", "x", "null", "[]", "{}", '{"until": 1}', '{"until": "1", "value": {}}', "[" * 9999,
           '{"until": 9e99, "value": []}', '{"until": NaN, "value": {}}']  # fmt: skip


@pytest.mark.parametrize("text", FOREIGN)
def test_rows_that_are_not_ours_are_unknown(tmp_path, text):
    with diskcache.Cache(str(tmp_path)) as foreign:
        foreign["key"] = text
    with Cache(tmp_path) as cache:
        assert cache.read(["key"], 0) == {}


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_cache_is_begun_anew(tmp_path, damage):
    with Cache(tmp_path) as cache:
        cache.write([("key", {}, DAY)])
    for name in ("cache.db-wal", "cache.db-shm"):
        (tmp_path / name).unlink(missing_ok=True)
    (tmp_path / "cache.db").write_bytes(damage)
    with Cache(tmp_path) as cache:
        assert cache.read(["key"], 0) == {}
        cache.write([("key", {"v": 1}, DAY)])
        assert cache.read(["key"], 0) == {"key": {"v": 1}}


def test_a_folder_that_cannot_be_is_named(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(ToolError, match="file: the cache can't be used"):
        Cache(tmp_path / "file")


@pytest.mark.parametrize("code", [sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR | 4 << 8])
def test_a_cache_that_is_only_busy_is_kept(tmp_path, monkeypatch, code):
    with Cache(tmp_path) as cache:
        cache.write([("key", {"v": 1}, DAY)])
    with monkeypatch.context() as patch:
        error = sqlite3.OperationalError("not now")
        error.sqlite_errorcode = code
        patch.setattr(Cache, "_open", Mock(side_effect=error))
        with pytest.raises(ToolError, match="not now"):
            Cache(tmp_path)
    with Cache(tmp_path) as cache:
        assert cache.read(["key"], 0) == {"key": {"v": 1}}


def test_only_json_text_is_stored(tmp_path):
    with Cache(tmp_path) as cache:
        cache.write([("key", {"v": [1, None, "ü"]}, DAY)])
    with sqlite3.connect(tmp_path / "cache.db") as db:
        [(key, raw, mode, name, value)] = db.execute("SELECT key, raw, mode, filename, value FROM Cache").fetchall()
    assert (key, raw, mode, name) == ("key", 1, 1, None)
    assert json.loads(value) == {"until": DAY, "value": {"v": [1, None, "ü"]}}


@settings(max_examples=20, deadline=None)
@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), st.integers(), max_size=5))
def test_any_key_comes_back(tmp_path_factory, values):
    with Cache(tmp_path_factory.mktemp("cache")) as cache:
        cache.write((key, {"v": value}, DAY) for key, value in values.items())
        assert cache.read(values, 0) == {key: {"v": value} for key, value in values.items()}
