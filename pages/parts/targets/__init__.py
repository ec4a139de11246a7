"""The parts of the 目标 page: the coverage matrix, one indicator's targets, the revision, the workbook."""
