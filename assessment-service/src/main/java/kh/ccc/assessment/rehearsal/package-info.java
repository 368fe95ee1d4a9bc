/** What another set of rules would have made of assessments that are over; changes nothing. */
@NullMarked
package kh.ccc.assessment.rehearsal;

import org.jspecify.annotations.NullMarked;
