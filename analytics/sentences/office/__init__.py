"""Sentences of the office's pages: 目标, 数据质量, 口径."""
