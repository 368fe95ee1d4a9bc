/**
 * One insert that is state, audit trail and outbox: commits, their hash chain, and the relay that
 * publishes them.
 */
@NullMarked
package kh.ccc.platform.journal;

import org.jspecify.annotations.NullMarked;
