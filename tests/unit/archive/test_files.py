"""Files kept under their hash, by several at once."""

from concurrent.futures import ThreadPoolExecutor

from headway.archive.files import Archive, sha256_of


def test_the_same_file_kept_by_many_at_once_is_kept_whole_and_once(tmp_path):
    """None moves another's half away, and nothing is left beside."""
    path = tmp_path / "given"
    path.write_bytes(b"x" * 3_000_000)
    sha = sha256_of(path)
    for round_ in range(20):
        archive = Archive(tmp_path / str(round_))
        with ThreadPoolExecutor(8) as many:
            list(many.map(lambda _: archive.keep(path, sha), range(8)))  # noqa: B023
        assert sha256_of(archive.path(sha)) == sha
        assert not list(archive.folder.glob("*.part"))
