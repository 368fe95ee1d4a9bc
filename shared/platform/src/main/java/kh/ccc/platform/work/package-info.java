/** Work that goes on in the background. */
@NullMarked
package kh.ccc.platform.work;

import org.jspecify.annotations.NullMarked;
