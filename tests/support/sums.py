"""A written sum reckoned again with exact fractions, by nothing but the signs that stand there."""

import re
from fractions import Fraction

SIGNS = str.maketrans({"×": "*", "÷": "/", "−": "-", "（": "(", "）": ")"})


def worked_out(said: str) -> tuple[Fraction, Fraction] | None:
    """Left and right of the ` = ` of a sentence, its leading words dropped; None where there is no sum."""
    found = re.search(r"([\d（][\d., +×÷−（）%]*) = ([\d.,]+)", said.replace("\u00a0", " "))
    if found is None:
        return None
    left, right = (part.replace(",", "") for part in found.groups())
    exact = re.sub(r"\d+(?:\.\d+)?", lambda number: f"Fraction('{number.group()}')", left.translate(SIGNS))
    return eval(exact.replace("%", "/100"), {"Fraction": Fraction, "__builtins__": {}}), Fraction(right)


def wrong(said: list[str], within: str = "0.005") -> list[str]:
    """The sentences whose sum, reckoned again, is not what they say it is to half of their last digit."""
    return [one for one in said if (sum_ := worked_out(one)) is not None
            and abs(sum_[0] - sum_[1]) > Fraction(within)]  # fmt: skip
