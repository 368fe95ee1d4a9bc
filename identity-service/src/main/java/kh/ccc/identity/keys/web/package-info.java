/** Rotation of the signing keys on command. */
@NullMarked
package kh.ccc.identity.keys.web;

import org.jspecify.annotations.NullMarked;
