@NullMarked
package kh.ccc.notification;

import org.jspecify.annotations.NullMarked;
