package kh.ccc.embedded.mongodb.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeysTest {
  /** One of each kind and many numbers, in the order in which MongoDB sorts them. */
  private static final List<Object> IN_ORDER =
      List.of(
          MinKey.getInstance(),
          Missing.getInstance(),
          Double.NEGATIVE_INFINITY,
          Long.MIN_VALUE,
          -1e10,
          -2,
          -1.5,
          -1L,
          0,
          1e-300,
          0.5,
          1,
          new Decimal128(new BigDecimal("1.5")),
          2L,
          Integer.MAX_VALUE,
          1L << 53,
          (1L << 53) + 1,
          (1L << 53) + 2,
          Long.MAX_VALUE - 1,
          1e30,
          "",
          "\0",
          "\0\0",
          "\0a",
          "a",
          "a\0",
          "a\0b",
          "aa",
          "b",
          "ក",
          "ខ",
          new Document(),
          new Document("a", 1),
          new Document("a", 1).append("b", 1),
          new Document("a", 2),
          new Document("b", 1),
          List.of(),
          List.of(1),
          List.of(1, 2),
          List.of(2),
          new BinData(new byte[] {9}),
          new BinData(new byte[] {1, 1}),
          UUID.fromString("00000000-0000-4000-8000-000000000001"),
          UUID.fromString("f0000000-0000-4000-8000-000000000001"),
          new ObjectId("000000000000000000000001"),
          new ObjectId("ff0000000000000000000001"),
          false,
          true,
          Instant.parse("1960-01-01T00:00:00Z"),
          Instant.parse("2026-01-01T00:00:00Z"),
          MaxKey.getInstance());

  @Test
  void orderOfTheBytesIsTheOrderOfTheValues() {
    for (int one = 0; one < IN_ORDER.size(); one++) {
      for (int other = 0; other < IN_ORDER.size(); other++) {
        byte[] left = Keys.of(IN_ORDER.get(one));
        byte[] right = Keys.of(IN_ORDER.get(other));
        assertThat(Integer.signum(Arrays.compareUnsigned(left, right)))
            .as("%s and %s", IN_ORDER.get(one), IN_ORDER.get(other))
            .isEqualTo(Integer.compare(one, other));
        assertThat(
                Integer.signum(Arrays.compareUnsigned(Keys.inverted(left), Keys.inverted(right))))
            .isEqualTo(Integer.compare(other, one));
      }
    }
  }

  @Test
  void noKeyIsTheBeginningOfAnother() {
    for (Object one : IN_ORDER) {
      for (Object other : IN_ORDER) {
        if (!one.equals(other)) {
          assertThat(Keys.startsWith(Keys.of(one), Keys.of(other))).isFalse();
        }
      }
    }
  }

  @Test
  void equalNumbersHaveTheSameKeyWhateverTheirType() {
    assertThat(Keys.of(3)).isEqualTo(Keys.of(3L)).isEqualTo(Keys.of(3.0));
    assertThat(Keys.of(-0.0)).isEqualTo(Keys.of(0));
    assertThat(Keys.of(new Decimal128(new BigDecimal("3")))).isEqualTo(Keys.of(3));
    assertThat(Keys.of(null)).isEqualTo(Keys.of(Missing.getInstance()));
  }

  @Test
  void keyAfterAPrefixFollowsAllThatBeginWithIt() {
    assertThat(Keys.after(new byte[] {1, 2})).isEqualTo(new byte[] {1, 3});
    assertThat(Keys.after(new byte[] {1, (byte) 0xFF})).isEqualTo(new byte[] {2});
    assertThat(Keys.after(new byte[] {(byte) 0xFF})).isNull();
  }
}
