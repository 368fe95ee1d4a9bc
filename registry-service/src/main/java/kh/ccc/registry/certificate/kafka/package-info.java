/** Hears of certificates. */
@NullMarked
package kh.ccc.registry.certificate.kafka;

import org.jspecify.annotations.NullMarked;
