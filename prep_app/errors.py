"""Failures that we can explain to the person who meets them."""


class PrepError(Exception):
    """A failure with a text: `key` names it in resources/texts, `fields` fill its gaps.

    Fields are places, file names and ids; never anything that a patient wrote.
    """

    def __init__(self, key: str, /, **fields: object) -> None:
        super().__init__(key)
        self.key = key
        self.fields = fields

    def __str__(self) -> str:
        gaps = ", ".join(f"{name}={value}" for name, value in self.fields.items())
        return f"{self.key} ({gaps})" if gaps else self.key
