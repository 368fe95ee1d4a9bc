/** Certificates over HTTP. */
@NullMarked
package kh.ccc.certification.certificate.web;

import org.jspecify.annotations.NullMarked;
