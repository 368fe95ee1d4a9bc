@NullMarked
package kh.ccc.gateway.session;

import org.jspecify.annotations.NullMarked;
