/** What the other services are told of records. */
@NullMarked
package kh.ccc.registry.cbo.kafka;

import org.jspecify.annotations.NullMarked;
