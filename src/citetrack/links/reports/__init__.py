"""The results of a check as text, one format a file: pure functions of the results, the same on every run."""
