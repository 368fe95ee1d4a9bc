/** Secrets of signing in that are kept as files. */
@NullMarked
package kh.ccc.identity.signin.files;

import org.jspecify.annotations.NullMarked;
