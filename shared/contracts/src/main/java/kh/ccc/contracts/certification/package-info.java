/** What certification-service tells the others about applications and certificates. */
@NullMarked
package kh.ccc.contracts.certification;

import org.jspecify.annotations.NullMarked;
