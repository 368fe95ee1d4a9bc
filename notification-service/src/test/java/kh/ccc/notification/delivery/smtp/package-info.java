@NullMarked
package kh.ccc.notification.delivery.smtp;

import org.jspecify.annotations.NullMarked;
