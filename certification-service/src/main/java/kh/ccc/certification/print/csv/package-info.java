/** Names of places from the gazetteer's lists. */
@NullMarked
package kh.ccc.certification.print.csv;

import org.jspecify.annotations.NullMarked;
