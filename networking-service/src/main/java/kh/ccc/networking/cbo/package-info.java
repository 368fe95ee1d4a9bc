/** What this service knows of CBOs. */
@NullMarked
package kh.ccc.networking.cbo;

import org.jspecify.annotations.NullMarked;
