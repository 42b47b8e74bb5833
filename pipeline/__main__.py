"""``python -m pipeline``: one run of the whole job, recorded where the UI shows it, and a summary of the warehouse.

Source folder and warehouse path come from COMMUNIQUE_SOURCES and COMMUNIQUE_WAREHOUSE (``make run`` sets them).
Imports stand inside the functions: worker processes import this module again and need none of them, and what is wrong
with a path is told before anything heavy is loaded.
"""

import sys
from pathlib import Path

PUBLISHED, FAILED, REFUSED, NO_ARTICLES = 0, 1, 2, 3  # exit codes; 130 when interrupted


def main() -> int:
    """Run the job; gives the exit code."""
    from pipeline.commands import interruption

    interruption.watch()
    from pipeline import paths
    from pipeline.commands import trouble
    from pipeline.running import UnusableSettingError

    trouble.prepare_streams()
    try:
        sources, warehouse = paths.both(paths.told("SOURCES"), paths.told("WAREHOUSE"))
        return PUBLISHED if _told_nothing_new(sources, warehouse) else _run(sources)
    except (paths.UnusablePathError, UnusableSettingError) as refusal:
        print(trouble.one_line(str(refusal)), file=sys.stderr)
        return REFUSED
    except BrokenPipeError:  # nobody reads the summary (make run | head)
        trouble.silence()
        return PUBLISHED
    except Exception as error:
        interruption.settle()
        print(trouble.told(error), file=sys.stderr)
        return FAILED


def _told_nothing_new(sources: Path, warehouse: Path) -> bool:
    """Whether a run would change nothing; then this is told, and how to query what is published."""
    from pipeline.commands import how_to_query
    from pipeline.inputs import as_published, is_forced

    last = None if is_forced() else as_published(sources, warehouse)
    if last:
        print(
            f"nothing new in {sources} since {last.ended_at}: {warehouse} stays published with {last.article_count:,} "
            f"articles (make run FORCE=1 runs anyway); query it at any time:\n{how_to_query(warehouse)}"
        )
    return last is not None


def _run(sources: Path) -> int:
    """Run the job; raises UnusableSettingError before anything heavy is loaded."""
    from uuid import uuid4

    from pipeline.commands import interruption
    from pipeline.engines import check_settings

    check_settings()
    from pipeline.commands import trouble
    from pipeline.database import NOT_WRITABLE, why_not_writable
    from pipeline.definitions import SOURCES, WAREHOUSE, defs
    from pipeline.runs import (
        article_count,
        close_abandoned,
        failures,
        has_no_articles,
        instance_of_commands,
        keep_history,
        launched,
        note_told,
        summary,
    )

    try:
        note_told(keep_history(WAREHOUSE.files), sources, SOURCES.corrections)
    except NOT_WRITABLE as error:
        print(trouble.one_line(why_not_writable(WAREHOUSE.files, error)), file=sys.stderr)
        return FAILED
    run_id = str(uuid4())
    with instance_of_commands() as instance:
        close_abandoned(instance)

        def cancel() -> None:
            if run := instance.get_run_by_id(run_id):
                instance.report_run_canceled(run, "interrupted at the command line")

        with interruption.last_act(cancel):
            job = defs.resolve_job_def("build_warehouse")
            result = launched(job, instance, run_id, {"loggers": {"progress": {}}})
    if not result.success:
        interruption.settle()
        print("\n".join(failures(result)), file=sys.stderr)
        return NO_ARTICLES if has_no_articles(result) else FAILED
    published = WAREHOUSE.files.published
    print(summary(published), flush=True)
    if article_count(published):
        return PUBLISHED
    print(f"NO ARTICLES: {published} is published without one", file=sys.stderr)
    return NO_ARTICLES


if __name__ == "__main__":
    sys.exit(main())
