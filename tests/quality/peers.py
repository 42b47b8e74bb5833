"""Figures of other systems on the same corpora by the same scorers; ``make quality`` does not measure them anew."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PEERS = Path(__file__).with_name("peers.csv")
LINKS = {
    "BASIL": "https://github.com/marshallwhiteorg/emnlp19-media-bias",
    "C4": "https://arxiv.org/abs/1910.10683",
    "chrono": "https://github.com/wanasit/chrono",
    "Citron": "https://github.com/bbc/citron",
    "dateparser": "https://github.com/scrapinghub/dateparser",
    "ECB+": "https://github.com/cltl/ecbPlus",
    "Gender Gap Tracker": "https://github.com/sfu-discourse-lab/GenderGapTracker",
    "HeidelTime": "https://github.com/HeidelTime/heideltime",
    "MEANTIME": "https://aclanthology.org/L16-1699",
    "parsedatetime": "https://github.com/bear/parsedatetime",
    "PLOVER": "https://github.com/openeventdata/PLOVER",
    "PolNeAR": "https://github.com/networkdynamics/PolNeAR",
    "recognizers-text": "https://github.com/microsoft/Recognizers-Text",
    "spaCy": "https://github.com/explosion/spaCy",
    "textacy": "https://github.com/chartbeat-labs/textacy",
    "trafilatura": "https://github.com/adbar/trafilatura",
    "UniversalPetrarch": "https://github.com/openeventdata/UniversalPetrarch",
}


@dataclass(frozen=True, slots=True)
class Peer:
    """One figure of another system, in percent as it was measured."""

    system: str
    measure: str
    percent: str


def peers(corpus: str) -> Iterator[Peer]:
    with PEERS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["corpus"] == corpus:
                yield Peer(row["system"], row["measure"], row["percent"])


def by_system(corpus: str) -> Mapping[str, Mapping[str, str]]:
    """Percent by measure, by system, in the order of the file."""
    table: dict[str, dict[str, str]] = {}
    for peer in peers(corpus):
        table.setdefault(peer.system, {})[peer.measure] = peer.percent
    return table
