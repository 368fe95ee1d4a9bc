/** Assessments over HTTP. */
@NullMarked
package kh.ccc.assessment.assessment.web;

import org.jspecify.annotations.NullMarked;
