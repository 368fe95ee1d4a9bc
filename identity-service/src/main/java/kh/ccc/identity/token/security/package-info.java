/** Spring Authorization Server, told what this platform wants of it. */
@NullMarked
package kh.ccc.identity.token.security;

import org.jspecify.annotations.NullMarked;
