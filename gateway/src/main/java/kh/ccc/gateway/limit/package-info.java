/** How much one caller may ask at once. */
@NullMarked
package kh.ccc.gateway.limit;

import org.jspecify.annotations.NullMarked;
