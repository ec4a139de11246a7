"""Pictures for the office: targets and the quality of figures."""
