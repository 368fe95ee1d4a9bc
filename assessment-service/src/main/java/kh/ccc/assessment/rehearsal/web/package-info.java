/** Rehearsals over HTTP. */
@NullMarked
package kh.ccc.assessment.rehearsal.web;

import org.jspecify.annotations.NullMarked;
