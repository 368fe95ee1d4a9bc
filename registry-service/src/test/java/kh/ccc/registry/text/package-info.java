/** Tests. */
@NullMarked
package kh.ccc.registry.text;

import org.jspecify.annotations.NullMarked;
