/** Hears the register's events. */
@NullMarked
package kh.ccc.networking.cbo.kafka;

import org.jspecify.annotations.NullMarked;
