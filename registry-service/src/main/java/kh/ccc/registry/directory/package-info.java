/** The public directory: who is registered, where, in what, with which certificate. */
@NullMarked
package kh.ccc.registry.directory;

import org.jspecify.annotations.NullMarked;
