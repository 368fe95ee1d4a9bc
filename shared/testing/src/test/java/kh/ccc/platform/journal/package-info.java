@NullMarked
package kh.ccc.platform.journal;

import org.jspecify.annotations.NullMarked;
