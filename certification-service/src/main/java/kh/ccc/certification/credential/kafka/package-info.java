/** Hears what networks and forums ask a credential for. */
@NullMarked
package kh.ccc.certification.credential.kafka;

import org.jspecify.annotations.NullMarked;
