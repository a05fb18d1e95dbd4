"""Which capitals of a title a style must not take away."""

import time

import pytest

from citetrack.writers.capitals import protect


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("", "The Structure of Scientific Revolutions"),
        ("", "Architectural Styles and the Design of Network-based Software Architectures"),
        ("", "Self-determination and Post-war Order Across the Borderlands"),
        ("", "Why [NATO] Expanded, and How [McDonald]’s Met the [iPhone]"),
        ("", "Plan [B] and a Theory of Everything"),
        ("", "World War [I] and [II]"),
        ("", "[U.S].–China Relations"),
        ("", "I, Claudius"),
        ("", "THE GREAT WAR AND MODERN MEMORY"),
        ("", "Attention is all you need"),
        ("", "The structure of science in [Europe]"),
        ("english", "A brief history: From the [Big] [Bang] to black holes"),
        ("", "“Who governs?” [An] answer from [New] [Haven] since the fifties"),
        ("", "Die [Zukunft] der [Europäischen] [Union] nach dem [Krieg]"),
        ("german", "Das [Schloss]"),
        ("", "La storia della [Repubblica] di [Venezia]"),
        ("french", "Les [Lieux] de mémoire"),
        ("french", "Les [Lieux] de mémoire: La [République]"),
        ("", "1984"),
        ("", ""),
        ("", "Ünïçôdé and [LaTeX]"),
    ],
)
def test_runs(language: str, marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    runs = protect(text, language)
    assert "".join(f"[{run}]" if kept else run for run, kept in runs) == marked
    assert "".join(run for run, _ in runs) == text


def test_a_long_title_takes_little_time() -> None:
    begun = time.process_time()
    protect("structured NATO Words " * 5_000)
    assert time.process_time() - begun < 1
