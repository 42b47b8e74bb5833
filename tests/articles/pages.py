"""Invented pages in the shapes of real ones."""

PARAGRAPHS = (
    (
        "Foreign Minister Ilse Maarten said on Tuesday that the harbour treaty with Norlandia would be signed before "
        "the end of the month."
    ),
    (
        "“We have waited long enough for this treaty,” Maarten told reporters after a meeting with her Norlandian "
        "counterpart, Peder Holm, in the port city."
    ),
    (
        "Holm said that both sides had agreed on the number of ships that may anchor in the harbour, and that a joint "
        "commission would watch over it."
    ),
    (
        "The two countries have argued about the harbour since a storm destroyed its breakwater, and fishing crews on "
        "either side have blamed each other for lost catches."
    ),
    (
        "A spokesman for the fishing union said that its members would read the treaty closely before they decide "
        "whether to support it."
    ),
)
TITLE = "Harbour treaty with Norlandia to be signed this month, minister says"
MENU = ("Home", "World", "Politics", "Business", "Sport", "Culture")
TEASERS = ("Ferry line to open in spring after years of delay", "Why the lighthouse keepers are on strike again")

DUMP = "\n".join(
    [
        *(f"  • {entry}" for entry in MENU),
        "",
        "Politics",
        "",
        TITLE,
        "",
        "Fishing crews on both sides have waited years for the harbour treaty",
        "",
        "By Anna Petersen and Mark Oduya",
        "Published: 14 May 2024 09:30Updated: 14 May 2024 11:05",
        TITLE,
        "Ilse Maarten, left, and Peder Holm in the harbour. (Photo: Coast Press)",
        "",
        PARAGRAPHS[0],
        "",
        PARAGRAPHS[1],
        "",
        TEASERS[0],
        "Read more",
        TEASERS[0],
        "",
        PARAGRAPHS[2],
        "",
        "- Advertisement -",
        "",
        PARAGRAPHS[3],
        "",
        PARAGRAPHS[4],
        "",
        "Anna Petersen is a reporter who covers the coast.",
        "",
        "Related news",
        "",
        *TEASERS,
        "",
        "Subscribe to our newsletter",
        "This website uses cookies. Read Coastal Times privacy policy to find out more.",
        "© 2024 Coastal Times. All rights reserved.",
    ]
)

HTML = f"""<!doctype html><html lang="en"><head><title>{TITLE} | Coastal Times</title>
<link rel="canonical" href="https://www.coastaltimes.example/politics/harbour-treaty">
<meta property="og:title" content="{TITLE} - Coastal Times"><meta property="og:site_name" content="Coastal Times">
<meta property="article:modified_time" content="2024-05-14T11:05:00+02:00">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type": "NewsArticle",
"headline": "{TITLE}", "author": [{{"@type": "Person", "name": "Anna Petersen and Mark Oduya"}}],
"datePublished": "2024-05-14T09:30:00+02:00", "articleSection": "Politics",
"publisher": {{"@type": "Organization", "name": "Coastal Times"}}}}]}}</script></head>
<body><nav><ul>{"".join(f"<li><a href='/'>{entry}</a></li>" for entry in MENU)}</ul></nav>
<main><article><h1>{TITLE}</h1><p class="byline">By Anna Petersen and Mark Oduya</p>
{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)}
<p>READ MORE: {TEASERS[0]}</p></article></main>
<footer><p>© 2024 Coastal Times. All rights reserved.</p></footer></body></html>"""
