"""The commands that need no window, and no Qt."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from prep_app import document
from prep_app.content import guides
from prep_app.content.guides import Edition
from prep_app.content.texts import Texts, load_texts
from prep_app.deliver.file import save
from prep_app.errors import PrepError
from prep_app.session import Session
from prep_app.store.answers import read_answers, template

DONE, PROBLEMS = 0, 1


def run(words: Sequence[str], root: Path, text: Texts) -> int:
    """Run one command; the exit code. Raises PrepError for bad input."""
    asked = _parser(text).parse_args(words)
    if asked.language:
        text = load_texts(root, asked.language)
    code: int = asked.run(asked, root, text)
    return code


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise PrepError("app.error.usage", reason=message)


def _parser(text: Texts) -> argparse.ArgumentParser:
    parser = _Parser(prog="prep-app", description=text("app.cli.about"))
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    languages_of = _Parser(add_help=False)
    languages_of.add_argument("--language", help=text("app.cli.language"))

    listing = commands.add_parser("guides", parents=[languages_of], help=text("app.cli.guides"))
    listing.set_defaults(run=_guides)

    blank = commands.add_parser("answers", parents=[languages_of], help=text("app.cli.answers"))
    blank.add_argument("guide", metavar="GUIDE")
    blank.add_argument("--output", default="-", metavar="FILE", help=text("app.cli.output"))
    blank.set_defaults(run=_answers)

    sheet = commands.add_parser("checklist", parents=[languages_of], help=text("app.cli.checklist"))
    sheet.add_argument("guide", metavar="GUIDE")
    sheet.add_argument("--answers", type=Path, metavar="FILE", help=text("app.cli.answers_file"))
    sheet.add_argument("--paper", choices=document.PAPERS, default="a4", help=text("app.cli.paper"))
    sheet.add_argument(
        "--format", choices=tuple(document.FORMATS), default="pdf", help=text("app.cli.format")
    )
    sheet.add_argument("--output", metavar="FILE", help=text("app.cli.output"))
    sheet.set_defaults(run=_checklist)

    check = commands.add_parser("check", parents=[languages_of], help=text("app.cli.check"))
    check.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    check.set_defaults(run=_check)
    return parser


def _edition(asked: argparse.Namespace, root: Path, text: Texts) -> Edition:
    return guides.load(guides.find(asked.guide, root / "guides"), text)


def _guides(_: argparse.Namespace, root: Path, text: Texts) -> int:
    for folder in guides.folders(root / "guides"):
        edition = guides.load(folder, text)
        print(f"{edition.guide.id:24} {edition.text('guide.title')}")  # noqa: T201
    return DONE


def _answers(asked: argparse.Namespace, root: Path, text: Texts) -> int:
    _put(template(_edition(asked, root, text)).encode(), asked.output)
    return DONE


def _checklist(asked: argparse.Namespace, root: Path, text: Texts) -> int:
    edition = _edition(asked, root, text)
    visit = read_answers(asked.answers, edition) if asked.answers else None
    options = document.Options(paper=asked.paper)
    data = document.write(Session(edition, visit).checklist(), asked.format, options)
    ending = document.FORMATS[asked.format].ending
    _put(data, asked.output or f"{edition.guide.id}{ending}")
    return DONE


def _check(asked: argparse.Namespace, root: Path, text: Texts) -> int:
    folders = asked.folders or guides.folders(root / "guides")
    lines = [line for folder in folders for line in guides.inspect(folder, text)]
    for line in lines:
        print(line)  # noqa: T201
    print(text.count("app.check.guides", len(folders)), text.count("app.check.found", len(lines)))  # noqa: T201
    return PROBLEMS if lines else DONE


def _put(data: bytes, output: str) -> None:
    """To a file, or to standard output for `-`."""
    if output == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        save(data, Path(output))
