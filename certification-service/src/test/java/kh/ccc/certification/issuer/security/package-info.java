@NullMarked
package kh.ccc.certification.issuer.security;

import org.jspecify.annotations.NullMarked;
