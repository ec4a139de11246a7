"""One module for each way a sheet is written down; each turns bytes into grids and nothing else."""
