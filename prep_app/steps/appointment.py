"""`appointment`: date, time, place, clinician, telephone, which session this is."""

import datetime
import re
from collections.abc import Iterator
from typing import Literal

from prep_app.model.checklist import Block, Fields
from prep_app.model.guide import Step
from prep_app.model.visit import Answer, Problem, Setting, Text

Field = Literal["date", "time", "place", "clinician", "phone", "session"]

_CLOCK = re.compile(r"\s*(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*([ap]\.?\s*m\.?)?\s*", re.IGNORECASE)


class AppointmentAnswer(Answer, frozen=True):
    """The date in three numbers, so that a half-typed one is kept; the rest as the patient typed it."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    time: str = ""
    place: str = ""
    clinician: str = ""
    phone: str = ""
    session: str = ""

    def date(self) -> datetime.date | None:
        """The date, if there is such a day."""
        return date_of(self.day, self.month, self.year)

    def treatment(self) -> tuple[int, datetime.date] | None:
        """Which treatment this is, from 1, and its day, if both are known."""
        date, number = self.date(), self.session.strip()
        if date is None or not number.isdecimal() or not 1 <= int(number[:4]) <= 999:
            return None
        return int(number[:4]), date

    def clock(self) -> datetime.time | None:
        """The time, if it can be read: 14:30, 2.30 pm, 2pm."""
        found = _CLOCK.fullmatch(self.time)
        if not found:
            return None
        hour, minute = int(found[1]), int(found[2] or 0)
        if found[3]:
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + (12 if found[3][0] in "pP" else 0)
        elif found[2] is None:
            return None
        return datetime.time(hour, minute) if hour < 24 and minute < 60 else None


def date_of(day: int | None, month: int | None, year: int | None) -> datetime.date | None:
    """The date in three numbers, if all are there and there is such a day."""
    if day is None or month is None or year is None:
        return None
    try:
        return datetime.date(year, month, day)
    except (ValueError, OverflowError):
        return None


def as_typed(*parts: int | None) -> str:
    """A date that is none, as far as it was typed: `31 2 ?`."""
    return " ".join("?" if part is None else str(part) for part in parts) if any(parts) else ""


def date_in_words(date: datetime.date, text: Text, form: Literal["long", "short"] = "long") -> str:
    """`Thursday 3 December 2026`, or short without its weekday, in the order that the language wants."""
    weekday, month = text(f"app.date.weekday_{date.isoweekday()}"), text(f"app.date.month_{date.month}")
    return text(f"app.date.{form}", weekday=weekday, day=date.day, month=month, year=date.year)


class Appointment(Step, frozen=True, tag="appointment"):
    """Where to be and when. Nothing is required."""

    fields: tuple[Field, ...] = ("date", "time", "place", "clinician", "phone", "session")
    answer_type = AppointmentAnswer

    def problems(self, answer: Answer | None, setting: Setting) -> Iterator[Problem]:
        if not isinstance(answer, AppointmentAnswer):
            return
        date, parts = answer.date(), (answer.day, answer.month, answer.year)
        if date is None and any(part is not None for part in parts):
            whole = None not in parts
            yield Problem("date", "app.problem.no_such_date" if whole else "app.problem.date_not_whole")
        elif date is not None and date < setting.today:
            yield Problem("date", "app.problem.date_past")
        if answer.time.strip() and answer.clock() is None:
            yield Problem("time", "app.problem.time_unread")

    def when(self, answer: Answer | None, setting: Setting) -> str:
        """Date, time and place in one line; empty if none is known."""
        if not isinstance(answer, AppointmentAnswer):
            return ""
        words = (self._date(answer, setting.text), self._time(answer, setting.text), answer.place.strip())
        return ", ".join(word for word in words if word)

    def blocks(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        answer = answer if isinstance(answer, AppointmentAnswer) else AppointmentAnswer()
        text = setting.text
        known = {"date": self._date(answer, text), "time": self._time(answer, text)}

        def shown(name: Field) -> str:
            return known[name] if name in known else str(getattr(answer, name)).strip()

        yield Fields(tuple((text(f"app.appointment.{name}"), shown(name)) for name in self.fields))

    @staticmethod
    def _date(answer: AppointmentAnswer, text: Text) -> str:
        date = answer.date()
        if date:
            return date_in_words(date, text)
        return as_typed(answer.day, answer.month, answer.year)

    @staticmethod
    def _time(answer: AppointmentAnswer, text: Text) -> str:
        clock = answer.clock()
        if clock is None:
            return answer.time.strip()
        half = text("app.date.am") if clock.hour < 12 else text("app.date.pm")
        gaps = {
            "hour": clock.hour,
            "hour12": clock.hour % 12 or 12,
            "minute": f"{clock.minute:02d}",
            "half": half,
        }
        return text("app.date.clock", **gaps)
