"""Answers as a TOML file: what a clinic or a script fills in, and what `prep-app answers` writes.

One table a step, named by its id, with the fields of that kind's answer.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from prep_app.content import resources
from prep_app.content.guides import Edition
from prep_app.errors import PrepError
from prep_app.model.guide import Step
from prep_app.model.visit import Answer, Visit
from prep_app.session import Session
from prep_app.steps.priorities import PrioritiesAnswer


def read_answers(file: Path, edition: Edition) -> Visit:
    """The visit that a file describes. Raises PrepError with file and place, never with what stands there."""
    guide = edition.guide
    data = resources.read_toml(file)
    if data.pop("guide", None) != guide.id:
        raise _unexpected(file, "guide", edition, "app.answers.other_guide", guide=guide.id)
    visit = Visit(guide=guide.id, version=guide.version, language=edition.text.language)
    for name, table in data.items():
        step = guide.step(name)
        if step is None or step.answer_type is Answer:
            known = ", ".join(step.id for step in _answerable(edition))
            raise _unexpected(file, name, edition, "app.answers.no_step", known=known)
        answer = resources.convert(table, step.answer_type, file, before=name, private=True)
        _check_names(file, name, edition, answer.names(), step.answer_names())
        visit.answers[name] = answer
    questions = tuple(question.ref for question in Session(edition, visit).questions())
    for name, answer in visit.answers.items():
        if isinstance(answer, PrioritiesAnswer):
            _check_names(file, name, edition, answer.refs, questions)
    return visit


def template(edition: Edition) -> str:
    """A file with every step and id in comments, ready to fill in. It can be read back as it is."""
    text = edition.text
    lines = [f"# {line}" for line in text("app.answers.top", guide=text("guide.title")).splitlines()]
    lines += ["", f'guide = "{edition.guide.id}"']
    for step in _answerable(edition):
        lines += ["", f"# {text(step.key('heading'))}", f"[{step.id}]", *_fields(step, edition)]
    return "\n".join(lines) + "\n"


def _answerable(edition: Edition) -> Iterator[Step]:
    yield from (step for step in edition.guide.steps if step.answer_type is not Answer)


def _unexpected(file: Path, place: str, edition: Edition, key: str, **gaps: object) -> PrepError:
    return PrepError("app.error.unexpected", file=file, place=place, reason=edition.text(key, **gaps))


def _check_names(
    file: Path, place: str, edition: Edition, names: tuple[str, ...], known: tuple[str, ...]
) -> None:
    for name in names:
        if name not in known:
            listed = ", ".join(known) or "-"
            raise _unexpected(file, place, edition, "app.answers.no_id", id=name, known=listed)


def _fields(step: Step, edition: Edition) -> Iterator[str]:
    """One commented line a field; a table a line for each id that it may hold."""
    shape = msgspec.inspect.type_info(step.answer_type)
    assert isinstance(shape, msgspec.inspect.StructType)
    # Tables last: in TOML, what stands below the head of a table belongs to it.
    for each in sorted(shape.fields, key=lambda each: isinstance(each.type, msgspec.inspect.DictType)):
        if isinstance(each.type, msgspec.inspect.DictType):
            example = _example(each.type.value_type)
            yield f"[{step.id}.{each.name}]"
            yield from _choices(each.type.value_type)
            for name in step.answer_names():
                key = f'"{name}"' if "." in name else name
                yield f"# {key} = {example}  # {step.say(name, edition.text)}"
        else:
            yield f"# {each.name} = {_example(each.type)}"
            if isinstance(each.type, msgspec.inspect.VarTupleType):
                for name in step.answer_names():
                    yield f'#   "{name}"  # {step.say(name, edition.text)}'


def _choices(shape: msgspec.inspect.Type) -> Iterator[str]:
    """A line for each field of a table that takes one of a few words."""
    for each in shape.fields if isinstance(shape, msgspec.inspect.StructType) else ():
        types = each.type.types if isinstance(each.type, msgspec.inspect.UnionType) else (each.type,)
        for kind in types:
            if isinstance(kind, msgspec.inspect.LiteralType):
                yield f"#   {each.name}: " + ", ".join(f'"{value}"' for value in kind.values)


def _example(shape: msgspec.inspect.Type) -> str:
    """A value of this type as TOML: empty, or one of those that it may be."""
    match shape:
        case msgspec.inspect.UnionType():
            return _example(shape.types[0])
        case msgspec.inspect.LiteralType():
            return f'"{shape.values[-1]}"'
        case msgspec.inspect.StructType():
            return "{ " + ", ".join(f"{each.name} = {_example(each.type)}" for each in shape.fields) + " }"
        case msgspec.inspect.IntType():
            return "0"
        case msgspec.inspect.BoolType():
            return "false"
        case msgspec.inspect.VarTupleType():
            return "[]"
    return '""'
