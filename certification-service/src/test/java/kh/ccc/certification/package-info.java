@NullMarked
package kh.ccc.certification;

import org.jspecify.annotations.NullMarked;
