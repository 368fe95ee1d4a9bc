@NullMarked
package kh.ccc.platform.store;

import org.jspecify.annotations.NullMarked;
