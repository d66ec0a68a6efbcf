"""Who may get what support, and how much at most: one law of plain values, two finders that agree on it."""
