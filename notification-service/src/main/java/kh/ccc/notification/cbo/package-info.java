/** What this service knows of CBOs. */
@NullMarked
package kh.ccc.notification.cbo;

import org.jspecify.annotations.NullMarked;
