@NullMarked
package kh.ccc.gateway.limit;

import org.jspecify.annotations.NullMarked;
