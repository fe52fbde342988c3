"""`own_questions`: what the patient wants to ask, in their own words."""

from collections.abc import Iterator

from prep_app.model.guide import Step
from prep_app.model.visit import Answer, Question, Setting


class OwnQuestionsAnswer(Answer, frozen=True):
    """The texts in the order typed. A removed one stays as "": the others keep their place."""

    texts: tuple[str, ...] = ()


class OwnQuestions(Step, frozen=True, tag="own_questions"):
    """Room for any number of questions."""

    answer_type = OwnQuestionsAnswer

    def questions(self, answer: Answer | None, setting: Setting) -> Iterator[Question]:
        texts = answer.texts if isinstance(answer, OwnQuestionsAnswer) else ()
        for number, words in enumerate(texts, start=1):
            if words.strip():
                yield Question(self.key(str(number)), words.strip())
