/** What the other services are told of certificates. */
@NullMarked
package kh.ccc.certification.certificate.kafka;

import org.jspecify.annotations.NullMarked;
