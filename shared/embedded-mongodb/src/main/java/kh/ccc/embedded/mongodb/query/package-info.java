/** How values become ordered keys, and which part of which index a query has to read. */
@NullMarked
package kh.ccc.embedded.mongodb.query;

import org.jspecify.annotations.NullMarked;
