/** Sets Khmer and Latin type into tagged, archivable PDF with PDFBox and the JDK's HarfBuzz. */
@NullMarked
package kh.ccc.certification.paper.pdf;

import org.jspecify.annotations.NullMarked;
