/** Decisions that wait for the log, and the log as it is read. */
@NullMarked
package kh.ccc.certification.transparency.mongo;

import org.jspecify.annotations.NullMarked;
