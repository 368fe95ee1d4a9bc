package kh.ccc.embedded.mongodb.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenCursorsTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private int pinned;
  private final OpenCursors cursors = new OpenCursors(this::pin, () -> now);

  private Runnable pin() {
    pinned++;
    return () -> pinned--;
  }

  private static Iterator<Document> documents(int count) {
    return Stream.generate(() -> new Document("a", 1)).limit(count).iterator();
  }

  private static long id(Document reply) {
    return (long) Utils.getSubdocumentValue(reply, "cursor.id");
  }

  private static int size(Document reply, String batch) {
    return ((List<?>) Utils.getSubdocumentValue(reply, "cursor." + batch)).size();
  }

  @Test
  void resultThatFitsIntoTheFirstBatchOpensNoCursor() {
    Document reply = cursors.first("d.c", documents(10), 10, false);
    assertThat(id(reply)).isZero();
    assertThat(size(reply, "firstBatch")).isEqualTo(10);
    assertThat(pinned).isZero();
  }

  @Test
  void cursorIsPinnedUntilItsLastDocument() {
    long id = id(cursors.first("d.c", documents(25), 10, false));
    assertThat(pinned).isEqualTo(1);
    assertThat(id(cursors.next("d.c", id, 10))).isEqualTo(id);
    Document last = cursors.next("d.c", id, 10);
    assertThat(id(last)).isZero();
    assertThat(size(last, "nextBatch")).isEqualTo(5);
    assertThat(pinned).isZero();
    assertThatThrownBy(() -> cursors.next("d.c", id, 10))
        .isInstanceOf(CursorNotFoundException.class);
  }

  @Test
  void killedCursorIsGone() {
    long id = id(cursors.first("d.c", documents(25), 10, false));
    assertThat(cursors.kill(List.of(id, 99L)).get("cursorsKilled")).isEqualTo(List.of(id));
    assertThat(pinned).isZero();
  }

  @Test
  void cursorNobodyUsesIsClosedAfterTenMinutes() {
    long idle = id(cursors.first("d.c", documents(25), 10, false));
    now = now.plus(Duration.ofMinutes(11));
    long used = id(cursors.first("d.c", documents(25), 10, false));
    assertThat(cursors.count()).isEqualTo(1);
    assertThat(pinned).isEqualTo(1);
    assertThatThrownBy(() -> cursors.next("d.c", idle, 10))
        .isInstanceOf(CursorNotFoundException.class);
    assertThat(id(cursors.next("d.c", used, 10))).isEqualTo(used);
  }
}
