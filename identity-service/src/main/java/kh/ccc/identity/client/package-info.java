/** Other organisations' systems that ask this platform on their own behalf. */
@NullMarked
package kh.ccc.identity.client;

import org.jspecify.annotations.NullMarked;
