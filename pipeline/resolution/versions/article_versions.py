"""Which articles are versions of one article, and in which order. How they differ is asked elsewhere."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

from pipeline.resolution.grouping import Groups, Spool, blocks

TRACKING = re.compile(r"^(?:utm_\w+|fbclid|gclid|ref|cmpid|source|share)$")


class VersionedArticle(NamedTuple):
    """An article as far as its versions are concerned; ``last_seen_at`` is that of its document."""

    article_id: str
    source_path: str
    record_id: str
    url: str | None
    published_at: datetime | None
    updated_at: datetime | None
    last_seen_at: datetime


@dataclass(frozen=True, slots=True)
class Version:
    """The place of an article among its versions, from 1; ``superseded_by`` is the article_id of the next one."""

    version_number: int
    is_latest: bool
    superseded_by: str | None


def number(articles: Iterable[VersionedArticle]) -> Iterator[tuple[str, Version]]:
    """Give each article_id its place among the versions of its article.

    Articles of one URL, or of one record of one file, are versions of each other. Those of one record follow each
    other as they were seen; records of several files by what they say of their own date (updated, else published;
    undated ones first), then by path, never by when they were read.
    """
    known = Spool(articles)
    groups = Groups[str]()
    for same in blocks((key, article.article_id) for article in known for key in _keys(article)):
        for article_id in same:
            groups.join(same[0], article_id)
    for members in blocks((groups.root(article.article_id), article) for article in known):
        ordered = _in_order(members)
        for version_number, article in enumerate(ordered, start=1):
            following = ordered[version_number].article_id if version_number < len(ordered) else None
            yield article.article_id, Version(version_number, following is None, following)


def _keys(article: VersionedArticle) -> list[str]:
    address = page_address(article.url)
    record = repr((article.source_path, article.record_id))
    return [record, address] if address else [record]


def page_address(url: str | None) -> str | None:
    """A URL without scheme, "www.", fragment and tracking parameters.

    Null for none, for a site's front page and for what is no URL (``http://[::1``).
    """
    if not url:
        return None
    try:
        pieces = urlsplit(url.strip() if "//" in url else f"//{url.strip()}")
    except ValueError:
        return None
    path = pieces.path.rstrip("/")
    query = urlencode(sorted(pair for pair in parse_qsl(pieces.query) if not TRACKING.match(pair[0].lower())))
    if not pieces.netloc or not (path or query):
        return None
    return pieces.netloc.lower().removeprefix("www.") + path + (f"?{query}" if query else "")


def _in_order(articles: list[VersionedArticle]) -> list[VersionedArticle]:
    records: dict[tuple[str, str], list[VersionedArticle]] = {}
    for article in articles:
        records.setdefault((article.source_path, article.record_id), []).append(article)
    for versions in records.values():
        versions.sort(key=lambda article: (article.last_seen_at, article.article_id))
    ordered = sorted(records.values(), key=lambda versions: _own_date(versions[-1]))
    return [article for versions in ordered for article in versions]


def _own_date(article: VersionedArticle) -> tuple[float, str, str]:
    date = article.updated_at or article.published_at
    return (date.timestamp() if date else float("-inf"), article.source_path, article.record_id)
