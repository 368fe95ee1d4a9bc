/** The rules of an assessment. */
@NullMarked
package kh.ccc.assessment.assessment;

import org.jspecify.annotations.NullMarked;
