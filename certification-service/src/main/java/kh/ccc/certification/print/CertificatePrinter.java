package kh.ccc.certification.print;

import java.util.List;
import kh.ccc.certification.paper.Attachment;

/** Prints certificates as PDF/A-3a and PDF/UA-1, A4, in Khmer and English. */
public interface CertificatePrinter {

  /**
   * The PDF; the same sheet and attachments give the same bytes. Refused when an element is missing
   * or a name has letters that cannot be printed.
   */
  byte[] print(Sheet sheet, List<Attachment> attachments);
}
