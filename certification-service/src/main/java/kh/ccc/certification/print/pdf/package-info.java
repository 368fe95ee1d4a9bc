/** The look of the printed certificate. */
@NullMarked
package kh.ccc.certification.print.pdf;

import org.jspecify.annotations.NullMarked;
