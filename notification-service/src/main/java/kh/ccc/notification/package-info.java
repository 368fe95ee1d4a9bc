/** Who is told what, when and in which language. */
@NullMarked
package kh.ccc.notification;

import org.jspecify.annotations.NullMarked;
