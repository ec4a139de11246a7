"""The pieces of 数据质量: its filter, the table of screens, and the suspicions with their evidence."""
