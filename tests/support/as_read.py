"""Words as they are read on a page: `plain`."""


def plain(text: object) -> str:
    """Without the invisible signs that keep words together at a line's end."""
    return str(text).replace("\u00a0", " ").replace("\u2060", "")
