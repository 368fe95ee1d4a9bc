/** Files that the CBO shows as evidence: what they may be and what is taken out of them. */
@NullMarked
package kh.ccc.assessment.evidence;

import org.jspecify.annotations.NullMarked;
