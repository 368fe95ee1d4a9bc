/** The delivery log. */
@NullMarked
package kh.ccc.notification.delivery.mongo;

import org.jspecify.annotations.NullMarked;
