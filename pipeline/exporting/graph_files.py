"""Who meets whom and who quotes whom as graphs, in GraphML and GEXF, which Gephi, igraph, Cytoscape and R read.

A node or edge bears an attribute only where its value is known; values are texts, whole numbers and decimal numbers,
which both formats know. Characters that XML 1.0 cannot hold are left out, white space is one blank.
Sources: GraphML Primer; GEXF 1.2draft, both as networkx writes them.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import networkx as nx
from duckdb import DuckDBPyConnection

from pipeline.exporting.exported_rows import NOT_XML, ExportedFile, exported

Attributes = dict[str, str | int | float]


def write_graphml(con: DuckDBPyConnection, folder: Path) -> Iterator[ExportedFile]:
    """``who_meets_whom.graphml``, undirected, and ``who_quotes_whom.graphml``, from outlets to speakers."""
    yield from _graphs(con, folder, "graphml", nx.write_graphml_xml)


def write_gexf(con: DuckDBPyConnection, folder: Path) -> Iterator[ExportedFile]:
    """``who_meets_whom.gexf``, undirected, and ``who_quotes_whom.gexf``, from outlets to speakers."""
    yield from _graphs(con, folder, "gexf", nx.write_gexf)


def meeting_graph(con: DuckDBPyConnection) -> Any:
    """Parties that met, joined by the number of events at which they did."""
    return _graph(con, nx.Graph(), "meeting")


def quoting_graph(con: DuckDBPyConnection) -> Any:
    """Outlets joined to the speakers that they quote, by the number of quotations."""
    return _graph(con, nx.DiGraph(), "quoting")


def _graphs(
    con: DuckDBPyConnection, folder: Path, suffix: str, write: Callable[[Any, str], object]
) -> Iterator[ExportedFile]:
    for name, graph in (("who_meets_whom", meeting_graph(con)), ("who_quotes_whom", quoting_graph(con))):
        file = folder / f"{name}.{suffix}"
        write(graph, str(file))
        yield ExportedFile(file.name, graph.number_of_edges(), f"{graph.number_of_nodes():,} nodes")


def _graph(con: DuckDBPyConnection, graph: Any, name: str) -> Any:
    for party in exported(con, f"{name}_parties").records():
        known = attributes(party)
        graph.add_node(known.pop("id"), label=known["name"], **known)
    for pair in exported(con, f"{name}_pairs").records():
        known = attributes(pair)
        graph.add_edge(known.pop("source"), known.pop("target"), **known)
    return graph


def attributes(row: Mapping[str, Any]) -> Attributes:
    """The known values of a row, texts as XML can hold them."""
    return {
        name: " ".join(NOT_XML.sub("", value).split()) if isinstance(value, str) else value
        for name, value in row.items()
        if value is not None
    }
