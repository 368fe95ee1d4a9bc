/** Sessions in MongoDB. */
@NullMarked
package kh.ccc.gateway.session.mongo;

import org.jspecify.annotations.NullMarked;
