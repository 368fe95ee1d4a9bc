/** Complaints over HTTP. */
@NullMarked
package kh.ccc.certification.complaint.web;

import org.jspecify.annotations.NullMarked;
