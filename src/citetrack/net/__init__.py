"""Talking to the network and keeping what it said: only here are requests, urllib3, gevent and diskcache imported."""
