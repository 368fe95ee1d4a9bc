@NullMarked
package kh.ccc.gateway.docs;

import org.jspecify.annotations.NullMarked;
