package kh.ccc.certification.paper;

/** Prints plain documents as PDF/A-3a and PDF/UA-1: archived as they are, read by everyone. */
public interface PaperPrinter {

  /** The PDF; the same paper gives the same bytes. */
  byte[] print(Paper paper);
}
