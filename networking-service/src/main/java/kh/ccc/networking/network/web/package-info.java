/** Networks over HTTP. */
@NullMarked
package kh.ccc.networking.network.web;

import org.jspecify.annotations.NullMarked;
