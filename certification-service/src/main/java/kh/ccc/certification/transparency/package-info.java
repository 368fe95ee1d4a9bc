/** The log of all decisions: a Merkle tree with a signed digest each day (RFC 9162). */
@NullMarked
package kh.ccc.certification.transparency;

import org.jspecify.annotations.NullMarked;
