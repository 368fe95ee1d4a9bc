@NullMarked
package kh.ccc.notification.contact.mongo;

import org.jspecify.annotations.NullMarked;
