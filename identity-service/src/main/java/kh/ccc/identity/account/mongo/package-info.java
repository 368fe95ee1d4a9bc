/** Names, password hashes and the list of accounts in MongoDB. */
@NullMarked
package kh.ccc.identity.account.mongo;

import org.jspecify.annotations.NullMarked;
