/** Who signs: the keys of the issuer, their life, and the signatures that they make. */
@NullMarked
package kh.ccc.certification.issuer;

import org.jspecify.annotations.NullMarked;
