"""The same generated histories on every machine, and no clock over them."""

from hypothesis import HealthCheck, Phase, settings

# A failing history is small enough to be read; shrinking it further would take minutes.
settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,
    max_examples=20,
    phases=[Phase.explicit, Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("steady")
