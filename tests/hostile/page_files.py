"""Pages of HTML and flat dumps of pages, healthy and spoiled."""

import html
import json
from collections.abc import Callable
from random import Random

from tests.hostile.stories import Story
from tests.hostile.values import AUTHORS, DATES, NESTED, OTHER_TYPES, URLS

Markup = Callable[[Random, str], str]

FILLERS = (
    "The works began in March and were to take six weeks, but the water stood higher than in any spring on record.",
    "Shopkeepers along the river complained of lost trade and asked both town halls for help with their rents.",
)
ENTITIES = (
    "&#0;",
    "&#x110000;",
    "&#xd800;",
    "&bogus;",
    "&",
    "&amp",
    "&#",
    "&#x;",
    "&#99999999999999;",
    "&nbsp;&zwj;&rlm;",
    "&#128;",
)
CHARSETS = (
    "utf-7",
    "x-user-defined",
    "none",
    "utf-16",
    "latin-1",
    "\xff",
    "utf8mb4",
    "idna",
    "punycode",
    "base64",
    "windows-1252",
)


def page(story: Story, is_escaped: bool = True) -> str:
    """A page as outlets print them; fields that are missing or no text are left out of its head."""
    told = {name: value if isinstance(value, str) else "" for name, value in story.fields.items()}
    paragraphs = [*story.paragraphs, *FILLERS]
    written = [html.escape(text, quote=False) if is_escaped else text for text in paragraphs]
    title, published, url = (html.escape(told.get(name, "")) for name in ("title", "published_at", "url"))
    linked = {"@type": "NewsArticle", "headline": told.get("title"), "datePublished": story.fields.get("published_at")}
    linked["author"] = [{"@type": "Person", "name": name} for name in _names(story.fields.get("authors"))]
    body = "\n".join(f"<p>{text}</p>" for text in written)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">\n'
        f"<title>{title} | Harbour Post</title>\n"
        f'<meta property="article:published_time" content="{published}">\n<link rel="canonical" href="{url}">\n'
        f'<script type="application/ld+json">{json.dumps(linked, default=str)}</script>\n</head>\n'
        '<body><header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>\n'
        f'<main><article><h1>{title}</h1>\n<p class="byline">By Ida Morrow</p>\n{body}\n</article></main>\n'
        "<footer>© Harbour Post</footer></body></html>\n"
    )


def _names(value: object) -> list[str]:
    return [str(name) for name in value] if isinstance(value, list) else [str(value)]


def dump(story: Story) -> str:
    """The visible text of such a page, menu and all."""
    paragraphs = "\n\n".join([*story.paragraphs, *FILLERS])
    title, published = str(story.fields.get("title", "")), str(story.fields.get("published_at", ""))
    head = f"Home\nWorld\nSport\n\n{title}\n\nBy Ida Morrow\n{published[:10]}"
    return f"{head}\n\n{paragraphs}\n\nRead more\n© Harbour Post\n"


def deep(random: Random, text: str) -> str:
    """Elements that nobody closes, between the paragraphs, to depths below and beyond what parsers take."""
    tag = random.choice(("b", "div", "span", "i", "blockquote", "font", "em", "ul><li", "section", "a href=x"))
    return _between_paragraphs(random, text, f"<{tag}>" * random.choice((3, 50, 250, 260, 3_000)))


def deep_and_closed(random: Random, text: str) -> str:
    tag, depth = random.choice(("div", "span", "b")), random.choice((200, 300, 2_000))
    return text.replace("<article>", "<article>" + f"<{tag}>" * depth).replace(
        "</article>", f"</{tag}>" * depth + "</article>"
    )


def entities(random: Random, text: str) -> str:
    return _between_paragraphs(random, text, " ".join(random.choices(ENTITIES, k=5)))


def no_ends(_: Random, text: str) -> str:
    return text.replace("</p>", "").replace("</body></html>", "").replace("</article></main>", "")


def many_attributes(random: Random, text: str) -> str:
    number = random.choice((10, 2_000))
    return text.replace("<article>", "<article " + " ".join(f"a{n}={n}" for n in range(number)) + ">")


def odd_attributes(random: Random, text: str) -> str:
    odd = (
        'class="',
        "a='\"'",
        '=x ""',
        "onclick=<b>",
        "style='display:none",
        'a="\0"',
        "class=" + "x" * 20_000,
        "/",
        '"',
    )
    return text.replace('<p class="byline"', f"<p {random.choice(odd)}", 1)


def odd_dates(random: Random, text: str) -> str:
    told = html.escape(random.choice(DATES))
    markup = (
        f'<meta name="date" content="{told}">',
        f'<meta property="article:modified_time" content="{told}">',
        f'<meta itemprop="datePublished" content="{told}">',
        f'<time datetime="{told}">{told}</time>',
        f'<span class="date">{told}</span>',
        f'<meta http-equiv="last-modified" content="{told}">',
        f'<abbr class="published" title="{told}">{told}</abbr>',
    )
    return text.replace("</head>", random.choice(markup) + "</head>").replace(
        "<h1>", random.choice(markup[3:]) + "<h1>"
    )


def odd_published_time(random: Random, text: str) -> str:
    before, _, after = text.partition('published_time" content="')
    return before + 'published_time" content="' + html.escape(random.choice(DATES)) + after[after.find('"') :]


def odd_linked_data(random: Random, text: str) -> str:
    odd: list[object] = [
        *OTHER_TYPES,
        {"@type": ["NewsArticle", 7], "author": NESTED, "datePublished": random.choice(DATES)},
        {"@type": "NewsArticle", "author": random.choice(AUTHORS), "dateModified": 17, "publisher": {"name": []}},
        {"@graph": [{"@type": "NewsArticle", "headline": 5, "author": {"name": {"name": 1}}}, None, 3, [["a"]]]},
        {"@type": None, "@graph": {"@graph": {"@graph": "x"}}, "mainEntity": [], "articleBody": 9},
        [{"@type": "NewsArticle", "publisher": "x", "url": random.choice(URLS), "inLanguage": {"name": "en"}}] * 3,
        {"@type": "NewsArticle", "articleSection": [[1], None], "headline": ["a", None], "description": {}},
    ]
    told = json.dumps(random.choice(odd))
    told = random.choice(
        (told, told[:-1], told + ";", "<!--" + told + "-->", "[" * 3_000, told.replace('"', "'"), "\ufeff" + told)
    )
    return text.replace("</head>", f'<script type="application/ld+json">{told}</script></head>')


def odd_head(random: Random, text: str) -> str:
    url = html.escape(random.choice(URLS))
    odd = (
        f'<base href="{url}">',
        f'<link rel="canonical" href="{url}">',
        f'<meta property="og:url" content="{url}">',
        f'<meta property="og:site_name" content="{url}">',
        '<meta property="og:title">',
        "<meta content=x>",
        '<meta name="author" content="' + html.escape(random.choice(AUTHORS)) + '">',
        "<title></title>",
        '<meta http-equiv="refresh" content="0;url=x">',
        '<meta name="language" content="xx-\n">',
        "<title>" + "x" * 5_000 + "</title>",
    )
    return text.replace("</head>", random.choice(odd) + "</head>")


def odd_charset(random: Random, text: str) -> str:
    return text.replace('charset="utf-8"', f'charset="{random.choice(CHARSETS)}"')


def odd_elements(random: Random, text: str) -> str:
    odd = (
        "<svg><title>x</title><foreignObject></svg>",
        "<math><mi></math>",
        "<template><p>Hidden.</p></template>",
        "<table><tr><td><table><tr>",
        "<select><option>a</select>",
        "<![CDATA[ x ]]>",
        "<?php echo 1 ?>",
        "<!-- a -- b -->",
        "<!DOCTYPE x [<!ENTITY a 'b'>]>",
        "<x:y z:a=1></x:y>",
        "<p/><br/><//p>",
        "<iframe src=x></iframe>",
        "<object><embed></object>",
        "<" + "x" * 2_000 + ">",
        "<div hidden><p>Not seen.</p></div>",
        "</p></div></b>",
        "<frameset><frame></frameset>",
        "<isindex>",
        "<form><form><form>",
    )
    return _between_paragraphs(random, text, random.choice(odd))


def unseen_characters(random: Random, text: str) -> str:
    return _between_paragraphs(
        random, text, random.choice(("\0", "\x01\x02", "\ufeff", "\u202e", "\ufffe", "\x85", "\r")) * 3
    )


def swallowing(random: Random, text: str) -> str:
    """An element or comment that takes in all that follows: what comes after it is no text any more."""
    odd = (
        "<!--",
        "<script>",
        "<style>",
        "<textarea>",
        "<plaintext>",
        "<xmp>",
        "<title>",
        "<noscript>",
        "<svg>",
        "<!",
        "<p a='",
    )
    return _between_paragraphs(random, text, random.choice(odd))


def bare(random: Random, text: str) -> str:
    """Anything but a page, or a page of nothing."""
    odd = (
        "",
        "<html>",
        "<html></html>",
        "<p>",
        "<",
        "<>",
        "&",
        "<!DOCTYPE html>",
        "<body>a",
        "<html/>",
        "a",
        "<a<b<c",
        "\0<p>a",
    )
    return random.choice((*odd, text.replace("<", "&lt;"), text.replace(">", ""), "<html>" * 500, "<frameset>" + text))


HARMLESS: tuple[Markup, ...] = (
    *(deep, deep, deep_and_closed, entities, no_ends, many_attributes, odd_dates, odd_published_time),
    *(odd_linked_data, odd_linked_data, odd_head, odd_charset, odd_elements, unseen_characters),
)
HARMFUL: tuple[Markup, ...] = (swallowing, bare, odd_attributes)


def _between_paragraphs(random: Random, text: str, put_in: str) -> str:
    places = text.split("</p>\n")
    place = random.randint(1, max(1, len(places) - 1))
    return "</p>\n".join(places[:place]) + f"</p>\n{put_in}" + "</p>\n".join(places[place:])
