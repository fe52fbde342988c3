"""A file is replaced whole or not at all."""

import resource
import stat
from pathlib import Path

import pytest

from prep_app.deliver.file import save
from prep_app.errors import PrepError


def test_new_file_is_for_its_owner_only(tmp_path: Path) -> None:
    save(b"sheet", tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == b"sheet"
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o600


def test_existing_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"old")
    file.chmod(0o644)
    save(b"new", file)
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o644


def test_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real.pdf")
    save(b"new", tmp_path / "link.pdf")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


def test_folder_as_output(tmp_path: Path) -> None:
    with pytest.raises(PrepError) as caught:
        save(b"", tmp_path)
    assert caught.value.key == "app.error.is_folder"


@pytest.mark.parametrize("file", ["/proc/sheet.pdf", "/nowhere/sheet.pdf"])
def test_folder_that_takes_nothing(file: str) -> None:
    with pytest.raises(PrepError) as caught:
        save(b"", Path(file))
    assert caught.value.key == "app.error.cannot_write"


def test_disk_without_room_leaves_the_old_file_and_no_part(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"old")
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limit[1]))
    try:
        with pytest.raises(PrepError) as caught:
            save(b"new" * 1000, file)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert caught.value.key == "app.error.cannot_write"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["a.pdf"]
    assert file.read_bytes() == b"old"
