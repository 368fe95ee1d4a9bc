@NullMarked
package kh.ccc.certification.print;

import org.jspecify.annotations.NullMarked;
