"""Settings: what wins over what, what is refused, and where files are looked for."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from citetrack.config import SETTINGS, Config, load
from citetrack.errors import UsageError

Loader = Callable[..., Config]


@pytest.fixture
def settings(tmp_path: Path) -> Loader:
    """``load`` in a folder without the machine's environment and user file."""

    def run(folder: Path = tmp_path, **given: Any) -> Config:
        return load(folder, **{"environ": {}, "user_file": tmp_path / "none.toml", **given})

    return run


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_any_file_the_defaults_hold(settings: Loader) -> None:
    found = settings()
    assert found.root is None
    assert (found.output, found.bib) == (Path("bib/references.bib"), Path("bib/references.bib"))
    assert (found.to, found.sources, found.jobs, found.color) == ("bibtex", (), None, "auto")
    assert found.cache.name == "citetrack"
    assert found.origins == {}


def test_in_a_project_everything_lies_beside_the_file(settings: Loader, tmp_path: Path) -> None:
    written(tmp_path / "citetrack.toml", 'sources = ["articles", "more/*.md"]\n[check]\ntimeout = 5\n')
    deep = tmp_path / "articles" / "2024"
    deep.mkdir(parents=True)
    found = settings(deep)
    assert found.root == tmp_path
    assert found.output == found.bib == tmp_path / "bib" / "references.bib"
    assert found.cache == tmp_path / "cache"
    assert found.sources == (str(tmp_path / "articles"), str(tmp_path / "more" / "*.md"))
    assert found.check.timeout == 5.0


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("citetrack.toml", 'to = "biblatex"\n'),
        ("pyproject.toml", '[project]\nname = "x"\n[tool.citetrack]\nto = "biblatex"\n'),
    ],
)
def test_both_kinds_of_project_file_are_found_upward(settings: Loader, tmp_path: Path, name: str, text: str) -> None:
    written(tmp_path / name, text)
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert settings(tmp_path / "a" / "b").to == "biblatex"


@pytest.mark.parametrize(
    "text", ["[tool.black]\n", "# citetrack is only named here\n[tool.black]\n", "not even toml ==\n"]
)
def test_a_pyproject_that_says_nothing_of_citetrack_is_passed_over(settings: Loader, tmp_path: Path, text: str) -> None:
    written(tmp_path / "citetrack.toml", 'to = "biblatex"\n')
    written(tmp_path / "a" / "pyproject.toml", text)
    assert settings(tmp_path / "a").root == tmp_path


def test_citetrack_toml_wins_over_pyproject_in_the_same_folder(settings: Loader, tmp_path: Path) -> None:
    written(tmp_path / "pyproject.toml", '[tool.citetrack]\nto = "biblatex"\njobs = 2\n')
    written(tmp_path / "citetrack.toml", 'to = "csl-json"\n')
    assert (settings().to, settings().jobs) == ("csl-json", None)


def test_each_layer_wins_over_the_one_below(settings: Loader, tmp_path: Path) -> None:
    user = written(tmp_path / "user" / "config.toml", 'to = "user"\njobs = 1\ncolor = "never"\ncheck.timeout = 1\n')
    written(tmp_path / "citetrack.toml", 'to = "project"\njobs = 2\ncolor = "always"\n')
    environ = {"CITETRACK_TO": "environment", "CITETRACK_JOBS": "3", "CITETRACK_COLOR": ""}
    found = settings(user_file=user, environ=environ, options={"jobs": 4, "to": None})
    assert (found.check.timeout, found.color, found.to, found.jobs) == (1.0, "always", "environment", 4)
    assert found.origins == {
        "check.timeout": str(user),
        "color": str(tmp_path / "citetrack.toml"),
        "to": "CITETRACK_TO",
        "jobs": "option",
    }


@pytest.mark.parametrize(
    ("variable", "text", "key", "value"),
    [
        ("CITETRACK_SOURCES", f"one.txt{os.pathsep}{os.pathsep}two", "sources", ("one.txt", "two")),
        ("CITETRACK_CHECK_EXCLUDE", "https://a.example/* https://b.example/*", "exclude", ("https://a.example/*", "https://b.example/*")),
        ("CITETRACK_CHECK_ALLOW_PRIVATE", "Yes", "allow_private", True),
        ("CITETRACK_CHECK_ALLOW_PRIVATE", "0", "allow_private", False),
        ("CITETRACK_CHECK_TIMEOUT", "2.5", "timeout", 2.5),
        ("CITETRACK_MODEL", "my.model", "model", Path("my.model")),
        ("CITETRACK_CACHE", "kept", "cache", Path("kept")),
    ],
)  # fmt: skip
def test_variables_of_the_environment(
    settings: Loader, tmp_path: Path, variable: str, text: str, key: str, value: object
) -> None:
    found = settings(environ={variable: text})
    got = getattr(found if hasattr(found, key) else found.check, key)
    if isinstance(value, Path):
        value = tmp_path / value
    if key == "sources":
        value = tuple(str(tmp_path / name) for name in ("one.txt", "two"))
    assert got == value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('sauces = ["a"]', ["unknown key 'sauces'", "sources"]),
        ("[check]\nallow_private = true", ["unknown key 'check.allow_private'", "did you mean 'check.allow-private'"]),
        ("timeout = 3", ["unknown key 'timeout'", "did you mean 'check.timeout'"]),
        ("[labels]\nx = 1", ["unknown key 'labels'"]),
        ('sources = "a"', ["sources must be a list of paths in quotes, not 'a'"]),
        ("sources = [1]", ["sources must be a list of paths"]),
        ("to = 3", ["to must be a text in quotes, not 3"]),
        ("jobs = 0", ["jobs must be a whole number, 1 or more, not 0"]),
        ("jobs = 1.5", ["jobs must be a whole number"]),
        ("jobs = true", ["jobs must be a whole number"]),
        ('color = "pink"', ['color must be "auto", "always" or "never"']),
        ("[check]\ntimeout = inf", ["check.timeout must be a number of seconds above 0"]),
        ("[check]\ntimeout = -1", ["check.timeout must be a number of seconds above 0"]),
        ('[check]\nallow-private = "yes"', ["check.allow-private must be true or false"]),
        ("check = 3", ["unknown key 'check'"]),
        ("to = \n", ["not valid TOML", "line 1"]),
    ],
)
def test_what_can_not_be_used_is_named_with_file_and_mend(
    settings: Loader, tmp_path: Path, text: str, said: list[str]
) -> None:
    path = written(tmp_path / "citetrack.toml", text)
    with pytest.raises(UsageError) as raised:
        settings()
    for part in [str(path), *said]:
        assert part in str(raised.value)


@pytest.mark.parametrize(
    ("variable", "text"),
    [("CITETRACK_JOBS", "many"), ("CITETRACK_CHECK_TIMEOUT", "0"), ("CITETRACK_CHECK_ALLOW_PRIVATE", "perhaps")],
)
def test_a_variable_that_can_not_be_used_is_named(settings: Loader, variable: str, text: str) -> None:
    with pytest.raises(UsageError, match=rf"{variable} must be .*{text}"):
        settings(environ={variable: text})


def test_a_file_that_is_named_must_be_there(settings: Loader, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"missing\.toml"):
        settings(file=tmp_path / "missing.toml")


def test_a_file_that_is_named_takes_the_project_s_place(settings: Loader, tmp_path: Path) -> None:
    written(tmp_path / "citetrack.toml", 'to = "csl-json"\n')
    named = written(tmp_path / "other" / "pyproject.toml", '[tool.citetrack]\noutput = "all.bib"\n')
    found = settings(file=named)
    assert (found.to, found.output) == ("bibtex", tmp_path / "other" / "all.bib")


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfto = 'biblatex'\n", b"to = 'biblatex'\r\n"])
def test_files_as_windows_editors_write_them(settings: Loader, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "citetrack.toml").write_bytes(data)
    assert settings().to == "biblatex"


def test_bytes_that_are_no_utf8_are_an_error_that_names_the_file(settings: Loader, tmp_path: Path) -> None:
    (tmp_path / "citetrack.toml").write_bytes(b"to = '\xff'\n")
    with pytest.raises(UsageError, match=r"citetrack\.toml: not valid TOML"):
        settings()


def test_every_setting_is_documented() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    assert [key for key in SETTINGS if f"`{key}`" not in readme] == []
