/** Authorizations in MongoDB; token values only as hashes. */
@NullMarked
package kh.ccc.identity.token.mongo;

import org.jspecify.annotations.NullMarked;
