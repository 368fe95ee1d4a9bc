/** Writing read views so that late and repeated writes change nothing. */
@NullMarked
package kh.ccc.platform.store;

import org.jspecify.annotations.NullMarked;
