@NullMarked
package kh.ccc.identity.signin.security;

import org.jspecify.annotations.NullMarked;
