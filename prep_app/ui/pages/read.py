"""`read` on screen: the step's lines, which every page shows, and nothing else."""

from prep_app.ui.page import Page


class ReadPage(Page):
    """One idea to read."""
