/** Forums between CBOs, authorities, private sector and donors. */
@NullMarked
package kh.ccc.networking.forum;

import org.jspecify.annotations.NullMarked;
