// What every page runs.

import "../states.js";
import "../scheme.js";
import "../menu.js";
import "../search-box.js";
import "../paper.js";
import "../terms.js";
