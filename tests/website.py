"""A web site on 127.0.0.1 with a few pages, for the tests that run whole commands."""

import threading

from webworld import Exchange, World, status, to


class Website(World):
    """One server; what it was asked is in ``seen``."""

    def __init__(self) -> None:
        super().__init__(
            pages={
                **dict.fromkeys(("/ok", "/also", "/one", "/two", "/three"), status(200)),
                "/wall": status(403),
                "/bad": status(451),
                "/moved": to("/also", 301),
                "/away": lambda x: x.answer(302, Location=f"http://localhost:{self.port}/ok"),
                "/late": self.late,
            }  # and 404 for the rest
        )
        self.released = threading.Event()
        self.port = self.serve()

    def late(self, x: Exchange) -> None:
        """Answers when ``released`` is set."""
        self.released.wait(20)
        x.answer(200)

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def paths(self) -> set[str]:
        return {x.path for x in self.seen}

    def close(self) -> None:
        self.released.set()
        super().close()
