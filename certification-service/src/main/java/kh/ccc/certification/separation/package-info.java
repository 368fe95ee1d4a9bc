/** Who had a hand in what concerns a CBO (ISO/IEC 17065, 4.2 and 7.13). */
@NullMarked
package kh.ccc.certification.separation;

import org.jspecify.annotations.NullMarked;
