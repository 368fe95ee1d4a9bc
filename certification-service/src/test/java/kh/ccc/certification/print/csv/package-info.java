@NullMarked
package kh.ccc.certification.print.csv;

import org.jspecify.annotations.NullMarked;
