/** The files that the guideline is read from. */
@NullMarked
package kh.ccc.assessment.guideline.csv;

import org.jspecify.annotations.NullMarked;
