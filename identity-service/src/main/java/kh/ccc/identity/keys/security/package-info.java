/** Signing and checking tokens with the own keys. */
@NullMarked
package kh.ccc.identity.keys.security;

import org.jspecify.annotations.NullMarked;
