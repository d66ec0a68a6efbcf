// The list of all events, ordered by the clock, that can be narrowed.

import "./site.js";
import "../events.js";
import "../filters.js";
