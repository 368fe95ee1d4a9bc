/**
 * MongoDB for a laptop, a pilot and tests, in one process and one directory.
 *
 * <p>The protocol, the matching of filters and the update operators are those of mongo-java-server;
 * how data is kept is ours.
 *
 * <h2>Durability</h2>
 *
 * <ul>
 *   <li>Documents and indexes are ordered maps of bytes in one MVStore file, {@code store.mv}. It
 *       is never committed in the background: a commit in the middle of an operation would make
 *       half an operation durable.
 *   <li>Every put and remove goes to the newest segment of a log, {@code wal-*.log}, before the
 *       collection's lock is released, so the log has the order of the memory. All changes of a
 *       document, index entries included, are in one frame with a checksum: it is replayed whole or
 *       not at all.
 *   <li>A write is acknowledged after the log was forced to the disk. Writers that arrive while the
 *       disk works share the next force.
 *   <li>Operations share a barrier. Each second a checkpoint takes it alone, starts a new segment
 *       and commits the maps together with the number of that segment; then, beside operations
 *       again, it forces the file and deletes older segments. After a crash the maps are those of
 *       the last whole commit, and the segments from the number it names are replayed. Doing that
 *       twice changes nothing.
 *   <li>Making and dropping collections and indexes runs alone and ends in a checkpoint.
 *   <li>When the log or the file cannot be written, the store stops: every later command is refused
 *       until it is opened again, because memory may hold what the disk does not.
 * </ul>
 *
 * <h2>Reading</h2>
 *
 * A reader chooses a plan and takes the roots of the maps it needs under the collection's lock;
 * then it reads that moment's state without any lock, however long it takes. Documents are stored
 * as BSON and decoded for each reader.
 */
@NullMarked
package kh.ccc.embedded.mongodb;

import org.jspecify.annotations.NullMarked;
