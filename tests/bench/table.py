"""What a benchmark found, as rows, and the rows as a table."""

from collections.abc import Iterable, Sequence
from statistics import median, quantiles
from typing import NamedTuple


class Row(NamedTuple):
    """One comparison: ours and the other in `unit`; `goal` is the largest ratio of the two that will do."""

    what: str
    ours: float
    unit: str = "ms"
    against: str = ""
    other: float | None = None
    goal: float | None = None

    @property
    def ratio(self) -> float | None:
        """Ours over the other: below 1 is better than the other."""
        return self.ours / self.other if self.other else None


def middle(figures: Sequence[float]) -> float:
    """The median."""
    return median(figures)


def worst(figures: Sequence[float]) -> float:
    """The 99th percentile."""
    return quantiles(figures, n=100, method="inclusive")[98] if len(figures) > 1 else figures[0]


def show(rows: Iterable[Row]) -> str:
    """The rows as text in columns."""
    cells = [("what", "ours", "against", "theirs", "ratio", "goal")]
    cells += [
        (
            row.what,
            f"{row.ours:,.1f} {row.unit}" if row.unit == "ms" else f"{row.ours:,.0f} {row.unit}",
            row.against,
            "" if row.other is None else f"{row.other:,.1f}" if row.unit == "ms" else f"{row.other:,.0f}",
            "" if row.ratio is None else f"{row.ratio:.2f}",
            "" if row.goal is None else verdict(row),
        )
        for row in rows
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in cells]
    return "\n".join(line.rstrip() for line in (lines[0], "-" * sum(widths, 10), *lines[1:]))


def verdict(row: Row) -> str:
    """The goal, and a word if it is missed."""
    missed = row.ratio is not None and row.goal is not None and row.ratio > row.goal
    return f"<= {row.goal:.2f}{' MISSED' if missed else ''}"
