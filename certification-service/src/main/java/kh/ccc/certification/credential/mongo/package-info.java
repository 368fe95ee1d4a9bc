/** Where the places in status lists and the credentials' keys are kept. */
@NullMarked
package kh.ccc.certification.credential.mongo;

import org.jspecify.annotations.NullMarked;
