/** What operators ask of a running service: journal check, view digests, dead letters. */
@NullMarked
package kh.ccc.platform.operations;

import org.jspecify.annotations.NullMarked;
