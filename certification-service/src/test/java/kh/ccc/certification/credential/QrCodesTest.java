package kh.ccc.certification.credential;

import static kh.ccc.certification.issuer.TestSigner.ISSUER;
import static kh.ccc.certification.issuer.TestSigner.KEY_1;
import static kh.ccc.certification.issuer.TestSigner.KEY_2;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import kh.ccc.certification.credential.QrCodes.Reading;
import kh.ccc.certification.issuer.KeyRing;
import kh.ccc.certification.issuer.TestSigner;
import org.junit.jupiter.api.Test;

class QrCodesTest {

  private static final KeyRing RING = TestSigner.ring(KEY_1);
  private static final QrPayload PAYLOAD =
      new QrPayload(
          "CBO-2026-000123-3",
          "សហគមន៍ព្រៃឈើភ្នំក្រវ៉ាញ",
          "Prey Chheu Phnom Kravanh",
          "GOOD_PRACTICE",
          1,
          LocalDate.of(2026, 3, 1),
          LocalDate.of(2029, 2, 28),
          new StatusEntry(1, 131_071),
          false);

  @Test
  void whatWasSignedIsReadBackAsItWas() {
    String payload = QrCodes.sign(PAYLOAD, KEY_1);
    for (String scanned :
        List.of(
            payload,
            ISSUER.qr(payload),
            ISSUER.qr(payload).toLowerCase(Locale.ROOT),
            " " + payload + "\n")) {
      assertThat(QrCodes.read(scanned, RING)).isEqualTo(new Reading.Genuine(PAYLOAD, "key-1"));
    }
    QrPayload bare =
        new QrPayload(
            "CBO-2026-000123-3",
            null,
            null,
            "PROVISIONAL",
            1,
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            new StatusEntry(2, 0),
            true);
    assertThat(QrCodes.read(QrCodes.sign(bare, KEY_1), RING))
        .isEqualTo(new Reading.Genuine(bare, "key-1"));
  }

  @Test
  void addressFitsTheDenseFormOfASmallEnoughCode() {
    String address = ISSUER.qr(QrCodes.sign(PAYLOAD, KEY_1));
    assertThat(address).matches("[0-9A-Z $%*+./:-]+");
    assertThat(address.length()).isLessThanOrEqualTo(528);
  }

  @Test
  void sameWordsAndKeyGiveTheSameCode() {
    assertThat(QrCodes.sign(PAYLOAD, KEY_1)).isEqualTo(QrCodes.sign(PAYLOAD, KEY_1));
    assertThat(QrCodes.signAgain(QrCodes.sign(PAYLOAD, KEY_1), KEY_2))
        .isEqualTo(QrCodes.sign(PAYLOAD, KEY_2));
  }

  @Test
  void everyCodeThatIsCutOffIsDamaged() {
    String payload = QrCodes.sign(PAYLOAD, KEY_1);
    for (int length = 0; length < payload.length(); length++) {
      assertThat(QrCodes.read(payload.substring(0, length), RING))
          .isNotInstanceOf(Reading.Genuine.class);
    }
    assertThat(QrCodes.read(payload.substring(0, 100), RING)).isEqualTo(new Reading.Damaged());
    assertThat(QrCodes.read("A".repeat(5_000), RING)).isEqualTo(new Reading.Damaged());
  }

  @Test
  void codeWithAnyOtherCharacterIsNotGenuine() {
    String payload = QrCodes.sign(PAYLOAD, KEY_1);
    for (int i = 0; i < payload.length(); i++) {
      char other = payload.charAt(i) == 'A' ? 'B' : 'A';
      String changed = payload.substring(0, i) + other + payload.substring(i + 1);
      assertThat(QrCodes.read(changed, RING)).isNotInstanceOf(Reading.Genuine.class);
    }
  }

  @Test
  void bytesOfChanceNeverBreakTheReader() {
    Random chance = new Random(1);
    for (int n = 0; n < 20_000; n++) {
      byte[] bytes = new byte[chance.nextInt(60)];
      chance.nextBytes(bytes);
      assertThat(QrCodes.read(Base32.encode(bytes), RING)).isNotInstanceOf(Reading.Genuine.class);
    }
  }

  @Test
  void otherKeysAreNotOursAndAWithdrawnKeyIsTold() {
    assertThat(QrCodes.read(QrCodes.sign(PAYLOAD, KEY_2), RING)).isEqualTo(new Reading.NotOurs());
    assertThat(
            QrCodes.read(
                QrCodes.sign(PAYLOAD, TestSigner.ANSWERS_1),
                TestSigner.ring(KEY_1, TestSigner.ANSWERS_1)))
        .isEqualTo(new Reading.NotOurs());
    assertThat(QrCodes.read(QrCodes.sign(PAYLOAD, KEY_1), TestSigner.compromised(KEY_1, KEY_2)))
        .isEqualTo(new Reading.KeyWithdrawn(PAYLOAD));
  }

  /** Examples of RFC 8949, appendix A. */
  @Test
  void cborIsThatOfTheStandard() {
    assertThat(hex(0L)).isEqualTo("00");
    assertThat(hex(23L)).isEqualTo("17");
    assertThat(hex(24L)).isEqualTo("1818");
    assertThat(hex(100L)).isEqualTo("1864");
    assertThat(hex(1000L)).isEqualTo("1903e8");
    assertThat(hex(1_000_000L)).isEqualTo("1a000f4240");
    assertThat(hex(-1L)).isEqualTo("20");
    assertThat(hex(-100L)).isEqualTo("3863");
    assertThat(hex(-1000L)).isEqualTo("3903e7");
    assertThat(hex("IETF")).isEqualTo("6449455446");
    assertThat(hex("水")).isEqualTo("63e6b0b4");
    assertThat(hex(new byte[] {1, 2, 3, 4})).isEqualTo("4401020304");
    assertThat(hex(List.of(1L, List.of(2L, 3L), List.of(4L, 5L)))).isEqualTo("8301820203820405");
    assertThat(hex(Map.of(1L, 2L))).isEqualTo("a10102");
    assertThat(hex(true)).isEqualTo("f5");
  }

  /** RFC 4648, section 10, without the padding. */
  @Test
  void base32IsThatOfTheStandard() {
    assertThat(Base32.encode("f".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isEqualTo("MY");
    assertThat(Base32.encode("foobar".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .isEqualTo("MZXW6YTBOI");
    assertThat(Base32.decode("MZXW6YTBOI")).isPresent();
    assertThat(Base32.decode("MZ")).isEmpty();
    assertThat(Base32.decode("M1")).isEmpty();
  }

  private static String hex(Object value) {
    return HexFormat.of().formatHex(Cbor.write(value));
  }
}
