/** What assessment-service tells the others about assessments against the guideline. */
@NullMarked
package kh.ccc.contracts.assessment;

import org.jspecify.annotations.NullMarked;
