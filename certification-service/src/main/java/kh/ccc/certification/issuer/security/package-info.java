/** Data Integrity proofs over canonical JSON. */
@NullMarked
package kh.ccc.certification.issuer.security;

import org.jspecify.annotations.NullMarked;
