@NullMarked
package kh.ccc.networking;

import org.jspecify.annotations.NullMarked;
