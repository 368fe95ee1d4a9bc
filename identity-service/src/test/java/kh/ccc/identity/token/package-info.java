@NullMarked
package kh.ccc.identity.token;

import org.jspecify.annotations.NullMarked;
