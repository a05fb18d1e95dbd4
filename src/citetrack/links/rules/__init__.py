"""What is known of particular addresses and answers, one rule a file: plain functions and tables, no network."""
