/** Tests. */
@NullMarked
package kh.ccc.registry.imports.csv;

import org.jspecify.annotations.NullMarked;
