/** Passing a request on and its answer back. */
@NullMarked
package kh.ccc.gateway.proxy;

import org.jspecify.annotations.NullMarked;
