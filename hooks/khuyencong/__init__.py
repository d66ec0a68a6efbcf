"""Industrial-promotion records in YAML, poured into a static public site."""
