"""What records look like, in words and in HTML: what pages, blocks, feeds and calendars share."""
