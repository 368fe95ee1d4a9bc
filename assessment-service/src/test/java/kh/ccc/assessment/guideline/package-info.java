/** The guideline's data. */
@NullMarked
package kh.ccc.assessment.guideline;

import org.jspecify.annotations.NullMarked;
