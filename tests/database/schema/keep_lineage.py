"""Writes ``seeds/column_lineage.json`` anew: ``python -m tests.database.schema.keep_lineage``, after a view changed."""

import json

from pipeline.database import sql
from pipeline.database.schema.column_lineage import KEPT, lineage_digest, traced


def main() -> None:
    found = {
        view.name: {
            "digest": lineage_digest(view),
            "columns": {column: [".".join(source) for source in sources] for column, sources in traced(view).items()},
        }
        for view in sorted(sql.views(), key=lambda view: view.name)
    }
    KEPT.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
