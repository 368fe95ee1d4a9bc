/** What other services are told of forums. */
@NullMarked
package kh.ccc.networking.forum.kafka;

import org.jspecify.annotations.NullMarked;
