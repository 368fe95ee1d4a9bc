/** The work queue of due days over HTTP. */
@NullMarked
package kh.ccc.certification.deadline.web;

import org.jspecify.annotations.NullMarked;
