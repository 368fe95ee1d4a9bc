/** Complaints of anyone about a certified CBO, an assessor or CCC (domain.md 1.6). */
@NullMarked
package kh.ccc.certification.complaint;

import org.jspecify.annotations.NullMarked;
