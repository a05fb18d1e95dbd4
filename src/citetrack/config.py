"""Settings and where each comes from: options, the environment, the project's file, the user's file, defaults.

The project's file is the nearest ``citetrack.toml``, or ``pyproject.toml`` with a ``[tool.citetrack]`` table, upward
from the working folder. Paths in a file count from that file's folder.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from platformdirs import user_cache_path, user_config_path

from citetrack.errors import UsageError
from citetrack.hosts import HostConfig, hosts

__all__ = ["SETTINGS", "CheckConfig", "Config", "Setting", "load"]

Kind = Literal["path", "paths", "text", "texts", "color", "engine", "count", "seconds", "flag", "hosts"]


@dataclass(frozen=True, slots=True)
class Setting:
    """One key of the configuration: its kind, and what it says, for the documentation."""

    key: str
    kind: Kind
    help: str

    @property
    def variable(self) -> str:
        """The environment variable that sets it: ``check.allow-private`` is ``CITETRACK_CHECK_ALLOW_PRIVATE``."""
        return "CITETRACK_" + self.key.upper().replace(".", "_").replace("-", "_")


SETTINGS: Mapping[str, Setting] = {
    setting.key: setting
    for setting in (
        Setting("sources", "paths", "documents, folders and globs that `build` reads when it is given none"),
        Setting("output", "path", "where `build` writes"),
        Setting("bib", "path", "the bibliography that `lookup` reads"),
        Setting("to", "text", "the format that `build`, `extract` and `parse` write"),
        Setting("keys", "text", "the pattern of the citation keys that `build` and `extract` make"),
        Setting("parents", "flag", "whether chapters of one book share an entry for it"),
        Setting("engine", "engine", "the TeX engine that prints the bibliography: `pdflatex` or `lualatex`"),
        Setting("cache", "path", "the folder of the cache"),
        Setting("model", "path", "the labelling model, instead of the shipped one"),
        Setting("jobs", "count", "how many processes (`build`, `parse`) or connections (`check`) work at once"),
        Setting("color", "color", "`auto`, `always` or `never`"),
        Setting("check.timeout", "seconds", "how long `check` waits for an answer"),
        Setting("check.exclude", "texts", "addresses that `check` leaves out; `*` stands for any characters"),
        Setting("check.include", "texts", "addresses that `check` asks alone; `*` stands for any characters"),
        Setting("check.contact", "text", "an address or e-mail that `check` gives to the servers it asks"),
        Setting("check.hosts", "hosts", "tables of `concurrency`, `interval`, `headers` and `accept`, by host"),
        Setting("check.allow-private", "flag", "whether `check` asks private and local addresses too"),
    )
}

_EXPECTED: Mapping[Kind, str] = {
    "path": "a path in quotes",
    "paths": "a list of paths in quotes",
    "text": "a text in quotes",
    "texts": "a list of texts in quotes",
    "color": '"auto", "always" or "never"',
    "engine": '"pdflatex" or "lualatex"',
    "count": "a whole number, 1 or more",
    "seconds": "a number of seconds above 0",
    "flag": "true or false",
    "hosts": "tables by host",
}
_FLAGS = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


@dataclass(frozen=True, slots=True)
class CheckConfig:
    """What the ``check`` command is set to."""

    timeout: float | None = None
    exclude: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    contact: str = ""
    hosts: Mapping[str, HostConfig] = field(default_factory=dict)
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class Config:
    """All settings, with the origin of each that is not a default; ``root`` is the project's folder or None."""

    root: Path | None
    sources: tuple[str, ...]
    output: Path
    bib: Path
    cache: Path
    to: str
    keys: str
    parents: bool
    engine: Literal["pdflatex", "lualatex"] | None
    model: Path | None
    jobs: int | None
    color: Literal["auto", "always", "never"]
    check: CheckConfig
    origins: Mapping[str, str]


def load(
    folder: Path,
    *,
    file: Path | None = None,
    environ: Mapping[str, str] | None = None,
    options: Mapping[str, Any] | None = None,
    user_file: Path | None = None,
) -> Config:
    """The settings that hold in ``folder``: options before environment before ``file`` (or the project's file)
    before the user's file; raises ``UsageError`` naming the file, the key and the mend."""
    environ = os.environ if environ is None else environ
    project = _project_file(folder) if file is None else _read(file, required=True)
    user = _read(user_file or user_config_path("citetrack", appauthor=False) / "config.toml", required=False)
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for layer in (user, project):
        if layer is not None:
            path, table = layer
            values |= _from_table(table, path)
            origins |= dict.fromkeys(_flat(table), str(path))
    for setting in SETTINGS.values():
        if setting.kind != "hosts" and (text := environ.get(setting.variable)):
            values[setting.key] = _from_text(setting, text, folder)
            origins[setting.key] = setting.variable
    given = {key: value for key, value in (options or {}).items() if value is not None}
    values |= given
    origins |= dict.fromkeys(given, "option")
    return _config(values, origins, project[0].parent if project else None)


def _config(values: Mapping[str, Any], origins: Mapping[str, str], root: Path | None) -> Config:
    output = values.get("output") or (root or Path()) / "bib" / "references.bib"
    cache = values.get("cache") or (root / "cache" if root else user_cache_path("citetrack", appauthor=False))
    return Config(
        root=root,
        sources=values.get("sources", ()),
        output=output,
        bib=values.get("bib") or output,
        cache=cache,
        to=values.get("to", "bibtex"),
        keys=values.get("keys", "{author}{year}"),
        parents=values.get("parents", False),
        engine=values.get("engine"),
        model=values.get("model"),
        jobs=values.get("jobs"),
        color=values.get("color", "auto"),
        check=CheckConfig(
            timeout=values.get("check.timeout"),
            exclude=values.get("check.exclude", ()),
            include=values.get("check.include", ()),
            contact=values.get("check.contact", ""),
            hosts=values.get("check.hosts", {}),
            allow_private=values.get("check.allow-private", False),
        ),
        origins=origins,
    )


# -- files ----------------------------------------------------------------------------------------------------------


def _project_file(folder: Path) -> tuple[Path, Mapping[str, Any]] | None:
    folder = folder.absolute()
    for place in (folder, *folder.parents):
        for name in ("citetrack.toml", "pyproject.toml"):
            found = _read(place / name, required=False)
            if found is not None:
                return found
    return None


def _read(path: Path, *, required: bool) -> tuple[Path, Mapping[str, Any]] | None:
    """The file's path and its table of settings; None where it is absent or, as a ``pyproject.toml``, says nothing."""
    try:
        data = path.read_bytes()
    except OSError as error:
        if required:
            raise UsageError(f"{path}: can't read this configuration ({error.strerror})") from error
        return None
    shared = path.name == "pyproject.toml"
    if shared and not required and b"citetrack" not in data:
        return None
    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not valid TOML: {error}") from error
    if not shared:
        return path, table
    tools = table.get("tool")
    own = tools.get("citetrack") if isinstance(tools, dict) else None
    if own is None and not required:
        return None
    if own is not None and not isinstance(own, dict):
        raise UsageError(f"{path}: tool.citetrack must be a table: write [tool.citetrack]")
    return path, own or {}


def _flat(table: Mapping[str, Any]) -> dict[str, Any]:
    """The table with dotted keys; only ``check`` is a table of its own."""
    flat: dict[str, Any] = {}
    for key, value in table.items():
        if isinstance(value, dict) and any(known.startswith(key + ".") for known in SETTINGS):
            flat |= {f"{key}.{name}": inner for name, inner in value.items()}
        else:
            flat[key] = value
    return flat


def _from_table(table: Mapping[str, Any], path: Path) -> dict[str, Any]:
    values = {}
    for key, value in _flat(table).items():
        setting = SETTINGS.get(key)
        if setting is None:
            raise UsageError(f"{path}: unknown key {key!r}{_nearest(key)}; known: {', '.join(SETTINGS)}")
        if setting.kind == "hosts":
            values[key] = _hosts(value, path)
            continue
        try:
            values[key] = _typed(setting.kind, value, path.parent)
        except ValueError:
            raise UsageError(f"{path}: {key} must be {_EXPECTED[setting.kind]}, not {value!r}") from None
    return values


def _hosts(value: object, path: Path) -> Mapping[str, HostConfig]:
    try:
        return hosts(value)
    except ValueError as error:
        raise UsageError(f"{path}: check.hosts: {error}") from None


def _nearest(key: str) -> str:
    """A hint at the key that was meant, with a typo or without its table."""
    near = get_close_matches(key.lower().replace("_", "-"), SETTINGS, n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""


# -- values ---------------------------------------------------------------------------------------------------------


def _typed(kind: Kind, value: object, base: Path) -> Any:
    """``value`` as its kind wants it, paths counted from ``base``; ValueError where it is of another kind."""
    if not _ACCEPTED[kind](value):
        raise ValueError(kind)
    match kind:
        case "path":
            return base / Path(str(value)).expanduser()
        case "paths":
            assert isinstance(value, list)
            return tuple(str(base / Path(item).expanduser()) for item in value)
    return tuple(value) if isinstance(value, list) else value


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_text, value))


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < float("inf")


_ACCEPTED: Mapping[Kind, Callable[[object], bool]] = {
    "path": _text,
    "paths": _texts,
    "text": _text,
    "texts": _texts,
    "color": lambda value: value in ("auto", "always", "never"),
    "engine": lambda value: value in ("pdflatex", "lualatex"),
    "count": lambda value: _number(value) and isinstance(value, int),
    "seconds": _number,
    "flag": lambda value: isinstance(value, bool),
    "hosts": lambda value: isinstance(value, dict),
}


def _from_text(setting: Setting, text: str, folder: Path) -> Any:
    value: object = text
    try:
        match setting.kind:
            case "paths":
                value = _parts(text.split(os.pathsep))
            case "texts":
                value = _parts(text.split())
            case "flag":
                value = _FLAGS.get(text.lower())
            case "count":
                value = int(text)
            case "seconds":
                value = float(text)
        return _typed(setting.kind, value, folder)
    except ValueError:
        raise UsageError(f"{setting.variable} must be {_EXPECTED[setting.kind]}, not {text!r}") from None


def _parts(items: Iterable[str]) -> list[str]:
    return [item for item in items if item]
