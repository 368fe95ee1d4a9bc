/** The real Kafka broker, one node, in this JVM: for the laptop platform and for tests. */
@NullMarked
package kh.ccc.embedded.kafka;

import org.jspecify.annotations.NullMarked;
