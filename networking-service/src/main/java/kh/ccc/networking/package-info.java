/** Networks of community-based organizations and their forums. */
@NullMarked
package kh.ccc.networking;

import org.jspecify.annotations.NullMarked;
