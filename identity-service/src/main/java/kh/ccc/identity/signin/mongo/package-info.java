/** Failed attempts in MongoDB, so that all instances know of them. */
@NullMarked
package kh.ccc.identity.signin.mongo;

import org.jspecify.annotations.NullMarked;
