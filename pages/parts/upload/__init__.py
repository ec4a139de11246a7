"""The parts of the 上报 page: the files received, the sheet as it came, the verdict, the blank form."""
