/** Committee sessions over HTTP. */
@NullMarked
package kh.ccc.certification.session.web;

import org.jspecify.annotations.NullMarked;
