"""``communique``: the project's commands; ``make`` calls the same ones.

What a command is given reaches the pipeline as the environment tells it (COMMUNIQUE_SOURCES and the others), since
worker processes and the servers of the UI read it there. Imports stand inside the functions: a command that cannot
start says so before anything heavy is loaded.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from pipeline import paths

WAREHOUSE = click.option("-w", "--warehouse", help=f"The DuckDB file.  [default: {paths.DEFAULTS['WAREHOUSE']}]")


EXPORT_FORMATS = (
    "parquet", "csv", "xlsx", "polecat", "gdelt", "panels", "graphml", "gexf", "annotations", "quotations",
    "label-studio", "all",
)  # fmt: skip
EXPORT_HELP = (
    "parquet, csv: every table and view; xlsx: the views as sheets; polecat, gdelt: events in their columns; panels: "
    "countries and pairs of countries by month; graphml, gexf: who meets and who quotes whom; annotations: W3C Web "
    "Annotations; quotations: schema.org; label-studio: tasks; all: each in a folder of its name."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="communique")
def main() -> None:
    """Raw news files in, one DuckDB file out: who said what, and who did what to whom, where and when."""
    os.environ.setdefault("COMMUNIQUE_CALLED_FROM", str(Path.cwd()))
    if paths.IS_INSTALLED:
        paths.ROOT.mkdir(parents=True, exist_ok=True)
        os.environ.setdefault("COMMUNIQUE_WAREHOUSE", paths.told("WAREHOUSE"))  # so that runs may write it
    os.chdir(paths.ROOT)


@main.command()
@click.argument("sources", required=False)
@WAREHOUSE
@click.option("--corrections", help="Folder of your corrections.  [default: corrections, in or beside SOURCES]")
@click.option("--workers", help="Worker processes, or actors of Ray.  [default: as cores and memory allow]")
@click.option("--memory", help="Memory of the whole run, such as 8GB.  [default: 750 MB a core]")
@click.option("--engine", help="local, or ray for a cluster.  [default: local]")
@click.option("--ray-address", help="The cluster as host:port, or auto.  [default: a Ray of this machine]")
@click.option("--force", is_flag=True, help="Run even if nothing is new.")
def run(sources: str | None, force: bool, **settings: str | None) -> None:
    """Build and publish the warehouse from SOURCES, a folder of raw news files or one such file."""
    _tell({"SOURCES": sources} | {name.upper(): value for name, value in settings.items()})
    if force:
        os.environ["COMMUNIQUE_FORCE"] = "1"
    from pipeline.__main__ import main as run_once

    sys.exit(run_once())


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
@WAREHOUSE
def ui(options: tuple[str, ...], warehouse: str | None) -> None:
    """The Dagster UI of a warehouse, on this machine only; OPTIONS are those of `dagster dev`, such as --port."""
    _tell({"WAREHOUSE": warehouse})
    from pipeline.ui import serve

    serve(options)


@main.command()
@WAREHOUSE
@click.option("--port", type=click.IntRange(0, 65535), help="0 takes a free one.  [default: 3030]")
@click.option("--open/--no-open", "opens", default=True, help="Open the page in the web browser.  [default: open]")
def browse(warehouse: str | None, port: int | None, opens: bool) -> None:
    """Search and read a published warehouse in the web browser, on this machine only; it follows new publications."""
    _tell({"WAREHOUSE": warehouse})
    from pipeline.browser import serve

    serve(port, opens)


@main.command()
@click.argument("folder")
@click.option(
    "--format", "kind", type=click.Choice(EXPORT_FORMATS), default="parquet", show_default=True, help=EXPORT_HELP
)
@WAREHOUSE
def export(folder: str, kind: str, warehouse: str | None) -> None:
    """A published warehouse as files of other programs in FOLDER, in place of those of their names.

    docs/exports.md tells what each format holds.
    """
    _tell({"WAREHOUSE": warehouse})
    from pipeline.exporting import ExportError
    from pipeline.exporting import export as write_export

    try:
        click.echo(write_export(Path(paths.told("WAREHOUSE")), _path(folder), kind))
    except ExportError as error:
        raise click.ClickException(str(error)) from error


@main.command()
@click.argument("file", required=False)
@WAREHOUSE
def report(file: str | None, warehouse: str | None) -> None:
    """The briefing of a published warehouse as one HTML file, FILE or briefing.html beside the warehouse."""
    _tell({"WAREHOUSE": warehouse})
    from pipeline.briefing import BriefingError, write_briefing

    try:
        done = write_briefing(Path(paths.told("WAREHOUSE")), _path(file) if file else None)
    except BriefingError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{done.path} ({done.size_bytes:,} bytes): open it in a browser")


@main.command()
@click.argument("exported", required=False)
@WAREHOUSE
def labels(exported: str | None, warehouse: str | None) -> None:
    """Tasks for Label Studio beside the warehouse; with EXPORTED, a file of its export, your corrections from it."""
    _tell({"WAREHOUSE": warehouse})
    from pipeline.label_studio import exchange

    sys.exit(exchange(_path(exported) if exported else None))


def _path(given: str) -> Path:
    return paths.absolute(given, Path(os.environ["COMMUNIQUE_CALLED_FROM"]))


def _tell(given: Mapping[str, str | None]) -> None:
    os.environ.update({f"COMMUNIQUE_{name}": value for name, value in given.items() if value is not None})


if __name__ == "__main__":
    main()
