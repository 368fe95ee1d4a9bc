/** Applying other services' events once, in order per key, whatever is delivered when. */
@NullMarked
package kh.ccc.platform.consumer;

import org.jspecify.annotations.NullMarked;
