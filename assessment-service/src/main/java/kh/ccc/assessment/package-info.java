/** Assessments of CBOs against editions of the guideline. */
@NullMarked
package kh.ccc.assessment;

import org.jspecify.annotations.NullMarked;
