/** Which event tells whom what. */
@NullMarked
package kh.ccc.notification.delivery.kafka;

import org.jspecify.annotations.NullMarked;
