// A list of events, ordered by the clock.

import "./site.js";
import "../events.js";
