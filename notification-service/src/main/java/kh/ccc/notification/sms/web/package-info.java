/** SMS of the provider over HTTP. */
@NullMarked
package kh.ccc.notification.sms.web;

import org.jspecify.annotations.NullMarked;
