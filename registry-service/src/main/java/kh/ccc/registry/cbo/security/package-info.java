/** Signed confirmations that a look-alike is another organization. */
@NullMarked
package kh.ccc.registry.cbo.security;

import org.jspecify.annotations.NullMarked;
