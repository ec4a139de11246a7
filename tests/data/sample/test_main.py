"""The command line of the sample maker."""

from data import store
from data.sample.__main__ import main


def test_a_store_that_holds_the_sample_already_is_left_as_it_is(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DATA_FILES", str(tmp_path))
    with store.open_store() as opened:
        opened.mark_sample()
        version = opened.version()
    assert main([]) == 0
    assert "已在库中" in capsys.readouterr().out
    with store.open_store() as opened:
        assert opened.version() == version
        assert not (tmp_path / "sample").exists()
