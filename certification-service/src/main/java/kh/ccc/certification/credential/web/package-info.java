/** Credentials and status lists over HTTP, open to anyone. */
@NullMarked
package kh.ccc.certification.credential.web;

import org.jspecify.annotations.NullMarked;
