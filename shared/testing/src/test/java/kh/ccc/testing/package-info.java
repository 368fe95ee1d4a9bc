@NullMarked
package kh.ccc.testing;

import org.jspecify.annotations.NullMarked;
