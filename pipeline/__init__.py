"""communique: raw news files in, one DuckDB file out, of who said what and who did what to whom."""
