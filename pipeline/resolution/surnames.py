"""Whom a surname means that stands alone in its article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.resolution.leaders import leader_name
from pipeline.resolution.named import NameMention, articles, plain, posts
from pipeline.resolution.person_names import person_name

KNOWN_BY_SURNAME = 3  # articles that name the only bearer of a surname in full, before that is who the surname means


@dataclass(frozen=True, slots=True)
class Surname:
    """All mentions of one article that give a surname alone."""

    sound: str
    article_id: str
    mentions: tuple[NameMention, ...]

    @property
    def countries(self) -> frozenset[str]:
        return frozenset(mention.country for mention in self.mentions if mention.country)

    @property
    def posts(self) -> frozenset[str]:
        return posts(self.mentions)

    @property
    def leader(self) -> str | None:
        """The well-known person whom surname and post mean."""
        return leader_name(person_name(self.mentions[0].name), self.posts)


def with_surnames(groups: list[list[NameMention]], bare: Sequence[NameMention]) -> list[list[NameMention]]:
    """Give the bare surnames to their persons; those without one are a person of their article, or of a post."""
    bearing: dict[str, list[int]] = {}
    for place, group in enumerate(groups):
        for sound in sorted({person_name(mention.name).family_name for mention in group}):
            bearing.setdefault(sound, []).append(place)
    found: dict[object, list[NameMention]] = {place: list(group) for place, group in enumerate(groups)}
    for surname in _surnames(bare):
        candidates = {place: groups[place] for place in bearing.get(surname.sound, [])}
        owner = _owner(surname, candidates)
        key = owner if owner is not None else _surname_key(surname)
        found.setdefault(key, []).extend(surname.mentions)
    return list(found.values())


def _surnames(bare: Sequence[NameMention]) -> list[Surname]:
    same: dict[tuple[str, str], list[NameMention]] = {}
    for mention in bare:
        sounds = person_name(mention.name).sounds
        same.setdefault((sounds[0] if sounds else plain(mention.name), mention.article_id), []).append(mention)
    return [Surname(sound, article_id, tuple(mentions)) for (sound, article_id), mentions in same.items()]


def _owner(surname: Surname, candidates: Mapping[int, Sequence[NameMention]]) -> int | None:
    """Who bears a surname: a leader by the post beside it, the only one in the article, or of its country and post.

    Where the article tells country or post only, or neither, the person must be the only bearer of all, and named in
    full in more than one article (neither: in three).
    """
    here = [place for place, group in candidates.items() if surname.article_id in articles(group)]
    if leader := surname.leader:
        meant = [place for place, group in candidates.items() if plain(leader) in {plain(one.name) for one in group}]
        return meant[0] if meant else None
    if here:
        return here[0] if len(here) == 1 else None
    fitting = [
        place
        for place, group in candidates.items()
        if (not surname.countries or surname.countries & {mention.country for mention in group})
        and (not surname.posts or surname.posts & posts(group))
    ]
    if len(fitting) != 1:
        return None
    told = bool(surname.countries) + bool(surname.posts)
    is_only = len(candidates) == 1
    needed = 1 if told == 2 else KNOWN_BY_SURNAME - told
    return fitting[0] if len(articles(candidates[fitting[0]])) >= needed and (is_only or told == 2) else None


def _surname_key(surname: Surname) -> tuple[str, str, str]:
    if surname.leader:
        return (surname.sound, surname.leader, "")
    if len(surname.countries) == 1 and surname.posts:
        return (surname.sound, min(surname.countries), min(surname.posts))
    return (surname.sound, "", surname.article_id)
