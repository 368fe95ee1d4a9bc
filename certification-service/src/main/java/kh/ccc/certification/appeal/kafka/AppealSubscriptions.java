package kh.ccc.certification.appeal.kafka;

import java.util.List;
import java.util.function.BiConsumer;
import kh.ccc.contracts.Contracts;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;

/** Hears when an assessment told its findings, and when a report was amended. */
public final class AppealSubscriptions {

  private AppealSubscriptions() {}

  /**
   * @param told takes the id of an assessment that told its findings
   * @param amended takes the id of an appeal whose report was amended
   */
  public static List<Subscription<?>> of(
      BiConsumer<String, Position> told, BiConsumer<String, Position> amended) {
    return List.of(
        new Subscription<>(
            Contracts.ASSESSMENT_RECOMMENDED,
            (event, position) -> told.accept(event.assessment().assessmentId(), position)),
        new Subscription<>(
            Contracts.ASSESSMENT_REPORT_AMENDED,
            (event, position) -> amended.accept(event.appealId(), position)));
  }
}
