@NullMarked
package kh.ccc.networking.forum;

import org.jspecify.annotations.NullMarked;
