@NullMarked
package kh.ccc.identity.account.web;

import org.jspecify.annotations.NullMarked;
