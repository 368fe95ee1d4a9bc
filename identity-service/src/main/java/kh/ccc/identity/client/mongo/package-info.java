/** The list of machine clients and the hashes of their secrets in MongoDB. */
@NullMarked
package kh.ccc.identity.client.mongo;

import org.jspecify.annotations.NullMarked;
