/** Rehearsals, how far they are and what they found. */
@NullMarked
package kh.ccc.assessment.rehearsal.mongo;

import org.jspecify.annotations.NullMarked;
