"""Slow, obvious twins of what is said of targets: dicts and loops, no pandas."""


def cover(cell, judged):
    """`cell` a dict with area, indicator, exempt; `judged` a list of dicts with area, indicator, tier."""
    if cell["exempt"]:
        return "not_applicable"
    mine = [one for one in judged if (one["area"], one["indicator"]) == (cell["area"], cell["indicator"])]
    if not mine:
        return "none"
    return "own" if mine[0]["tier"] == "banner" else "handed_down"


def asked(target, direction):
    """The value, else the bound that is harder to miss: the upper where less is better, else the lower."""
    ends = ("high", "low") if direction < 0 else ("low", "high")
    for name in ("value", *ends):
        if target[name] is not None:
            return target[name]
    return None


def difference(targets, indicator, window, direction):
    """Σ of the banners' tasks − the city's; None without either."""
    own = [one for one in targets if (one["indicator"], one["window"]) == (indicator, window)]
    banners = [asked(one, direction) for one in own if one["tier"] == "banner"]
    city = [asked(one, direction) for one in own if one["tier"] == "city"]
    return round(sum(banners) - city[0], 6) if banners and city else None


def problem(offices, groups):
    """`offices`: (office, role) of one indicator and its domain's own; `groups`: office → its domains."""
    domain, named = offices
    leads = {office for office, role in named if role == "lead" and office}
    if len(leads) != 1:
        return "no_lead" if not leads else "several_leads"
    at = groups.get(leads.pop(), [])
    if not at:
        return "no_group"
    return "fine" if domain in at else "other_group"
