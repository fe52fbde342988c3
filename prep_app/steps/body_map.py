"""`body_map`: the treatment sites on a drawing; marks where it hurts, and places to ask about."""

from collections.abc import Iterator
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

from prep_app.model.checklist import Block, Dot, Figure, Panel, Paragraph, Sign, Spot
from prep_app.model.guide import DrawingName, Id, Line, Part, Step
from prep_app.model.visit import Answer, Problem, Question, Setting, Text
from prep_app.steps.prose import prose

Side = Literal["left", "right", "middle"]
Strength = Literal["mild", "strong"]
Share = Annotated[float, Meta(ge=0, le=1)]


class BodyMapAnswer(Answer, frozen=True):
    """Marks by place (`area.side`), areas to ask about, and whether to leave the injections out."""

    hurts: dict[str, Strength] = {}
    ask: tuple[Id, ...] = ()
    skip_details: bool = False

    def names(self) -> tuple[str, ...]:
        return (*self.hurts, *self.ask)


class View(Part, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One side of the body: `key` names it."""

    drawing: DrawingName


class Place(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where an area is on a view: an ellipse in shares of the drawing's width and height."""

    view: Id
    side: Side
    x: Share
    y: Share
    rx: Share
    ry: Share


class Site(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One injection: its middle in shares of the drawing's width and height. `optional`: only if needed."""

    view: Id
    side: Side
    x: Share
    y: Share
    optional: bool = False


class Area(Line, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A muscle area. `key.name` is its plain name, `key.muscle` its medical one, `key.feel` what people feel
    there, `key.ask` the question about it."""

    places: tuple[Place, ...]
    sites: tuple[Site, ...]

    def names(self) -> tuple[str, ...]:
        return tuple(f"{self.id}.{name}" for name in ("name", "muscle", "feel", "ask"))

    def count(self) -> int:
        """How many injections it always gets."""
        return sum(not site.optional for site in self.sites)

    def place_ids(self) -> tuple[str, ...]:
        """`area.side` for each side that can be marked."""
        return tuple(dict.fromkeys(f"{self.id}.{place.side}" for place in self.places))


class BodyMap(Step, frozen=True, tag="body_map"):
    """The body from a few sides, its areas and sites."""

    views: tuple[View, ...]
    areas: tuple[Area, ...]
    answer_type = BodyMapAnswer

    def parts(self) -> Iterator[Part]:
        yield from self.views
        yield from self.areas
        yield from self.lines

    def answer_names(self) -> tuple[str, ...]:
        places = (name for area in self.areas for name in area.place_ids())
        return (*(area.id for area in self.areas), *places)

    def say(self, name: str, text: Text) -> str:
        area, _, side = name.partition(".")
        words = text(self.key(area, "name"))
        if side in {"left", "right"}:
            return text("app.body_map.on_side", place=words, side=text(f"app.body_map.{side}"))
        return words

    def faults(self) -> Iterator[Problem]:
        views = {view.id for view in self.views}
        for area in self.areas:
            if not area.sites:
                yield Problem(area.id, "app.check.area_without_sites")
            if not area.places:
                yield Problem(area.id, "app.check.area_without_places")
            shown = {site.view for site in area.sites} | {place.view for place in area.places}
            for view in sorted(shown - views):
                yield Problem(area.id, "app.check.no_view", {"view": view})

    def drawings(self) -> Iterator[str]:
        yield from super().drawings()
        yield from (view.drawing for view in self.views)

    def problems(self, answer: Answer | None, setting: Setting) -> Iterator[Problem]:
        gone = set(self._answer(answer).names()).difference(self.answer_names())
        if gone:
            yield Problem("marks", "app.body_map.gone", {"n": len(gone)})

    def questions(self, answer: Answer | None, setting: Setting) -> Iterator[Question]:
        asked = self._answer(answer).ask
        for area in self.areas:
            if area.id in asked:
                yield Question(self.key(area.id), self.question(area, answer, setting.text))

    def question(self, area: Area, answer: Answer | None, text: Text) -> str:
        """The question about an area; one that names no injection for those who skip the details."""
        if self._answer(answer).skip_details:
            return text("app.body_map.calm_ask", place=text(self.key(area.id, "name")))
        return text(self.key(area.id, "ask"))

    def figure(self, answer: Answer | None, setting: Setting) -> Figure:
        """The drawing with its sites and the patient's marks, and words that say all of it."""
        given, text = self._answer(answer), setting.text
        panels = tuple(self._panel(view, given, setting) for view in self.views)
        signs: list[tuple[Sign, str]] = []
        if not given.skip_details:
            signs.append(("dot", text("app.body_map.sign_dot")))
            if any(site.optional for area in self.areas for site in area.sites):
                signs.append(("hollow", text("app.body_map.sign_hollow")))
        signs += [
            (strength, text(f"app.body_map.sign_{strength}"))
            for strength in get_args(Strength)
            if strength in given.hurts.values()
        ]
        return Figure(panels, tuple(signs), " ".join(self.in_words(answer, setting)))

    def in_words(self, answer: Answer | None, setting: Setting) -> Iterator[str]:
        """What the figure says, as sentences."""
        given, text = self._answer(answer), setting.text
        known = [name for area in self.areas for name in area.place_ids() if name in given.hurts]
        for strength in ("strong", "mild"):
            marked = [self.say(name, text) for name in known if given.hurts[name] == strength]
            if marked:
                yield text(f"app.body_map.hurts_{strength}", places=", ".join(marked))
        if not known:
            yield text("app.body_map.no_marks")
        if not given.skip_details:
            counted = (
                text("app.body_map.area_count", place=text(self.key(area.id, "name")), n=area.count())
                for area in self.areas
            )
            total = sum(area.count() for area in self.areas)
            yield text("app.body_map.all_sites", total=total, areas=", ".join(counted))

    def blocks(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        yield self.figure(answer, setting)
        if not self._answer(answer).skip_details:
            yield from prose(self, setting.text)
        yield from (
            Paragraph(setting.text.count(problem.key, int(str(problem.fields["n"]))), "small")
            for problem in self.problems(answer, setting)
        )

    def _panel(self, view: View, given: BodyMapAnswer, setting: Setting) -> Panel:
        spots = tuple(
            Spot(place.x, place.y, place.rx, place.ry, given.hurts[f"{area.id}.{place.side}"])
            for area in self.areas
            for place in area.places
            if place.view == view.id and f"{area.id}.{place.side}" in given.hurts
        )
        dots = tuple(
            Dot(site.x, site.y, site.optional)
            for area in self.areas
            for site in area.sites
            if site.view == view.id and not given.skip_details
        )
        return Panel(setting.text(self.key(view.id)), setting.drawing(view.drawing), dots, spots)

    @staticmethod
    def _answer(answer: Answer | None) -> BodyMapAnswer:
        return answer if isinstance(answer, BodyMapAnswer) else BodyMapAnswer()
