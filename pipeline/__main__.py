"""``python -m pipeline``: one run of the whole job, recorded where the UI shows it, and a summary of the warehouse.

Source folder and warehouse path come from COMMUNIQUE_SOURCES and COMMUNIQUE_WAREHOUSE (``make run`` sets them).
Imports stand inside the functions: worker processes import this module again and need none of them.
"""

import sys


def main() -> int:
    """Run the job; gives 0 when the file was published, else 1."""
    import dagster as dg

    from pipeline.definitions import WAREHOUSE, defs
    from pipeline.progress import failures
    from pipeline.summary import summary

    with dg.DagsterInstance.get() as instance:
        result = defs.resolve_job_def("build_warehouse").execute_in_process(
            instance=instance,
            raise_on_error=False,
            run_config={"loggers": {"progress": {}}},
        )
    if not result.success:
        print("\n".join(["", *failures(result)]), file=sys.stderr)
        return 1
    print(summary(WAREHOUSE.files.published))
    return 0


if __name__ == "__main__":
    sys.exit(main())
