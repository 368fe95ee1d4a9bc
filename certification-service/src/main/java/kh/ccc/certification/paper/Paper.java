package kh.ccc.certification.paper;

import java.time.Instant;
import java.util.List;

/**
 * A plain document: minutes, a resolution, an attestation. Headings, paragraphs, facts and tables
 * follow each other and flow over as many A4 pages as they need; each page names the reference, and
 * counts.
 *
 * <p>Texts may mix Khmer and Latin letters. A Khmer line is broken at spaces and at zero-width
 * spaces (U+200B), so put those between the words of long Khmer sentences; a stretch without any is
 * broken between two syllables when it must be. The same paper always gives the same bytes.
 *
 * @param title heading of the first page and title of the file
 * @param language main language, {@code km} or {@code en}
 * @param reference what the document is referred to by; stands at the foot of every page
 * @param madeAt when what it records was settled; the date of the file, never the moment of
 *     printing
 * @param blocks what follows the title
 * @param attachments files that travel inside the PDF
 */
public record Paper(
    String title,
    String language,
    String reference,
    Instant madeAt,
    List<Block> blocks,
    List<Attachment> attachments) {

  public Paper {
    blocks = List.copyOf(blocks);
    attachments = List.copyOf(attachments);
  }

  /** A piece of the document. */
  public sealed interface Block {}

  /**
   * A heading below the title.
   *
   * @param level 2 or 3, and a 3 only below a 2 (PDF/UA-1, 7.4.2)
   */
  public record Heading(int level, String text) implements Block {
    public Heading {
      if (level < 2 || level > 3) {
        throw new IllegalArgumentException("heading of level " + level);
      }
    }
  }

  /** A paragraph of running text. */
  public record Paragraph(String text) implements Block {}

  /** What is known, label by label: day, place, who was there. */
  public record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** One thing that is known. */
  public record Fact(String label, String value) {}

  /**
   * A table; its head is repeated on every page that it reaches.
   *
   * @param shares width of each column in parts of the whole
   * @param rows cells row by row, as many as there are columns
   */
  public record Table(List<String> head, List<Integer> shares, List<List<String>> rows)
      implements Block {
    public Table {
      head = List.copyOf(head);
      shares = List.copyOf(shares);
      rows = rows.stream().map(List::copyOf).toList();
      int columns = head.size();
      if (columns == 0
          || shares.size() != columns
          || rows.stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException(
            "a table needs as many cells in each row as in its head");
      }
    }
  }

  /** What follows begins on a new page. */
  public record PageBreak() implements Block {}
}
