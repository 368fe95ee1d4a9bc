/** Who looked at what of a record is not public. */
@NullMarked
package kh.ccc.registry.reading;

import org.jspecify.annotations.NullMarked;
