/** What people are told, and whether it reached them. */
@NullMarked
package kh.ccc.notification.delivery;

import org.jspecify.annotations.NullMarked;
