/** One CBO, one edition of the guideline, one purpose: from self-assessment to recommendation. */
@NullMarked
package kh.ccc.assessment.assessment;

import org.jspecify.annotations.NullMarked;
