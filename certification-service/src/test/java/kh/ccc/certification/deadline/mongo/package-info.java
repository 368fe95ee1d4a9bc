@NullMarked
package kh.ccc.certification.deadline.mongo;

import org.jspecify.annotations.NullMarked;
