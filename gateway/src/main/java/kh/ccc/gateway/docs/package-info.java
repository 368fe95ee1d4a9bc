/** The description of the whole API. */
@NullMarked
package kh.ccc.gateway.docs;

import org.jspecify.annotations.NullMarked;
