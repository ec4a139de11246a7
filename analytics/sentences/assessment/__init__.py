"""Sentences of the pages on scores and other methods: 得分, 方法稳健性."""
