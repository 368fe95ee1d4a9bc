/** The projection of the register's events. */
@NullMarked
package kh.ccc.notification.cbo.mongo;

import org.jspecify.annotations.NullMarked;
