@NullMarked
package kh.ccc.identity.token.web;

import org.jspecify.annotations.NullMarked;
