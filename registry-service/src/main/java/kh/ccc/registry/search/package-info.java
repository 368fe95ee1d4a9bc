/** Searches of the directory that somebody wants to look at again. */
@NullMarked
package kh.ccc.registry.search;

import org.jspecify.annotations.NullMarked;
