"""Exports of ProQuest: articles as lines "Label: value", in text, Word, rich text and pages alike.

Lines of underscores or "Document 3 of 100" stand between the articles of a text; in other files an article ends with
the labelled lines around its number. The labels of each interface language are ``seeds/reference/proquest_labels.csv``.
"""

import re
from collections.abc import Iterator, Sequence

from pipeline.records import Span
from pipeline.reference import any_of, rows
from pipeline.sources.exports.export_lines import TextLine, is_copyright, text_lines
from pipeline.sources.exports.exported_article import ExportedArticle, Layout
from pipeline.sources.reasons import Fault

FIELD_OF = {row["label"].lower().replace(" ", ""): row["field"] for row in rows("proquest_labels")}
LABEL = re.compile(
    rf"({any_of(row['label'] for row in rows('proquest_labels')).replace(' ', ' ?')})"
    r"(?:\s*\([^()]{0,40}\)\s*:?|\s*[:：])\s*(.*)",
    re.IGNORECASE,
)  # "Full text: …", "Full Text (345 words)", "Publicationdate: …": some files have lost blanks
NUMBER = re.compile(
    r"[^:\n]{0,40}\bProQuest\b[^:\n]{0,40}[:：]\s*(\d{5,12})", re.IGNORECASE
)  # "ProQuest document ID: 1"
NUMBER_LINE = re.compile(rf"^[^\S\n]*{NUMBER.pattern}[^\S\n]*$", re.IGNORECASE | re.MULTILINE)
RULE = re.compile(r"_{30,}")
RULE_OF_A_TEXT = re.compile(r"[*=–—-]{20,}")  # stands between articles, or in one
AROUND = re.compile(r"Contact us at:|Terms and Conditions:|.{0,200}\bProQuest LLC\b|.{0,40}\bProQuest document link\b")
CITATIONS = re.compile(r"Citation style\s*:.*", re.IGNORECASE)  # below its headline, at the end of a file
COUNT = re.compile(r"(?:Do[ck]um\w+|Документ|文档)\s+(\d{1,5})\s+\S{1,4}\s+(\d{1,5})", re.IGNORECASE)
PLACED = re.compile(r"[\])]\s*(?P<day>[^:\[\]]{6,40}\b\d{4})")  # "[Vienna]15 March 2023: A.2"
EDITION = re.compile(r":?\s*\[[^\[\]]*\bedition\b[^\[\]]*\]\s*$|,[^,;]*\bedition\b.*$", re.IGNORECASE)
BETWEEN_AUTHORS = re.compile(r"\s*[;|]\s*")
UNAVAILABLE = re.compile(
    r"(?:(?:none|not) ?available|no disponible|nicht verfügbar|non disponible|não disponível|non disponibile)\.?",
    re.IGNORECASE,
)
NOBODY = ("anonymous", "anon", "-")
ENDS_TEXT = ("record_id", "outlet", "published_at")  # fields that no line of an article's text names
FEWEST_LABELS = 3  # lines with labels that make an article of lines without number and text


def is_seen(text: str) -> bool:
    """Whether a number of ProQuest stands under its label, or all that is around one."""
    if "proquest" not in text.lower():
        return False
    if NUMBER_LINE.search(text):
        return True
    fields = {label[0] for line in text_lines(text, 0, len(text)) if (label := _label(line.text))}
    return {"text", "outlet", "published_at"} <= fields


def proquest_articles(text: str) -> Iterator[ExportedArticle | Fault]:
    """Yield the articles in order; one without a full text is a fault, with what it has instead."""
    count = said = 0
    for lines, total in _pieces(_own_lines(text)):
        said = max(said, total)
        article = _article(lines) if lines else None
        if article:
            count += 1
            yield article
    if said and said != count:
        yield Fault("export_count", f"ProQuest numbers {said} documents; the file holds {count}")


def _own_lines(text: str) -> list[TextLine]:
    """The lines of a text without those that ProQuest writes around articles, and without a list of citations."""
    lines = [line for line in text_lines(text, 0, len(text)) if not AROUND.match(line.text)]
    citations = next((place for place, line in enumerate(lines) if CITATIONS.fullmatch(line.text)), None)
    return lines if citations is None else lines[: max(0, citations - 1)]


def _label(line: str) -> tuple[str, str] | None:
    """The field that a line labels and its value, null for a line without a label."""
    number = NUMBER.fullmatch(line)
    if number:
        return "record_id", number[1]
    match = LABEL.fullmatch(line)
    return (FIELD_OF[match[1].lower().replace(" ", "")], match[2].strip()) if match else None


def _pieces(lines: Sequence[TextLine]) -> Iterator[tuple[Sequence[TextLine], int]]:
    """The lines of each article, with the number of all articles where a line between them tells it, else 0."""
    start, said, is_open, has_number = 0, 0, False, False
    for place, line in enumerate(lines):
        between, label = COUNT.fullmatch(line.text), _label(line.text)
        is_rule = RULE.fullmatch(line.text) or (not is_open and RULE_OF_A_TEXT.fullmatch(line.text))
        if between or is_rule:
            yield lines[start:place], said
            start, said, is_open, has_number = place + 1, int(between[2]) if between else 0, False, False
        elif has_number and label is None and not line.text.startswith("http"):
            yield lines[start:place], said
            start, said, is_open, has_number = place, 0, False, False
        elif label:
            is_open = label[0] == "text" or (is_open and label[0] not in ENDS_TEXT)
            has_number = (has_number or label[0] == "record_id") and label[0] != "text"
    yield lines[start:], said


def _article(lines: Sequence[TextLine]) -> ExportedArticle | Fault | None:
    """The article of a piece; null for a piece that is none: contents, terms, a list of literature."""
    labels = [_label(line.text) for line in lines]
    opening = next((place for place, label in enumerate(labels) if label and label[0] == "text"), None)
    told = _told(lines, labels, opening)
    if opening is None and "record_id" not in told and sum(map(bool, labels)) < FEWEST_LABELS:
        return None
    body = _body(lines, labels, opening) if opening is not None else []
    if not any(map(str.isalnum, "".join(body))) or UNAVAILABLE.fullmatch(body[0]):
        name = f"ProQuest's {told.get('record_id', told.get('title', 'document'))}"
        if sum(map(bool, labels)) < FEWEST_LABELS:
            return Fault("unknown_layout", f"{name}: labels of an unknown language")
        return Fault("no_text", f"{name}: no full text{', but an abstract' if told.get('abstract') else ''}")
    url = told.get("url") or next((line.text for line in lines if line.text.startswith("http")), "")
    return ExportedArticle(
        Span(lines[0].start, lines[-1].end),
        "\n".join(body),
        _fields(told),
        told.get("record_id"),
        url[url.rfind("http") :] if "http" in url else None,  # without the library's proxy before it
    )


def _told(lines: Sequence[TextLine], labels: Sequence[tuple[str, str] | None], opening: int | None) -> dict[str, str]:
    """What the labelled lines before and after the text tell, and the title that stands above them."""
    end = _end_of_text(labels, opening) if opening is not None else len(lines)
    first = next((place for place, label in enumerate(labels) if label), len(lines))
    told: dict[str, str] = {}
    above = [line.text for line in lines[:first] if not line.text.startswith("http")]
    if above:
        told["title"] = above[-1]
    for place, label in enumerate(labels):
        if label is None or (opening is not None and opening <= place < end):
            continue
        field, value = label
        is_below = not value and place + 1 < len(lines) and labels[place + 1] is None  # the value is on the next line
        value = lines[place + 1].text if is_below else value
        if value and (field not in told or place >= (opening or 0)):
            told[field] = value
    return told


def _end_of_text(labels: Sequence[tuple[str, str] | None], opening: int) -> int:
    """The place behind the text's last line: the first of the labelled lines among which the outlet or number is.

    A line of the text may begin as labelled ones do ("Location: …" in an announcement).
    """
    known = (place for place in range(opening + 1, len(labels)) if (label := labels[place]) and label[0] in ENDS_TEXT)
    end = next(known, len(labels))
    while end - 1 > opening and end < len(labels):
        before = labels[end - 1]
        if before is None or before[0] == "beside_text":
            break
        end -= 1
    return end


def _body(lines: Sequence[TextLine], labels: Sequence[tuple[str, str] | None], opening: int) -> list[str]:
    """The paragraphs of the full text, without captions and copyright."""
    label = labels[opening]
    first = [label[1]] if label and label[1] else []
    places = range(opening + 1, _end_of_text(labels, opening))
    body = [*first, *(lines[place].text for place in places if (labels[place] or ("",))[0] != "beside_text")]
    while body and is_copyright(body[0]):
        body = body[1:]
    while body and is_copyright(body[-1]):
        body.pop()
    return body


def _fields(told: dict[str, str]) -> dict[str, str | list[str]]:
    info = told.get("info", "")
    placed = PLACED.search(info)
    outlet = told.get("outlet") or re.split(r"\s*;\s|\s*\[", info, maxsplit=1)[0]
    given: dict[str, str | list[str]] = {
        "title": EDITION.sub("", told.get("title", "")),
        "authors": _names(told.get("authors", "")),
        "outlet": EDITION.sub("", re.split(r"\s*;\s", outlet, maxsplit=1)[0]).strip(),
        "published_at": told.get("published_at") or (placed["day"].strip() if placed else ""),
        "section": told.get("section", ""),
        "language": told.get("language", ""),
    }
    return {name: value for name, value in given.items() if value}


def _names(line: str) -> list[str]:
    """The authors of a list that parts them by semicolons, each "Family, Given" as "Given Family"."""
    found = list[str]()
    for written in BETWEEN_AUTHORS.split(line):
        name = written.strip(" .,")
        family, _, given = name.partition(", ")
        if given and " " in family and " " in given:  # "Vera Moll, Jon Wit": two persons
            found += name.split(", ")
        elif name and name.lower() not in NOBODY:
            found.append(f"{given.split(', ')[0]} {family}" if given else name)
    return found


PROQUEST = Layout("proquest 1", is_seen, proquest_articles)
