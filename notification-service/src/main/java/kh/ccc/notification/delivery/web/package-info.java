/** The delivery log over HTTP. */
@NullMarked
package kh.ccc.notification.delivery.web;

import org.jspecify.annotations.NullMarked;
