/** The public calendar of forums. */
@NullMarked
package kh.ccc.networking.forum.mongo;

import org.jspecify.annotations.NullMarked;
