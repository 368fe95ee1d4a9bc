/**
 * Plays the programme's people through the public API, so that a newcomer sees the whole chain at
 * work.
 */
@NullMarked
package kh.ccc.demo;

import org.jspecify.annotations.NullMarked;
