/** Who may sign in, and which roles a person has for which area. */
@NullMarked
package kh.ccc.identity.account;

import org.jspecify.annotations.NullMarked;
