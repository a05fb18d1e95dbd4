"""The addresses that documents cite: found, checked, reported.

The whole way, with the network and the cache of ``citetrack.net``::

    from citetrack.links.check import Policy, check
    from citetrack.links.find import find, merge

    keys = bibliography.keys_of(made)                  # where a key is known; {} otherwise
    links = merge(find(source, keys) for source in sources)
    with Fetcher(timeout=10) as fetcher, Cache(folder) as cache:
        crew = crew_for(len(links), 32)
        results = check(links, fetcher.fetch, Policy(jobs=32), online=fetcher.online, cache=cache, crew=crew)
    text = plugins.load("citetrack.reports", "text")(results)
    exit_code = any(result.verdict == "dead" for result in results)

``sources`` are ``Extraction`` values (documents) and ``References`` values (``.bib`` files).
"""
