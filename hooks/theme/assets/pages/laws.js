// The register of texts.

import "./site.js";
import "../filters.js";
import "../as-of.js";
