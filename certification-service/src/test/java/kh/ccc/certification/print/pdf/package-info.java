@NullMarked
package kh.ccc.certification.print.pdf;

import org.jspecify.annotations.NullMarked;
