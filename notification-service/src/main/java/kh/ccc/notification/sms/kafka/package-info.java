/** Hears of certificates. */
@NullMarked
package kh.ccc.notification.sms.kafka;

import org.jspecify.annotations.NullMarked;
