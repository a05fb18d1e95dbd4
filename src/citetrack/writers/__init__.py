"""The output formats: one a file, entries in, text out."""
