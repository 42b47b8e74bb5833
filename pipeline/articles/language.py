"""The language of a text, by py3langid; short and doubtful texts have none."""

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

FEWEST_LETTERS = 40  # below, names and loan words decide
LEAST_CONFIDENCE = 0.5
LONGEST = 300  # code points looked at; more changes no answer


def language(text: str) -> str | None:
    """The ISO 639-1 code of the language of a text, null for a text too short or too mixed to tell."""
    piece = text[:LONGEST]
    if sum(map(str.isalpha, piece)) < FEWEST_LETTERS:
        return None
    code, confidence = _identifier().classify(piece)
    return str(code) if confidence >= LEAST_CONFIDENCE else None


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
