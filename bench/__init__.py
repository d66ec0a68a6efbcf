"""How fast the site is built, beside the least any program could do and beside other generators."""
