/** Who is calling and for which area: roles and grants of the access token. */
@NullMarked
package kh.ccc.platform.security;

import org.jspecify.annotations.NullMarked;
