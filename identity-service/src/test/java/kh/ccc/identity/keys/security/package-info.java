@NullMarked
package kh.ccc.identity.keys.security;

import org.jspecify.annotations.NullMarked;
