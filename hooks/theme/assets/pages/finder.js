// What one may get help for.

import "./site.js";
import "../finder.js";
import "../actions.js";
