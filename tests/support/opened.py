"""A page as it is met: `opened` from an address, its `texts`, and words as they are read, `plain`."""

from tests.support.as_read import plain

__all__ = ["opened", "plain", "texts"]


def opened(app, page: str, **view: str):
    """The page, opened over the view in the address; no test goes on from a page that broke."""
    for key, code in view.items():
        app.query_params[key] = code
    found = app.switch_page(f"pages/{page}.py").run()
    assert not found.exception
    return found


def texts(page) -> str:
    """All the text blocks of a page, one to a line, as they are read."""
    return plain("\n".join(element.value for element in page.markdown))
