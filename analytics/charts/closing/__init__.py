"""Pictures of what it would take: 追赶, 短板."""
