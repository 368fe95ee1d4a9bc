package kh.ccc.certification.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kh.ccc.certification.paper.Paper.Block;
import kh.ccc.certification.paper.Paper.Fact;
import kh.ccc.certification.paper.Paper.Facts;
import kh.ccc.certification.paper.Paper.Heading;
import kh.ccc.certification.paper.Paper.PageBreak;
import kh.ccc.certification.paper.Paper.Paragraph;
import kh.ccc.certification.paper.Paper.Table;

/** Papers for tests. */
public final class PaperFixtures {

  private PaperFixtures() {}

  /** Minutes with a table of so many cases. */
  public static Paper minutes(int cases) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Facts(
            List.of(
                new Fact("កាលបរិច្ឆេទ / Date", "ថ្ងៃទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦ / 23 November 2026"),
                new Fact("ទីកន្លែង / Place", "រាជធានីភ្នំពេញ / Phnom Penh"))));
    blocks.add(new Heading(2, "១. របៀបវារៈ / Agenda"));
    blocks.add(
        new Paragraph(
            "គណៈកម្មាធិការវិញ្ញាបនកម្មបានពិនិត្យពាក្យស្នើសុំទាំងអស់ដែលមាននៅក្នុងរបៀបវារៈនៃកិច្ចប្រជុំនេះហើយបានសម្រេចដូចខាងក្រោម។"
                + " The committee considered every application on the agenda and decided as follows."));
    blocks.add(new Heading(3, "សេចក្តីសម្រេច / Decisions"));
    blocks.add(
        new Table(
            List.of("លេខ / No.", "អង្គការ / Organization", "សេចក្តីសម្រេច / Decision"),
            List.of(1, 4, 2),
            Collections.nCopies(
                cases,
                List.of(
                    "CBO-2026-000123-3",
                    "សហគមន៍នេសាទព្រែកតាកុង Prek Ta Kong Community Fishery",
                    "ផ្តល់ / Granted"))));
    blocks.add(new PageBreak());
    blocks.add(new Heading(2, "២. ហត្ថលេខា / Signatures"));
    blocks.add(new Paragraph("ប្រធានគណៈកម្មាធិការ / Chair"));
    return paper(blocks);
  }

  public static Paper paper(List<Block> blocks) {
    return new Paper(
        "កំណត់ហេតុកិច្ចប្រជុំ",
        "km",
        "MIN-2026-11-23",
        Instant.parse("2026-11-23T09:00:00Z"),
        blocks,
        List.of());
  }
}
