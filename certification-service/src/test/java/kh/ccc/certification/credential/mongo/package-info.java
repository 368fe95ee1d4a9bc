@NullMarked
package kh.ccc.certification.credential.mongo;

import org.jspecify.annotations.NullMarked;
