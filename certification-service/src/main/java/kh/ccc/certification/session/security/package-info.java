/** How what the committee resolved is sealed. */
@NullMarked
package kh.ccc.certification.session.security;

import org.jspecify.annotations.NullMarked;
