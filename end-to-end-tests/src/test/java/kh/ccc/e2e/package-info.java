@NullMarked
package kh.ccc.e2e;

import org.jspecify.annotations.NullMarked;
