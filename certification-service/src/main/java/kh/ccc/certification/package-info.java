/**
 * Applications for a certificate, the committee's decisions, certificates and their verification.
 */
@NullMarked
package kh.ccc.certification;

import org.jspecify.annotations.NullMarked;
