/** Histories over HTTP. */
@NullMarked
package kh.ccc.certification.history.web;

import org.jspecify.annotations.NullMarked;
