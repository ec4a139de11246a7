"""The one doorway from the pages to the store: frames and facts, kept until the data version rises.

Ask for reckoned rows (`reckoned`, `city`, `composite`), for what was sent and why (`submissions`,
`explanations`, `evidence`), or for what the store is (`periods`, `version`, `is_sample`). The upload page
asks what a checked workbook would change (`compare`), loads it (`submit`) and keeps answers (`remember`).
When another process holds the database, `trouble` says so in one plain sentence.
"""

from pages.parts.access.methods import by_method
from pages.parts.access.opening import is_sample, latest_received, periods, store, trouble, version
from pages.parts.access.outlook import backtest, control, landing_path, landings, trend_markers
from pages.parts.access.places import place_parts, place_rivals, rank_bands, rank_groups
from pages.parts.access.quality import quality, screened, standing_still, suspicions
from pages.parts.access.reaching import (
    carried,
    carried_standing,
    ceilings,
    composite_carried,
    weakest,
    weakest_changes,
)
from pages.parts.access.received import (
    answers,
    changes_accepted,
    compare,
    forget,
    previous_mapping,
    remember,
    submit,
    with_history,
)
from pages.parts.access.rows import FOCUS, city, composite, reckoned
from pages.parts.access.score_places import (
    score_bands,
    score_groups,
    score_has_before,
    score_moved,
    score_parts,
    score_rivals,
)
from pages.parts.access.scores import MONTH, official, scheme, score_sheet, scores, spans_of
from pages.parts.access.targets import (
    revise_target,
    revision_effect,
    target_coverage,
    target_history,
    target_list,
    target_owners,
    target_sums,
    target_workbook,
    withdraw_target,
)
from pages.parts.access.told import (
    answer_list,
    benchmarks,
    evidence,
    explanations,
    plan,
    submissions,
    targets,
)

__all__ = [
    "FOCUS",
    "MONTH",
    "answer_list",
    "answers",
    "backtest",
    "benchmarks",
    "by_method",
    "carried",
    "carried_standing",
    "ceilings",
    "changes_accepted",
    "city",
    "compare",
    "composite",
    "composite_carried",
    "control",
    "evidence",
    "explanations",
    "forget",
    "is_sample",
    "landing_path",
    "landings",
    "latest_received",
    "official",
    "periods",
    "place_parts",
    "place_rivals",
    "plan",
    "previous_mapping",
    "quality",
    "rank_bands",
    "rank_groups",
    "reckoned",
    "remember",
    "revise_target",
    "revision_effect",
    "scheme",
    "score_bands",
    "score_groups",
    "score_has_before",
    "score_moved",
    "score_parts",
    "score_rivals",
    "score_sheet",
    "scores",
    "screened",
    "spans_of",
    "standing_still",
    "store",
    "submissions",
    "submit",
    "suspicions",
    "target_coverage",
    "target_history",
    "target_list",
    "target_owners",
    "target_sums",
    "target_workbook",
    "targets",
    "trend_markers",
    "trouble",
    "version",
    "weakest",
    "weakest_changes",
    "with_history",
    "withdraw_target",
]
