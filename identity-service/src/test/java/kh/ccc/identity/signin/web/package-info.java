@NullMarked
package kh.ccc.identity.signin.web;

import org.jspecify.annotations.NullMarked;
