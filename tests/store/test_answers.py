"""Answers files: what a clinic fills in."""

from pathlib import Path

import pytest

from prep_app.content.guides import Edition
from prep_app.errors import PrepError
from prep_app.steps.days import DaysAnswer
from prep_app.steps.priorities import PrioritiesAnswer
from prep_app.steps.tell import TellAnswer, Told
from prep_app.store.answers import read_answers, template


def write(folder: Path, body: str, guide: str = "chronic-migraine") -> Path:
    file = folder / "answers.toml"
    file.write_text(f'guide = "{guide}"\n{body}', "utf-8")
    return file


def test_template_reads_back_as_nothing_answered(tmp_path: Path, migraine: Edition) -> None:
    file = tmp_path / "answers.toml"
    file.write_text(template(migraine), "utf-8")
    visit = read_answers(file, migraine)
    assert all(answer == type(answer)() for answer in visit.answers.values())
    assert set(visit.answers) >= {"appointment", "my_days", "tell_team", "my_questions", "top_three"}


def test_template_with_every_hash_taken_away_is_valid(tmp_path: Path, migraine: Edition) -> None:
    words = [line for line in template(migraine).splitlines() if not line.startswith(("#   ", "# Answers"))]
    body = "\n".join(line.removeprefix("# ") if " = " in line else line for line in words)
    file = tmp_path / "answers.toml"
    file.write_text(body, "utf-8")
    told = read_answers(file, migraine).answers["tell_team"]
    assert isinstance(told, TellAnswer)
    assert {each.state for each in told.items.values()} == {"yes"}


def test_answers_of_several_kinds(tmp_path: Path, migraine: Edition) -> None:
    file = write(
        tmp_path,
        "[my_days]\nclear = 12\n[my_days.medicines]\ntriptan = 8\n"
        '[tell_team.items]\nthinner = { state = "yes", note = "apixaban" }\n'
        '[my_questions]\ntexts = ["Can I drive?", "And work?"]\n'
        '[top_three]\nrefs = ["my_questions.2", "question_ideas.neck_or_lid"]\n'
        '[question_ideas]\nids = ["neck_or_lid"]\n',
    )
    answers = read_answers(file, migraine).answers
    assert answers["my_days"] == DaysAnswer(clear=12, medicines={"triptan": 8})
    assert answers["tell_team"] == TellAnswer(items={"thinner": Told(state="yes", note="apixaban")})
    assert answers["top_three"] == PrioritiesAnswer(refs=("my_questions.2", "question_ideas.neck_or_lid"))


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("[nowhere]\nids = []", "nowhere"),
        ("[about]\nids = []", "about"),
        ('[question_ideas]\nids = ["nope"]', "question_ideas"),
        ("[tell_team.items]\nnope = { }", "tell_team"),
        ("[my_days]\nclear = 100", "my_days clear"),
        ("[my_days]\nclear = -1", "my_days clear"),
        ('[my_days]\nclear = "SECRET"', "my_days clear"),
        ('[tell_team.items]\nthinner = { state = "SECRET" }', "tell_team items"),
        ("[my_days.medicines]\nnope = 3", "my_days"),
        ('[top_three]\nrefs = ["question_ideas.neck_or_lid"]', "top_three"),
        ("[my_questions]\nwords = []", "my_questions"),
        ("my_questions = 7", "my_questions"),
    ],
)
def test_bad_answers_name_the_place_and_not_the_words(
    tmp_path: Path, migraine: Edition, body: str, place: str
) -> None:
    with pytest.raises(PrepError) as caught:
        read_answers(write(tmp_path, body), migraine)
    assert caught.value.key == "app.error.unexpected"
    assert str(caught.value.fields["place"]).startswith(place)
    assert "SECRET" not in str(caught.value)


@pytest.mark.parametrize("body", ["", "# nothing"])
def test_empty_file_asks_for_the_guide(tmp_path: Path, migraine: Edition, body: str) -> None:
    file = tmp_path / "answers.toml"
    file.write_text(body)
    with pytest.raises(PrepError) as caught:
        read_answers(file, migraine)
    assert caught.value.fields["place"] == "guide"


def test_answers_for_another_guide(tmp_path: Path, migraine: Edition) -> None:
    with pytest.raises(PrepError) as caught:
        read_answers(write(tmp_path, "", guide="smallest"), migraine)
    assert "chronic-migraine" in str(caught.value)
