"""Parts of the pages 追赶 and 短板."""
