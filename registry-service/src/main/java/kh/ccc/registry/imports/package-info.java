/** Bringing a list of organizations into the register, row by row. */
@NullMarked
package kh.ccc.registry.imports;

import org.jspecify.annotations.NullMarked;
