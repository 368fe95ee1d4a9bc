/** The printed certificate over HTTP. */
@NullMarked
package kh.ccc.certification.print.web;

import org.jspecify.annotations.NullMarked;
