/** The public view of networks. */
@NullMarked
package kh.ccc.networking.network.mongo;

import org.jspecify.annotations.NullMarked;
