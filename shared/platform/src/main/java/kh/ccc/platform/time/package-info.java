/** The programme's clock and time zone. */
@NullMarked
package kh.ccc.platform.time;

import org.jspecify.annotations.NullMarked;
