/** The printed certificate: what stands on it, and what must not be missing. */
@NullMarked
package kh.ccc.certification.print;

import org.jspecify.annotations.NullMarked;
