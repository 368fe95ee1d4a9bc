/** Questions to a running platform: digests, journal check, dead letters, health. */
@NullMarked
package kh.ccc.launcher.operations;

import org.jspecify.annotations.NullMarked;
