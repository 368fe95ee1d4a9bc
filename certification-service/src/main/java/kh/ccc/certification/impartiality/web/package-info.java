/** Audits and the public attestation over HTTP. */
@NullMarked
package kh.ccc.certification.impartiality.web;

import org.jspecify.annotations.NullMarked;
