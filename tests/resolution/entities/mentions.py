"""Mentions of persons and bodies, as an article has them."""

from pipeline.records import EntityKind
from pipeline.resolution.entities.entity_names import EntityMention


def mention(
    article: str, name: str, country: str | None = None, title: str | None = None, kind: EntityKind = "person"
) -> EntityMention:
    return EntityMention(f"{article} {name}", article, None, name, kind, country, None, title)
