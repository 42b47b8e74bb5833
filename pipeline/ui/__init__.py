"""The Dagster UI as ``make ui`` serves it: to this machine's user, not to the web pages that are open beside it."""
