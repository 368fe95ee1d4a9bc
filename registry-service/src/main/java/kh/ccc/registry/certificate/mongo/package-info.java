/** Certificates as a projection in MongoDB. */
@NullMarked
package kh.ccc.registry.certificate.mongo;

import org.jspecify.annotations.NullMarked;
