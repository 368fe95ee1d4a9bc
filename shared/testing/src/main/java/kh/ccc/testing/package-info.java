/** What the tests of all services share: broker and store, tokens, architecture rules, messages. */
@NullMarked
package kh.ccc.testing;

import org.jspecify.annotations.NullMarked;
