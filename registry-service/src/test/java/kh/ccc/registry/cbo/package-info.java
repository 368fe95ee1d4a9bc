/** Tests. */
@NullMarked
package kh.ccc.registry.cbo;

import org.jspecify.annotations.NullMarked;
