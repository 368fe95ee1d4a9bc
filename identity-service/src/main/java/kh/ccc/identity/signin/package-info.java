/** Signing in with a password, slowed down for those who guess. */
@NullMarked
package kh.ccc.identity.signin;

import org.jspecify.annotations.NullMarked;
