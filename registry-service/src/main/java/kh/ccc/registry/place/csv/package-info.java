/** Reads the gazetteer that the product carries. */
@NullMarked
package kh.ccc.registry.place.csv;

import org.jspecify.annotations.NullMarked;
