/**
 * The whole platform on one machine: which parts it has, how they start, stop and are found again.
 */
@NullMarked
package kh.ccc.launcher;

import org.jspecify.annotations.NullMarked;
