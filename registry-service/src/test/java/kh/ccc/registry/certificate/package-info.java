@NullMarked
package kh.ccc.registry.certificate;

import org.jspecify.annotations.NullMarked;
