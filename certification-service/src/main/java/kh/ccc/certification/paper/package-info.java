/**
 * Printed documents in Khmer and English: what they are made of and who prints them. Minutes and
 * resolutions are {@link kh.ccc.certification.paper.Paper}s.
 */
@NullMarked
package kh.ccc.certification.paper;

import org.jspecify.annotations.NullMarked;
