/** A smallest service on the platform, to prove the platform through its public edge. */
@NullMarked
package kh.ccc.testing.sample;

import org.jspecify.annotations.NullMarked;
