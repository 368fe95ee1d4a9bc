/** Signed-in browsers: tokens stay here, the browser holds a cookie. */
@NullMarked
package kh.ccc.gateway.session;

import org.jspecify.annotations.NullMarked;
