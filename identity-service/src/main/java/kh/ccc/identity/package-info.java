/** Accounts, roles for areas, sign-in and access tokens: the OpenID Connect issuer. */
@NullMarked
package kh.ccc.identity;

import org.jspecify.annotations.NullMarked;
