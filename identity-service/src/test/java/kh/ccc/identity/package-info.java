@NullMarked
package kh.ccc.identity;

import org.jspecify.annotations.NullMarked;
