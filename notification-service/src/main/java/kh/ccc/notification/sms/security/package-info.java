/** Proves that an SMS comes from the provider. */
@NullMarked
package kh.ccc.notification.sms.security;

import org.jspecify.annotations.NullMarked;
