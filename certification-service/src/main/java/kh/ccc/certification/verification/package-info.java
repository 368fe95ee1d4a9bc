/** The public answer to: is this certificate good, today or on that day? */
@NullMarked
package kh.ccc.certification.verification;

import org.jspecify.annotations.NullMarked;
