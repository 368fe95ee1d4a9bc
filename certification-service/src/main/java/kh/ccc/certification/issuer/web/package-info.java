/** The issuer's keys over HTTP. */
@NullMarked
package kh.ccc.certification.issuer.web;

import org.jspecify.annotations.NullMarked;
