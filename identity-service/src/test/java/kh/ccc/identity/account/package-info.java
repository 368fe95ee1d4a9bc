@NullMarked
package kh.ccc.identity.account;

import org.jspecify.annotations.NullMarked;
