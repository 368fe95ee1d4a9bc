/** The HTTP edge: callers, permissions, problem details, idempotency, versions, pages. */
@NullMarked
package kh.ccc.platform.web;

import org.jspecify.annotations.NullMarked;
