// The index of places.

import "./site.js";
import "../places.js";
