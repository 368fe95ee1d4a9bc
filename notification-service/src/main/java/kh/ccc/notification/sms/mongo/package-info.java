/** What this service knows of certificates. */
@NullMarked
package kh.ccc.notification.sms.mongo;

import org.jspecify.annotations.NullMarked;
