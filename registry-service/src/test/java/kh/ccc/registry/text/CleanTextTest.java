package kh.ccc.registry.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"brEkv", "lugXug", "t,+gRkeBI", "RBHsIhnu Ville", "kMBg;cam", "PñMeBj"})
  void legacyFontTextIsRefused(String text) {
    assertThat(CleanText.of(text, 200).refusal()).isEqualTo("legacy-font");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PhnomToeng Lai",
        "Rasmey PhumPir Kiri Boeng Kranhak",
        "KroPer/Balang",
        "Treal Pong (PorPel)",
        "Phnom dong Raek SomRaek Prey Sros",
        "Samaki Apiwat Boeng K'sae Klaeng ; Koh Thom",
        "CFi Prek Tol",
        "NGO Forum",
        "Cham kaRuessey",
        "koukThkov",
        "Ou TraCheakChet",
        "Chambâk 1",
        "លិចបឹង`",
        "Bangkong_Khmum",
        "O'Russey",
        "សហគមន៍កសិកម្មទំនើប «បន្លែផ្ទះសំណាញ់ត្រាំកក់»"
      })
  void realNamesAreTaken(String text) {
    assertThat(CleanText.of(text, 200).refusal()).isNull();
    assertThat(CleanText.of(text, 200).text()).isEqualTo(text);
  }

  @Test
  void lostCharactersAreRefused() {
    assertThat(CleanText.of("Neang Noy Ta P\uFFFD Samaki", 200).refusal())
        .isEqualTo("lost-characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u202Eb", "a\uE000b", "a\uD800b"})
  void whatNobodyCanReadIsRefused(String text) {
    assertThat(CleanText.of(text, 200).refusal()).isEqualTo("forbidden-characters");
  }

  @Test
  void spacesAndInvisibleCharactersAreTidied() {
    assertThat(CleanText.of("\uFEFF Chey\u00A0Sen\r\n\u200B ", 200).text()).isEqualTo("Chey Sen");
  }

  @Test
  void marksTypedInAnotherOrderAreTheSameText() {
    String subscriptFirst = "\u179F\u17D2\u178F\u17B8";
    String vowelFirst = "\u179F\u17B8\u17D2\u178F";
    assertThat(CleanText.of(vowelFirst, 200)).isEqualTo(CleanText.of(subscriptFirst, 200));
    String roFirst = "\u179F\u17D2\u179A\u17D2\u178F\u17B8";
    String roLast = "\u179F\u17D2\u178F\u17D2\u179A\u17B8";
    assertThat(CleanText.of(roFirst, 200).text()).isEqualTo(roLast);
    assertThat(CleanText.of("\u1780\u17C1\u17B6", 200).text()).isEqualTo("\u1780\u17C4");
  }

  @Test
  void lengthIsBounded() {
    assertThat(CleanText.of("a".repeat(200), 200).refusal()).isNull();
    assertThat(CleanText.of("a".repeat(201), 200).refusal()).isEqualTo("too-long");
  }
}
