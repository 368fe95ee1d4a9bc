/** The guideline's data. */
@NullMarked
package kh.ccc.assessment.evidence;

import org.jspecify.annotations.NullMarked;
