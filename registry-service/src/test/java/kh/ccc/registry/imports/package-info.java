/** Tests. */
@NullMarked
package kh.ccc.registry.imports;

import org.jspecify.annotations.NullMarked;
