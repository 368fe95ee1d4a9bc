@NullMarked
package kh.ccc.certification.certificate.kafka;

import org.jspecify.annotations.NullMarked;
