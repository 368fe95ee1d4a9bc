/** Mails about signing in. */
@NullMarked
package kh.ccc.identity.signin.smtp;

import org.jspecify.annotations.NullMarked;
