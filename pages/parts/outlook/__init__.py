"""What 趋势 shows of the future and of single months, beside and below the big chart."""
