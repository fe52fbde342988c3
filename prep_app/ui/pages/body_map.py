"""`body_map` on screen: a drawing to press on, and beside it the same places as a list."""

from collections.abc import Iterator
from functools import partial
from typing import get_args

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prep_app.model.checklist import Panel
from prep_app.steps.body_map import Area, BodyMap, BodyMapAnswer, Strength
from prep_app.ui import controls
from prep_app.ui.page import Page
from prep_app.ui.pages.beside import beside
from prep_app.ui.pages.map_picture import MapPicture, targets
from prep_app.ui.pages.map_signs import MapSign, SignPicture
from prep_app.ui.pages.one_of import OneOf
from prep_app.ui.pages.place_list import PlaceList
from prep_app.ui.pages.place_row import NONE, PlaceDetails

ROOM = 34  # letters that the list keeps beside the drawing, or it moves below
LEGEND: tuple[tuple[MapSign, ...], ...] = (("dot",), ("hollow",), ("mild", "strong"), ("area",))
STRENGTHS: dict[str, Strength] = {strength: strength for strength in get_args(Strength)}


class BodyMapPage(Page):
    """One side of the body at a time. Everything can be done on the drawing, and everything in the list."""

    step: BodyMap
    answer: BodyMapAnswer

    def build(self, column: QVBoxLayout) -> None:
        self._areas = {place: area for area in self.step.areas for place in area.place_ids()}
        self._view, self._chosen = self.step.views[0].id, ""
        self._picture, self._list = MapPicture(), PlaceList(self._details)
        self._picture.setObjectName("picture")
        self._picture.pressed.connect(self._list.choose)
        self._list.chosen.connect(self._choose)
        self._later = QTimer(self, singleShot=True, interval=0)  # once what has opened has its place
        self._later.timeout.connect(self._bring_into_view)
        column.addWidget(self._skip_row())
        self._views = self._view_buttons()
        column.addWidget(self._views)
        left, below = controls.column(2 * controls.GAP)
        below.addWidget(self._picture)
        below.addWidget(self._legend())
        column.addWidget(beside(left, self._list, ROOM, halves=True))
        for problem in self.session.problems(self.step):
            words = self.text.count(problem.key, int(str(problem.fields["n"])))
            column.addWidget(controls.paragraph(words, "muted"))
        self._look(self._view)
        if self.answer.skip_details:
            self._dress()

    # --- its parts

    def _skip_row(self) -> QWidget:
        self._skip = controls.choice(self.text("app.body_map.skip"))
        self._skip.setObjectName("skip")
        self._skip.setChecked(self.answer.skip_details)
        self._skip.toggled.connect(self._keep_skip)
        return controls.flowing(self._skip)

    def _view_buttons(self) -> OneOf:
        names = {view.id: self.text(self.step.key(view.id)) for view in self.step.views}
        views = OneOf(names, self._view, self.text("app.body_map.look"), stay=True)
        views.picked.connect(self._look)
        return views

    def _legend(self) -> QWidget:
        optional = any(site.optional for area in self.step.areas for site in area.sites)
        self._signs: dict[MapSign, QWidget] = {}
        legend, rows = controls.column(4)
        for signs in LEGEND:
            shown = tuple(sign for sign in signs if sign != "hollow" or optional)
            for sign in shown:
                words = controls.paragraph(self.text(f"app.body_map.sign_{sign}"), "small")
                self._signs[sign] = controls.marked(SignPicture(sign), words)
            rows.addWidget(controls.flowing(*(self._signs[sign] for sign in shown)))
        return legend

    def _details(self, place: str) -> PlaceDetails:
        area, name = self._areas[place], self.step.say(place, self.text)
        facts = () if self.answer.skip_details else tuple(self._facts(area, place))
        details = PlaceDetails(name, facts, self.answer.hurts.get(place, NONE), self.text)
        details.hurts.connect(partial(self._keep_hurts, place))
        details.asks.connect(partial(self._keep_ask, area))
        self._show_asked(details, area)
        return details

    def _facts(self, area: Area, place: str) -> Iterator[str]:
        side = place.partition(".")[2]
        more = sum(site.optional for site in area.sites if site.side == side)
        yield self.text(self.step.key(area.id, "feel"))
        if more:
            yield self.text.count("app.body_map.more", more)
        yield self.text("app.body_map.muscle", name=self.text(self.step.key(area.id, "muscle")))
        if area.sources:
            yield self.text("app.page.sources", numbers=", ".join(map(str, area.sources)))

    def _count(self, area: Area, place: str) -> str:
        side = place.partition(".")[2]
        count = sum(not site.optional for site in area.sites if site.side == side)
        return self.text.count("app.body_map.count", count)

    # --- what the patient does

    def _look(self, view: str) -> None:
        """Show one side of the body."""
        self._view, self._chosen = view, ""
        places = targets(self.step, view)
        self._list.show_places({target.id: self.step.say(target.id, self.text) for target in places})
        self._picture.show_panel(self._panel(), places)
        self._show()

    def _choose(self, place: str) -> None:
        self._chosen = place
        self._show()
        self._later.start()

    def _bring_into_view(self) -> None:
        """What has opened, or its beginning if it is taller than the screen."""
        if self._chosen and self._list.open is not None:
            self.area.ensureWidgetVisible(self._list.open, 0, controls.GAP)
            self.area.ensureWidgetVisible(self._list.rows[self._chosen], 0, controls.GAP)

    def _keep_hurts(self, place: str, strength: str) -> None:
        hurts = {each: how for each, how in self.answer.hurts.items() if each != place}
        if strength in STRENGTHS:
            hurts[place] = STRENGTHS[strength]
        self.keep(replace(self.answer, hurts=hurts))
        self._show()

    def _keep_ask(self, area: Area, asked: bool) -> None:
        others = tuple(each for each in self.answer.ask if each != area.id)
        self.keep(replace(self.answer, ask=(*others, area.id) if asked else others))
        self._show()

    def _keep_skip(self, skip: bool) -> None:
        self.keep(replace(self.answer, skip_details=skip))
        self._look(self._view)
        self._dress()

    # --- what follows from the answer

    def _panel(self) -> Panel:
        figure = self.step.figure(self.answer, self.session.setting)
        return figure.panels[[view.id for view in self.step.views].index(self._view)]

    def _show(self) -> None:
        """Marks and words, in the drawing and in the list."""
        answer = self.answer
        panel = self._panel()
        self._picture.show_state(panel, dict(answer.hurts), self._chosen)
        said = " ".join(self.step.in_words(answer, self.session.setting))
        self._picture.say(self.text("app.body_map.picture", view=panel.label, words=said))
        for place, row in self._list.rows.items():
            hurt = answer.hurts.get(place)
            words = ["" if answer.skip_details else self._count(self._areas[place], place)]
            words.append(self.text(f"app.body_map.sign_{hurt}") if hurt else "")
            words.append(self.text("app.body_map.asked") if self._areas[place].id in answer.ask else "")
            row.show_state(words, hurt)
        if self._list.open is not None and self._chosen:
            self._show_asked(self._list.open, self._areas[self._chosen])

    def _show_asked(self, details: PlaceDetails, area: Area) -> None:
        asked = area.id in self.answer.ask
        details.show_asked(asked, self.step.question(area, self.answer, self.text))

    def _dress(self) -> None:
        """With the details or without them: no number, no dot, no word that tells of them."""
        calm = self.answer.skip_details
        key = "app.body_map.calm_{}" if calm else self.step.key("{}")
        self.heading.setText(self.text(key.format("heading")))
        self.lead.setText(self.text(key.format("lead")))
        self.below.setVisible(not calm)
        for sign, shown in self._signs.items():
            shown.setVisible(not calm or sign not in ("dot", "hollow"))
        words = self.text("app.body_map.skipped" if calm else "app.body_map.skip")
        self._skip.words = words
        self._skip.setText(words.replace("&", "&&"))
        self._skip.setAccessibleName(words)
        self._skip.add_note(self.text("app.body_map.skipped_note") if calm else "")
