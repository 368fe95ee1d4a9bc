/** What other services are told of networks. */
@NullMarked
package kh.ccc.networking.network.kafka;

import org.jspecify.annotations.NullMarked;
