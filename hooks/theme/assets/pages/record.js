// A record with buttons: what every page runs, and what its buttons do.

import "./site.js";
import "../actions.js";
