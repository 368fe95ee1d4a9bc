/** Editions of the guideline read from the files that come with the service. */
@NullMarked
package kh.ccc.assessment.guideline.csv;

import org.jspecify.annotations.NullMarked;
