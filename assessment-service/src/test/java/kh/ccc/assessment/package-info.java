/** The service as a whole. */
@NullMarked
package kh.ccc.assessment;

import org.jspecify.annotations.NullMarked;
