/** Credentials that anyone can verify without asking: what they say, their form, their status. */
@NullMarked
package kh.ccc.certification.credential;

import org.jspecify.annotations.NullMarked;
