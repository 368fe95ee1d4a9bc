package kh.ccc.certification.paper.pdf;

import java.util.List;
import kh.ccc.certification.paper.Paper;
import kh.ccc.certification.paper.Paper.Block;
import kh.ccc.certification.paper.Paper.Facts;
import kh.ccc.certification.paper.Paper.Heading;
import kh.ccc.certification.paper.Paper.PageBreak;
import kh.ccc.certification.paper.Paper.Paragraph;
import kh.ccc.certification.paper.Paper.Table;
import kh.ccc.certification.paper.PaperPrinter;

/** Sets plain documents page by page. */
public final class PdfPaperPrinter implements PaperPrinter {

  private final TypeCases cases;
  private final String author;

  /**
   * @param author who stands behind the documents
   */
  public PdfPaperPrinter(TypeCases cases, String author) {
    this.cases = cases;
    this.author = author;
  }

  @Override
  public byte[] print(Paper paper) {
    return cases.with(types -> set(paper, types));
  }

  private byte[] set(Paper paper, TypeCase types) {
    Description description =
        new Description(
            paper.title(),
            author,
            paper.reference(),
            paper.language(),
            paper.reference(),
            paper.madeAt());
    TaggedPdf pdf = new TaggedPdf(types, description);
    Pages pages = new Pages(pdf);
    Setting setting = new Setting(types, pages, pdf.root());
    setting.title(paper.title());
    paper.blocks().forEach(block -> set(block, setting));
    pages.number(paper.reference());
    return pdf.finish(List.copyOf(paper.attachments()));
  }

  private static void set(Block block, Setting setting) {
    switch (block) {
      case Heading heading -> setting.heading(heading.level(), heading.text());
      case Paragraph paragraph -> setting.paragraph(paragraph.text());
      case Facts facts -> facts.facts().forEach(setting::fact);
      case Table table -> setting.table(table);
      case PageBreak pageBreak -> setting.pageBreak();
    }
  }
}
