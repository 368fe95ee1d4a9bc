@NullMarked
package kh.ccc.networking.network;

import org.jspecify.annotations.NullMarked;
