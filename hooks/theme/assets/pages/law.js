// A page of the law: what every page runs, and the day as of which it is shown.

import "./site.js";
import "../as-of.js";
