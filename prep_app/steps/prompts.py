"""`prompts`: questions to pick, by topic (a question prompt list)."""

from collections.abc import Iterator
from typing import Literal

from prep_app.model.guide import Id, Part, Step
from prep_app.model.visit import Answer, Question, Setting

About = Literal["benefits", "risks", "alternatives", "nothing", "cost", "other"]


class PromptsAnswer(Answer, frozen=True):
    """The ids of the prompts picked."""

    ids: tuple[Id, ...] = ()

    def names(self) -> tuple[str, ...]:
        return self.ids


class Prompt(Part, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A suggested question, in the patient's voice, and what it asks about."""

    about: About = "other"


class Topic(Part, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Prompts under one small heading."""

    prompts: tuple[Prompt, ...]


class Prompts(Step, frozen=True, tag="prompts"):
    """Questions that others found worth asking."""

    topics: tuple[Topic, ...]
    answer_type = PromptsAnswer

    def parts(self) -> Iterator[Part]:
        for topic in self.topics:
            yield topic
            yield from topic.prompts
        yield from self.lines

    def answer_names(self) -> tuple[str, ...]:
        return tuple(prompt.id for topic in self.topics for prompt in topic.prompts)

    def questions(self, answer: Answer | None, setting: Setting) -> Iterator[Question]:
        picked = answer.ids if isinstance(answer, PromptsAnswer) else ()
        for topic in self.topics:
            heading = setting.text(self.key(topic.id))
            for prompt in topic.prompts:
                if prompt.id in picked:
                    key = self.key(prompt.id)
                    yield Question(key, setting.text(key), heading)
