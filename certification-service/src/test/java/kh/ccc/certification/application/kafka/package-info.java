@NullMarked
package kh.ccc.certification.application.kafka;

import org.jspecify.annotations.NullMarked;
