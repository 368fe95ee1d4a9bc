/** What the other services are told of applications. */
@NullMarked
package kh.ccc.certification.application.kafka;

import org.jspecify.annotations.NullMarked;
