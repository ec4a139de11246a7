"""Reading: bytes → grids of cells, after a look whether the file may be opened at all. Nothing is judged."""
