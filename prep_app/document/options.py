"""What can be chosen about a document."""

from typing import Literal, get_args

from msgspec import Struct

Paper = Literal["a4", "letter"]
PAPERS: tuple[Paper, ...] = get_args(Paper)


class Options(Struct, frozen=True):
    """Choices that change the form of a document, never what it says."""

    paper: Paper = "a4"
