// The page of search.

import "./site.js";
import "../search-ui/page.js";
