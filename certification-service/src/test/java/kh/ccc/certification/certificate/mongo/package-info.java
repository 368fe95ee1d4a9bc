@NullMarked
package kh.ccc.certification.certificate.mongo;

import org.jspecify.annotations.NullMarked;
