@NullMarked
package kh.ccc.notification.delivery;

import org.jspecify.annotations.NullMarked;
