@NullMarked
package kh.ccc.certification.impartiality;

import org.jspecify.annotations.NullMarked;
