/** The guideline over HTTP, open to anyone. */
@NullMarked
package kh.ccc.assessment.guideline.web;

import org.jspecify.annotations.NullMarked;
