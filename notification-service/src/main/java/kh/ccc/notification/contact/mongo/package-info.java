/** Contact points, encrypted with a key per person. */
@NullMarked
package kh.ccc.notification.contact.mongo;

import org.jspecify.annotations.NullMarked;
