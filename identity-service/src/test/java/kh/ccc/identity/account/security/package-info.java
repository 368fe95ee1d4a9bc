@NullMarked
package kh.ccc.identity.account.security;

import org.jspecify.annotations.NullMarked;
