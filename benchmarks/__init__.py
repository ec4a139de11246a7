"""What is measured, runnable by anyone: `make bench`. Figures are ratios within one run, not limits."""
