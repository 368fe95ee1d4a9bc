/** The signed cookie of a signed-in person, and the filter chains of the pages. */
@NullMarked
package kh.ccc.identity.signin.security;

import org.jspecify.annotations.NullMarked;
