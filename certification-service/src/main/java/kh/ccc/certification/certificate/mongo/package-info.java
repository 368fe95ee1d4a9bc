/** Where certificates are looked up and their numbers reserved. */
@NullMarked
package kh.ccc.certification.certificate.mongo;

import org.jspecify.annotations.NullMarked;
