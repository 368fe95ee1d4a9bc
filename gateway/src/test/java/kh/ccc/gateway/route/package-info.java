@NullMarked
package kh.ccc.gateway.route;

import org.jspecify.annotations.NullMarked;
