"""Talking to the network and keeping what it said: the only room that imports requests, urllib3 and diskcache."""
