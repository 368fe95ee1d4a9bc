package kh.ccc.registry.imports.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A cell, decoded from UTF-8.
 *
 * @param text empty when the bytes are not UTF-8
 * @param badByte which byte of the cell is the first wrong one, from 1; 0 when none is
 */
record CellDecoder(Optional<String> text, int badByte) {

  /**
   * Decodes a cell.
   *
   * @param bytes one character per byte
   */
  static CellDecoder decode(String bytes) {
    if (bytes.chars().allMatch(c -> c < 0x80)) {
      return new CellDecoder(Optional.of(bytes), 0);
    }
    byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
    try {
      CharBuffer decoded =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(raw));
      return new CellDecoder(Optional.of(decoded.toString()), 0);
    } catch (CharacterCodingException malformed) {
      return new CellDecoder(Optional.empty(), firstBadByte(raw));
    }
  }

  private static int firstBadByte(byte[] raw) {
    ByteBuffer in = ByteBuffer.wrap(raw);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(raw.length), true);
    return result.isError() ? in.position() + 1 : raw.length;
  }
}
