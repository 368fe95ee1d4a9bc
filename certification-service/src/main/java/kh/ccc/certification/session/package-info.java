/** The certification committee's sessions: agenda, presence, resolutions on many cases, minutes. */
@NullMarked
package kh.ccc.certification.session;

import org.jspecify.annotations.NullMarked;
