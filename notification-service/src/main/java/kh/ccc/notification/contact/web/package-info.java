/** A person's own contact point over HTTP. */
@NullMarked
package kh.ccc.notification.contact.web;

import org.jspecify.annotations.NullMarked;
