/** The log over HTTP, open to anyone. */
@NullMarked
package kh.ccc.certification.transparency.web;

import org.jspecify.annotations.NullMarked;
