@NullMarked
package kh.ccc.notification.sms;

import org.jspecify.annotations.NullMarked;
