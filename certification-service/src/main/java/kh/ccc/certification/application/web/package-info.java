/** Applications and the committee's work over HTTP. */
@NullMarked
package kh.ccc.certification.application.web;

import org.jspecify.annotations.NullMarked;
