"""The commands, as a clinic runs them: real processes where it matters, no display anywhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from prep_app.cli import BAD_INPUT, DONE, PROBLEMS, main
from tests.conftest import GUIDES


def run(*words: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    """A fresh process without a display."""
    clean = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [sys.executable, "-m", "prep_app", *words],
        capture_output=True,
        check=False,
        env=clean | env,
        timeout=60,
    )


def test_guides_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["guides"]) == DONE
    assert "chronic-migraine" in capsys.readouterr().out


def test_answers_file_is_written_and_makes_a_sheet(tmp_path: Path) -> None:
    answers, sheet = tmp_path / "a.toml", tmp_path / "sheet.pdf"
    assert main(["answers", "chronic-migraine", "--output", str(answers)]) == DONE
    words = ["checklist", "chronic-migraine", "--answers", str(answers), "--paper", "letter"]
    assert main([*words, "--output", str(sheet)]) == DONE
    assert sheet.read_bytes().startswith(b"%PDF")


def test_sheet_gets_a_name_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["checklist", "chronic-migraine", "--format", "text"]) == DONE
    assert (tmp_path / "chronic-migraine.txt").read_text("utf-8").strip()


def test_sheet_to_standard_output_needs_no_qt_and_no_display() -> None:
    code = (
        "import sys; from prep_app.cli import main\n"
        "assert main(['checklist', 'chronic-migraine', '--output', '-']) == 0\n"
        "assert not any(name.startswith('PySide6') for name in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == DONE, done.stderr.decode()
    assert done.stdout.startswith(b"%PDF")
    assert done.stderr == b""


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["checklist"],
        ["checklist", "no-such-guide"],
        ["checklist", "../texts"],
        ["checklist", "chronic-migraine", "--paper", "a0"],
        ["checklist", "chronic-migraine", "--answers", "missing.toml"],
        ["checklist", "chronic-migraine", "--output", "/"],
        ["checklist", "chronic-migraine", "--language", "tlh"],
        ["answers", "chronic-migraine", "--output", "/proc/a.toml"],
    ],
    ids=" ".join,
)
def test_bad_input_is_one_line_and_code_2(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(words) == BAD_INPUT
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert not list(tmp_path.glob("*.pdf"))


def test_check_finds_nothing_in_ours(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == DONE
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_check_of_a_folder_with_a_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "smallest"
    folder.mkdir()
    for file in (GUIDES / "smallest").iterdir():
        (folder / file.name).write_text(
            file.read_text("utf-8").replace("sources = [1]", "sources = [9]"), "utf-8"
        )
    assert main(["check", str(folder)]) == PROBLEMS
    assert "guide.toml: approval.us" in capsys.readouterr().out


def test_check_of_a_folder_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "nothing")]) == PROBLEMS
    assert "guide.toml" in capsys.readouterr().out


@pytest.mark.parametrize("display", ["", ":77"])
def test_no_display_is_one_sentence_that_names_the_other_way(display: str) -> None:
    done = run(**({"DISPLAY": display} if display else {}))
    assert done.returncode == BAD_INPUT
    assert done.stdout == b""
    assert b"prep-app checklist" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_reader_that_goes_away_is_no_error() -> None:
    done = subprocess.run(
        f"{sys.executable} -m prep_app answers chronic-migraine | head -n 1",
        shell=True,
        capture_output=True,
        check=False,
    )
    assert done.stderr == b""
