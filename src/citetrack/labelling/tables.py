"""Emission rows by small numbers: what a group of features weighs, summed once for each value of what they are of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import prod

import numpy as np
from numpy.typing import NDArray

from citetrack.labelling.weights import Weights

__all__ = ["Floats", "Index", "Ints", "Known", "Sparse", "Sums", "Table"]

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
_MOST = 60_000  # rows that a table keeps; with more it begins anew


class Index:
    """Rows by key, for keys that are all known beforehand; row 0 is that of any other."""

    def __init__(self, keys: Ints, rows: Sequence[int] | Ints) -> None:
        order = keys.argsort()
        self._keys: Ints = np.append(keys[order], np.iinfo(np.int64).max)
        self._rows: Ints = np.append(np.asarray(rows, np.int64)[order], 0)

    def of(self, keys: Ints) -> Ints:
        """The keys' rows."""
        place = self._keys.searchsorted(keys)
        found: Ints = np.where(self._keys[place] == keys, self._rows[place], 0)
        return found


class Sums:
    """Sums of rows of the weights, by number in the order in which they were asked for."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._rows: Floats = np.zeros((64, len(weights.labels)), np.float32)
        self._settled = 0
        self._wanted: list[int] = []
        self._starts: list[int] = []

    def add(self, *sums: Iterable[int]) -> int:
        """More sums, of these rows each; the number of the first."""
        number = self._settled + len(self._starts)
        for rows in sums:
            self._starts.append(len(self._wanted))
            self._wanted.append(0)
            self._wanted += rows
        return number

    @property
    def rows(self) -> Floats:
        """The sums; those asked for since the last time are added up now, all at once."""
        if self._starts:
            end = self._settled + len(self._starts)
            while end > len(self._rows):
                self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
            np.add.reduceat(
                self._weights.rows.take(self._wanted, axis=0), self._starts, axis=0, out=self._rows[self._settled : end]
            )
            self._settled, self._wanted, self._starts = end, [], []
        return self._rows


class _Rows:
    """Rows that are added as they are needed; number 0 is kept for none."""

    def __init__(self, sizes: tuple[int, ...], names: Callable[..., Iterable[str]], weights: Weights) -> None:
        self._sizes, self._names, self._weights = sizes, names, weights
        self._begin()

    def _begin(self) -> None:
        self._sums = Sums(self._weights)
        self._sums.add(())
        self._count = 1

    def _add(self, keys: Ints) -> Ints:
        """The numbers of rows for keys that are new."""
        get, add = self._weights.features.get, self._sums.add
        digits = (part.tolist() for part in np.unravel_index(keys, self._sizes))
        for names in map(self._names, *digits):
            add([row for name in names if (row := get(name))])
        self._count += len(keys)
        return np.arange(self._count - len(keys), self._count)


class Table(_Rows):
    """Rows by key, for keys that are few enough for an array of them all.

    A key is a number in the mixed base ``sizes``; ``names`` gives the features' names for its digits.
    """

    def __init__(self, sizes: tuple[int, ...], names: Callable[..., Iterable[str]], weights: Weights) -> None:
        super().__init__(sizes, names, weights)
        self._at = np.zeros(prod(sizes), np.int32)

    def of(self, keys: Ints) -> Floats:
        """The keys' rows."""
        at = self._at[keys]
        if not at.all():
            if self._count > _MOST:
                self._at[:] = 0
                self._begin()
                at = np.zeros_like(at)
            new = np.unique(keys[at == 0])
            self._at[new] = self._add(new)
            at = self._at[keys]
        return self._sums.rows.take(at, axis=0)


class Sparse(_Rows):
    """Rows by key, for keys of which only few occur."""

    def __init__(self, sizes: tuple[int, ...], names: Callable[..., Iterable[str]], weights: Weights) -> None:
        super().__init__(sizes, names, weights)
        self._forget()

    def _forget(self) -> None:
        self._keys: Ints = np.array([np.iinfo(np.int64).max])
        self._at: Ints = np.zeros(1, np.int64)
        self._begin()

    def of(self, keys: Ints) -> Floats:
        """The keys' rows."""
        place = self._keys.searchsorted(keys)
        known = self._keys[place] == keys
        if not known.all():
            if self._count > _MOST:
                self._forget()
                known[:] = False
            new = np.unique(keys[~known])
            at = self._keys.searchsorted(new)
            self._keys = np.insert(self._keys, at, new)
            self._at = np.insert(self._at, at, self._add(new))
            place = self._keys.searchsorted(keys)
        return self._sums.rows.take(self._at[place], axis=0)


class Known:
    """The rows of features that name some characters of an alphabet; the names are read from the model beforehand.

    A key is a number in the base of the alphabet's size.
    """

    def __init__(self, prefix: str, alphabet: str, size: int, weights: Weights) -> None:
        self._weights = weights
        named = zip(*weights.names.beginning(prefix), strict=True)
        found = {name: row for name, row in named if len(name) == size}
        alphabetic = np.full(max(map(ord, alphabet)) + 2, -1)  # the last stands for all further characters
        alphabetic[[*map(ord, alphabet)]] = np.arange(len(alphabet))
        codes = np.frombuffer("".join(found).encode("utf-32-le", "surrogatepass"), np.uint32).reshape(-1, size)
        digits = alphabetic[np.minimum(codes, len(alphabetic) - 1)]
        known = (digits >= 0).all(1)
        keys = digits[known] @ len(alphabet) ** np.arange(size)[::-1]
        self._index = Index(keys, np.array([*found.values()], np.int64)[known])

    def of(self, keys: Ints) -> Floats:
        """The keys' rows."""
        return self._weights.rows.take(self._index.of(keys), axis=0)
