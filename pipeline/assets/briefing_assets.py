"""The briefing: one HTML file beside the published one, made from it alone."""

import base64

import dagster as dg

from pipeline.assets.housekeeping import Stopwatch
from pipeline.briefing import BriefingError, picture, write_briefing
from pipeline.resources import PublishedFile

SHOWN = {"timeline": "Events by time", "matrix": "Who met whom", "map": "Where"}  # charts of the asset's page


@dg.asset(
    group_name="publication",
    kinds={"html"},
    deps=["published"],
    automation_condition=dg.AutomationCondition.eager(),
    description="What the published file tells, as one HTML file for readers: charts and lists that lead to passages.",
)
def briefing(published_file: PublishedFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    try:
        written = write_briefing(published_file.file())
    except BriefingError as error:
        raise dg.Failure(str(error), allow_retries=False) from error
    seconds = watch.seconds()
    shown = {
        title: dg.MetadataValue.md(_image(title, picture(written.charts[name])))
        for name, title in SHOWN.items()
        if name in written.charts
    }
    return dg.MaterializeResult(
        metadata={
            "path": dg.MetadataValue.path(str(written.path)),
            "bytes": written.size_bytes,
            "seconds": seconds,
            **shown,
        }
    )


def _image(title: str, png: bytes) -> str:
    return f"![{title}](data:image/png;base64,{base64.b64encode(png).decode()})"
