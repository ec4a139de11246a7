"""评分方案 in words."""

from dataclasses import replace

from analytics.sentences.assessment import schemes, scores
from data import catalogue


def test_the_last_line_says_which_scheme_and_whether_a_document_bears_it_out():
    scheme = catalogue.schemes()["reform_100"]
    assert schemes.notes(scheme)[0] == "评分方案：医改月度百分制 第 1 版（示例方案）"
    borne_out = replace(scheme, sample=False, source="某文件")
    assert schemes.notes(borne_out)[0] == "评分方案：医改月度百分制 第 1 版（依据：某文件）"
    assert "没有文件依据" in scores.subtitle("方案", True) and "示例" not in scores.subtitle("方案", False)
