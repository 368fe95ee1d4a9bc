/** Which path belongs to which service. */
@NullMarked
package kh.ccc.gateway.route;

import org.jspecify.annotations.NullMarked;
