"""Figures copied from last month, or from another area."""

from data.intake import with_history
from tests.support.months import known, sheet
from tests.support.sheets import at, codes

TASKS = ("E02", "E03", "E08", "E10", "C09", "C10a", "F04")


def month(number, figures, area="陈旗"):
    return "\n".join(f"{area} | 2010 | {number} | {code} | 9000 | | {figure}"
                     for code, figure in zip(TASKS, figures, strict=True))


JUNE = [120, 230, 340, 450, 56, 67, 78]


def test_last_months_figures_again_are_asked_at_the_first_of_them():
    reading = with_history(sheet(month(7, JUNE)), known(month(6, JUNE)))
    assert at(reading, "copy_of_last_month") == ["G2"] and reading.verdict == "ask"
    assert "7 个累计数中有 7 个与2010年6月完全相同" in reading.findings[0].message


def test_some_figures_that_stand_still_are_no_copy():
    reading = with_history(sheet(month(7, [*JUNE[:4], 60, 70, 80])), known(month(6, JUNE)))
    assert "copy_of_last_month" not in codes(reading)


def test_work_that_is_done_no_longer_grows():
    done = month(7, [9000] * 7)
    assert "copy_of_last_month" not in codes(with_history(sheet(done), known(month(6, [9000] * 7))))


def test_the_figures_of_two_months_ago_are_no_copy_of_last_month():
    assert "copy_of_last_month" not in codes(with_history(sheet(month(7, JUNE)), known(month(5, JUNE))))


def test_two_areas_with_the_same_figures_are_asked():
    reading = sheet(month(7, JUNE) + "\n" + month(7, JUNE, "莫旗"))
    assert at(reading, "same_as_neighbour") == ["G9"]
    assert "7 个与陈巴尔虎旗（G2）完全相同" in reading.findings[0].message


def test_two_areas_that_agree_here_and_there_are_not_remarked():
    reading = sheet(month(7, JUNE) + "\n" + month(7, [*JUNE[:5], 68, 79], "莫旗"))
    assert reading.findings == ()


def test_small_counts_meet_by_chance():
    few = [1, 2, 0, 4, 5, 6, 3]
    assert sheet(month(7, few) + "\n" + month(7, few, "莫旗")).findings == ()
