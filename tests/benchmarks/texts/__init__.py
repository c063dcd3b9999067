"""One made article a language, as news writes: a claim in every third sentence."""

from __future__ import annotations

from pathlib import Path


def read_sentences(language: str) -> list[str]:
    """The sentences of the article in ``en``, ``uk`` or ``ru``, in order."""
    text = (Path(__file__).parent / f"{language}.txt").read_text(encoding="utf-8").replace("\n", " ")
    return [f"{sentence}." for sentence in text.strip().rstrip(".").split(". ")]
