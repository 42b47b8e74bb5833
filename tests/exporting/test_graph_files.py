"""Graphs of who meets and who quotes whom, read back by networkx."""

from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from pipeline.exporting.graph_files import attributes, meeting_graph, quoting_graph, write_gexf, write_graphml
from tests.exporting import news_to_export

FORMATS = {"graphml": (write_graphml, nx.read_graphml), "gexf": (write_gexf, nx.read_gexf)}


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("source", ["samples", "evil"])
def test_every_node_edge_and_attribute_is_read_back(samples: Path, tmp_path: Path, source: str, suffix: str) -> None:
    write, read = FORMATS[suffix]
    with news_to_export.opened(samples) if source == "samples" else news_to_export.evil() as con:
        list(write(con, tmp_path))
        graphs = {"who_meets_whom": meeting_graph(con), "who_quotes_whom": quoting_graph(con)}
    for name, graph in graphs.items():
        assert graph.number_of_edges() > 0
        assert content(read(tmp_path / f"{name}.{suffix}")) == content(graph)


def content(graph: Any) -> tuple[bool, dict[str, Any], dict[Any, Any]]:
    """Whether a graph is directed, its nodes and its edges, without the numbers that GEXF gives edges."""
    ends = (lambda pair: pair) if graph.is_directed() else frozenset
    edges = {
        ends((source, target)): {name: value for name, value in own.items() if name != "id"}
        for source, target, own in graph.edges(data=True)
    }
    return graph.is_directed(), dict(graph.nodes(data=True)), edges


def test_who_met_whom_how_often_and_when() -> None:
    graph = meeting_graph(news_to_export.small())
    assert graph.nodes["verholt"] == {
        "label": "Nadia Verholt", "name": "Nadia Verholt", "kind": "person",
        "country": "NOR", "title": "foreign minister",
    }  # fmt: skip
    edge = dict(graph.edges["verholt", "okafor"])
    assert len(edge.pop("event_ids")) == 16
    assert edge == {"weight": 1, "first_date": "2024-03-12", "last_date": "2024-03-12", "report_count": 2}


def test_who_quotes_whom_how_much_of_it_at_second_hand() -> None:
    graph = quoting_graph(news_to_export.small())
    assert graph.edges["outlet: Harbour Times", "verholt"] == {
        "weight": 2, "word_count": 6, "article_count": 1, "secondhand_count": 2,
        "first_date": "2024-03-13", "last_date": "2024-03-13",
    }  # fmt: skip
    assert graph.nodes["outlet: (unknown: review.txt)"] == {
        "label": "(unknown: review.txt)", "name": "(unknown: review.txt)", "kind": "outlet",
    }  # fmt: skip


def test_what_xml_cannot_hold_is_left_out_and_what_is_not_known_too() -> None:
    assert attributes({"name": "a\x00\x0b\ufffe\ud800\n <b>&", "weight": 2, "share": None}) == {
        "name": "a <b>&", "weight": 2,
    }  # fmt: skip
