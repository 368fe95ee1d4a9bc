/** Background work, as services rely on it. */
@NullMarked
package kh.ccc.platform.work;

import org.jspecify.annotations.NullMarked;
