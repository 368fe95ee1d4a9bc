/** Where people want to be told, and in which language. */
@NullMarked
package kh.ccc.notification.contact;

import org.jspecify.annotations.NullMarked;
