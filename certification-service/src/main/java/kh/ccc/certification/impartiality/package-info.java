/** Proof that nobody judged their own work: the journals replayed, violations listed. */
@NullMarked
package kh.ccc.certification.impartiality;

import org.jspecify.annotations.NullMarked;
