/** What is known here of CBOs and their assessments, as the other services tell it. */
@NullMarked
package kh.ccc.certification.eligibility;

import org.jspecify.annotations.NullMarked;
