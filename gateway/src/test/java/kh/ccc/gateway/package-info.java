@NullMarked
package kh.ccc.gateway;

import org.jspecify.annotations.NullMarked;
