/** What a pure domain may use of the platform: how it says no. */
@NullMarked
package kh.ccc.platform.domain;

import org.jspecify.annotations.NullMarked;
