/** Provincial networks of CBOs and who belongs to them. */
@NullMarked
package kh.ccc.networking.network;

import org.jspecify.annotations.NullMarked;
