@NullMarked
package kh.ccc.certification.issuer.files;

import org.jspecify.annotations.NullMarked;
