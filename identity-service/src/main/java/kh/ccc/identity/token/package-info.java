/** What a token says of its holder. */
@NullMarked
package kh.ccc.identity.token;

import org.jspecify.annotations.NullMarked;
