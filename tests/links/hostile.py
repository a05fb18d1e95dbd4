"""Link results whose every word means harm, and the same results with tame words."""

from dataclasses import fields, is_dataclass, replace

from hypothesis import strategies as st

from citetrack.model import Hop, Link, LinkResult, LinkSource, Suggestion, Try

# Words that mean something to a page, a terminal, a spreadsheet, a workflow's log, XML, or a careless program.
SNIPPETS = (
    "<script>alert(1)</script>", "</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "]]>", "<![CDATA[", "&lt;",
    "\x1b[31mred\x1b[0m", "\x1b]8;;http://evil.test/\x07x\x1b]8;;\x07", "\x9b31m", "\u202eabc", "\u2066", "\u200f",
    "=HYPERLINK(\"http://evil.test/\",\"x\")", "+1", "-1+2", "@SUM(A1)", "\t=1", "＝1", "a,b", "\"", "'", "\"\"", ";",
    "\n", "\r\n", "\u2028", "\n::error::x", "::stop-commands::x", "##[error]x", "%0A::error::x", "%s", "{0}", "{{",
    "[a](b)", "| a | b |\n|---|---|", "**b**", "`c`", "@team", "#1", "~~s~~", "![x](y)", "$x$", "$(id)",
    "javascript:alert(1)",
    "x" * 10_000, "\u202e" * 10_000, "<" * 10_000, "\ud800", "\ufffe", "\x00",
)  # fmt: skip
_marks = st.text(
    st.one_of(st.characters(), st.sampled_from("|`<>&*_[]()\\~#@!\n\r\t\x1b\x07\u202e\u2066\u2028\x85$'\"-+=:/,;%{}")),
    max_size=20,
)
words = st.one_of(st.sampled_from(SNIPPETS), _marks)
urls = st.one_of(words, st.builds("https://a.test/{}".format, words), st.builds("https://{}/".format, words))
_places = st.builds(
    LinkSource, words, st.integers(1, 9), st.none() | words, st.none() | words, st.none() | st.just(3),
    year=words, text=words,
)  # fmt: skip
results = st.lists(
    st.builds(
        LinkResult,
        st.builds(Link, urls, st.lists(_places, min_size=1, max_size=2).map(tuple)),
        st.sampled_from(["alive", "unverifiable", "suspect", "dead", "skipped"]),
        st.sampled_from(["moved", "blocked", "not-found", "soft-404"]),
        st.none() | st.integers(100, 999),
        words,
        st.none() | urls,
        st.lists(st.builds(Hop, urls, st.just(301)), max_size=1).map(tuple),
        st.lists(st.builds(Try, st.just("GET"), urls, st.floats(1e9, 2e9), st.none(), words), max_size=1).map(tuple),
        st.lists(st.builds(Suggestion, st.sampled_from(["doi", "archive"]), urls, words), max_size=1).map(tuple),
        known=st.booleans(),
    ),
    max_size=3,
)


def tame(found):
    """The results with each distinct word, but the empty one and codes, replaced by a plain one."""
    names: dict[str, str] = {}
    kept = {"verdict", "code", "method", "kind"}

    def of(value):
        if isinstance(value, str):
            return names.setdefault(value, f"https://w.test/{len(names)}") if value else value
        if isinstance(value, tuple):
            return tuple(of(each) for each in value)
        if is_dataclass(value):
            changed = {f.name: of(getattr(value, f.name)) for f in fields(value) if f.name not in kept}
            return replace(value, **changed)
        return value

    return [of(each) for each in found]
