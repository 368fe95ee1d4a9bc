/** Tests. */
@NullMarked
package kh.ccc.registry.place;

import org.jspecify.annotations.NullMarked;
