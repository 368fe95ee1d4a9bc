@NullMarked
package kh.ccc.identity.signin;

import org.jspecify.annotations.NullMarked;
