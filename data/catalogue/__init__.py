"""What the words mean: areas, indicators, domains, plan curves, targets, schemes, outlines and logic checks.

Text files that people review (YAML and CSV beside this module) and the few lines that read them. Every
function reads once and gives the same objects ever after, which nobody may alter; a file that cannot be taken
as it stands raises CatalogueError, which names the file and the key.
"""

from data.catalogue.areas import Area, ambiguous_aliases, areas, banners
from data.catalogue.bounds import Bounds, bounds, tolerances
from data.catalogue.domains import Domain, Office, Section, domains, offices, sections
from data.catalogue.forms import Form, forms
from data.catalogue.geo import outlines
from data.catalogue.indicators import Indicator, Quantity, Review, indicators
from data.catalogue.logic_checks import LogicCheck, Term, logic_checks
from data.catalogue.plan_curves import PlanCurve, plan_curves, shares, typed_shares, written_shares
from data.catalogue.reading import CatalogueError
from data.catalogue.schemes import Scheme, scheme_for, schemes
from data.catalogue.targets import Target, targets

__all__ = [
    "Area", "Bounds", "CatalogueError", "Domain", "Form", "Indicator", "LogicCheck", "Office",
    "PlanCurve", "Quantity", "Review", "Scheme", "Section", "Target", "Term", "ambiguous_aliases",
    "areas", "banners", "bounds", "domains", "forms", "indicators", "logic_checks", "offices", "outlines",
    "plan_curves", "scheme_for", "schemes", "sections", "shares", "targets", "tolerances", "typed_shares",
    "written_shares",
]
