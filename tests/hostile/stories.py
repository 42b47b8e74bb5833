"""Small healthy news stories: what the generator spoils, and what must survive beside it."""

from dataclasses import dataclass, field
from random import Random

MINISTERS = (
    ("Austrian", "Austria", "Karl Brenner"),
    ("Hungarian", "Hungary", "Eva Szalai"),
    ("Norwegian", "Norway", "Ingrid Solberg"),
    ("Kenyan", "Kenya", "Peter Wanjala"),
    ("Turkish", "Turkey", "Selim Aydin"),
    ("Japanese", "Japan", "Kenji Morita"),
    ("Chilean", "Chile", "Rosa Fuentes"),
    ("Polish", "Poland", "Marek Nowicki"),
)
PLACES = ("Vienna", "Geneva", "Nairobi", "Ankara", "Tokyo", "Warsaw")
WORKS = ("bridge", "lock", "ferry pier", "railway tunnel", "harbour wall")
ACTS = (
    "{guest} accused {third} of delaying the work.",
    "{third} imposed sanctions on {country} last week.",
    "The two ministers will meet again on May 3, 2024.",
    "Police arrested 14 protesters outside the ministry, the interior ministry said.",
)


@dataclass(frozen=True, slots=True)
class Story:
    """A story as fields of a record; ``quote`` are words that an article of it must have as a quote.

    A field can be of any type, or missing, once somebody has spoiled it.
    """

    quote: str
    fields: dict[str, object] = field(default_factory=dict)

    @property
    def paragraphs(self) -> list[str]:
        return str(self.fields.get("text", "")).split("\n")

    def changed(self, **fields: object) -> "Story":
        return Story(self.quote, self.fields | fields)


def story(random: Random, number: int) -> Story:
    """A story that no other number has."""
    (nation, country, host), (other, _, guest), (_, third, _) = random.sample(MINISTERS, 3)
    work, place = random.choice(WORKS), random.choice(PLACES)
    quote = f"We will repair {work} number {number} before the winter"
    act = random.choice(ACTS).format(guest=guest.split()[1], third=third, country=country)
    text = (
        f"{nation} Foreign Minister {host} met his {other} counterpart {guest} in {place} on Monday for talks about "
        f"{work} number {number}.\n“{quote},” {host.split()[1]} told reporters after the talks.\n{act}"
    )
    day = 1 + number % 28
    fields: dict[str, object] = {
        "id": f"story-{number}",
        "title": f"{host.split()[1]} and {guest.split()[1]} discuss {work} {number}",
        "outlet": f"Outlet {number % 7}",
        "authors": ["Ida Morrow", "Jon Hale"],
        "published_at": f"2024-04-{day:02}T08:30:00+02:00",
        "updated_at": f"2024-04-{day:02}T09:00:00+02:00",
        "url": f"https://outlet{number % 7}.example/2024/04/{day:02}/story-{number}.html",
        "language": "en",
        "text": text,
    }
    return Story(quote, fields)
