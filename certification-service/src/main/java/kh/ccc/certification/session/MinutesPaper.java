package kh.ccc.certification.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kh.ccc.certification.application.Choice;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.certificate.Measure;
import kh.ccc.certification.certificate.Motion;
import kh.ccc.certification.paper.Paper;
import kh.ccc.platform.time.Programme;

/** Sets the minutes of a session as a document in one language. */
public final class MinutesPaper {

  /**
   * The words of one language.
   *
   * @param word the text under that name
   * @param level name of a level
   */
  public record Words(String language, UnaryOperator<String> word, LevelName level) {

    String of(String name) {
      return word.apply(name);
    }
  }

  /** Names levels. */
  @FunctionalInterface
  public interface LevelName {
    String of(Level level);
  }

  private final Words words;
  private final Map<String, String> names;

  /**
   * @param names of the organizations in that language, by their id
   */
  public MinutesPaper(Words words, Map<String, String> names) {
    this.words = words;
    this.names = Map.copyOf(names);
  }

  public Paper of(Minutes minutes, Seal seal) {
    List<Paper.Block> blocks = new ArrayList<>();
    blocks.add(head(minutes));
    blocks.add(new Paper.Heading(2, words.of("cases")));
    if (!minutes.items().isEmpty()) {
      blocks.add(cases(minutes));
    }
    if (!minutes.batches().isEmpty()) {
      blocks.add(new Paper.Heading(2, words.of("batches")));
      minutes.batches().forEach(batch -> blocks.addAll(batch(batch)));
    }
    if (!minutes.motions().isEmpty()) {
      blocks.add(new Paper.Heading(2, words.of("motions")));
      minutes.motions().forEach(motion -> blocks.addAll(motion(motion)));
    }
    blocks.add(new Paper.Heading(2, words.of("seal")));
    blocks.add(seal(seal));
    String reference = "CCC " + minutes.day() + " " + minutes.sessionId().substring(0, 8);
    return new Paper(
        words.of("title"), words.language(), reference, minutes.closedAt(), blocks, List.of());
  }

  private Paper.Block head(Minutes minutes) {
    List<Paper.Fact> facts = new ArrayList<>();
    facts.add(fact("day", minutes.day().toString()));
    if (minutes.place() != null) {
      facts.add(fact("place", minutes.place()));
    }
    facts.add(fact("area", minutes.area().isEmpty() ? words.of("wholeCountry") : minutes.area()));
    facts.add(fact("chair", minutes.chair()));
    facts.add(fact("attended", String.join(", ", minutes.attended())));
    if (!minutes.absent().isEmpty()) {
      facts.add(fact("absent", String.join(", ", minutes.absent())));
    }
    facts.add(fact("opened", time(minutes.openedAt())));
    facts.add(fact("closed", time(minutes.closedAt())));
    return new Paper.Facts(facts);
  }

  private Paper.Block cases(Minutes minutes) {
    List<String> head =
        List.of(
            words.of("case"),
            words.of("outcome"),
            words.of("reference"),
            words.of("votes"),
            words.of("notes"));
    return new Paper.Table(
        head, List.of(5, 4, 4, 2, 5), minutes.items().stream().map(this::row).toList());
  }

  private List<String> row(Minutes.Item item) {
    return List.of(
        names.getOrDefault(item.cboId(), item.cboId()),
        outcome(item),
        item.reference() == null ? "" : item.reference(),
        votes(item.votes()),
        notes(item));
  }

  private String outcome(Minutes.Item item) {
    return switch (item.outcome()) {
      case "GRANTED" -> words.of("GRANTED").replace("{level}", words.level().of(item.level()));
      case "REFUSED" ->
          words.of("REFUSED").replace("{reason}", item.reason() == null ? "" : item.reason());
      case "DEFERRED", "WITHDRAWN" -> words.of(item.outcome());
      default -> words.of("OTHER");
    };
  }

  private static String votes(Map<Choice, Integer> votes) {
    return "%d, %d, %d, %d"
        .formatted(
            votes.getOrDefault(Choice.GRANT, 0),
            votes.getOrDefault(Choice.DEFER, 0),
            votes.getOrDefault(Choice.REFUSE, 0),
            votes.getOrDefault(Choice.ABSTAIN, 0));
  }

  private String notes(Minutes.Item item) {
    List<String> notes = new ArrayList<>();
    if (!item.recusals().isEmpty()) {
      List<String> members = item.recusals().stream().map(Minutes.Recusal::member).toList();
      notes.add(words.of("recused").replace("{members}", String.join(", ", members)));
    }
    if (item.until() != null) {
      notes.add(
          words
              .of("conditions")
              .replace("{until}", item.until().toString())
              .replace("{conditions}", String.join(" ", item.conditions())));
    }
    return String.join(" ", notes);
  }

  private List<Paper.Block> batch(Minutes.BatchLine batch) {
    String line =
        words
            .of("batch")
            .replace("{reference}", batch.reference())
            .replace("{granted}", Integer.toString(batch.granted()))
            .replace("{leftOver}", Integer.toString(batch.leftOver()));
    return List.of(new Paper.Paragraph(line), new Paper.Paragraph(batch.text()));
  }

  private List<Paper.Block> motion(Minutes.MotionLine motion) {
    String line =
        words
            .of(motion.outcome() == Motion.Status.CARRIED ? "motionCarried" : "motionDropped")
            .replace("{number}", motion.number())
            .replace("{name}", names.getOrDefault(motion.cboId(), motion.cboId()))
            .replace("{measure}", measure(motion.measure()))
            .replace("{reference}", motion.reference() == null ? "" : motion.reference())
            .replace("{for}", count(motion, Motion.Vote.FOR))
            .replace("{against}", count(motion, Motion.Vote.AGAINST))
            .replace("{abstained}", count(motion, Motion.Vote.ABSTAIN));
    return List.of(new Paper.Paragraph(line), new Paper.Paragraph(motion.text()));
  }

  private String measure(Measure measure) {
    String word = words.of(measure.kind().name());
    if (measure.until() != null) {
      word = word.replace("{until}", measure.until().toString());
    }
    return measure.level() == null
        ? word
        : word.replace("{level}", words.level().of(measure.level()));
  }

  private static String count(Minutes.MotionLine motion, Motion.Vote vote) {
    return Integer.toString(motion.votes().getOrDefault(vote, 0));
  }

  private Paper.Block seal(Seal seal) {
    List<Paper.Fact> facts = new ArrayList<>(List.of(fact("digest", seal.digest())));
    if (seal.keyId() != null && seal.signature() != null) {
      facts.add(fact("key", seal.keyId()));
      facts.add(fact("signature", seal.signature()));
    }
    return new Paper.Facts(facts);
  }

  private Paper.Fact fact(String label, String value) {
    return new Paper.Fact(words.of(label), value);
  }

  private static String time(Instant at) {
    return at.atZone(Programme.ZONE).toLocalTime().withNano(0).toString();
  }
}
