/** The projection of the register's events. */
@NullMarked
package kh.ccc.networking.cbo.mongo;

import org.jspecify.annotations.NullMarked;
