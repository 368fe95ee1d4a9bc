/** What the register knows of the certificates of its organizations. */
@NullMarked
package kh.ccc.registry.certificate;

import org.jspecify.annotations.NullMarked;
