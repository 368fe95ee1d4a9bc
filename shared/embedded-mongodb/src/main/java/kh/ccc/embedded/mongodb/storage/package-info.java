/**
 * Durable ordered maps of bytes: an MVStore file for the last checkpoint, a log for all after it.
 */
@NullMarked
package kh.ccc.embedded.mongodb.storage;

import org.jspecify.annotations.NullMarked;
