"""Parties of invented sentences, in articles in which nobody is at home."""

from tests.events.articles import mentions

NEAR = " It was a cold day there, as in Ghana and in Togo.\nGhana and Togo lie side by side."  # so that none is at home


def party_of(words: str) -> tuple[str, str, str | None, str | None, str]:
    """Name, kind, country or code, sector and basis of those who are named so, as the one who acts."""
    (mention,) = mentions(f"{words} condemned Niger on Monday.{NEAR}")
    (party,) = [participant.party for participant in mention.participants if participant.role == "actor"]
    return party.name, party.kind, party.country or party.org_code, party.sector, party.basis
