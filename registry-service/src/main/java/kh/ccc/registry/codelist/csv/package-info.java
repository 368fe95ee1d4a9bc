/** Reads the code lists that the product carries. */
@NullMarked
package kh.ccc.registry.codelist.csv;

import org.jspecify.annotations.NullMarked;
