/** Answers people who ask by SMS whether a certificate is good. */
@NullMarked
package kh.ccc.notification.sms;

import org.jspecify.annotations.NullMarked;
