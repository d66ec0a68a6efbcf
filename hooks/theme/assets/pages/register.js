// A list that can be narrowed.

import "./site.js";
import "../filters.js";
