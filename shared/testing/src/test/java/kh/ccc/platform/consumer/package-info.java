@NullMarked
package kh.ccc.platform.consumer;

import org.jspecify.annotations.NullMarked;
