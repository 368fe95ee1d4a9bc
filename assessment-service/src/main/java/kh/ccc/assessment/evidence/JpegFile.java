package kh.ccc.assessment.evidence;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * A JPEG file (ITU T.81) without comments and application data: no place, time, device or preview
 * picture (EXIF, XMP, IPTC), and nothing behind its end. Only what is needed to draw it stays.
 */
final class JpegFile {

  static final byte[] START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final int ADOBE = 0xEE;
  private static final Set<Integer> NOT_FRAMES = Set.of(0xC4, 0xC8, 0xCC);
  private static final int LONGEST_SIDE = 10_000;

  private final byte[] file;
  private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
  private int at = 2;
  private boolean hasFrame;
  private boolean hasScan;

  private JpegFile(byte[] file) {
    this.file = file;
  }

  static byte[] clean(byte[] file) {
    return new JpegFile(file).clean();
  }

  private byte[] clean() {
    clean.write(START, 0, 2);
    int marker = marker();
    while (marker != END) {
      segment(marker);
      marker = marker();
    }
    if (!hasFrame || !hasScan) {
      throw CleanFile.refused("file-not-whole");
    }
    clean.write(0xFF);
    clean.write(END);
    return clean.toByteArray();
  }

  /** The next marker; any number of fill bytes may stand before it. */
  private int marker() {
    if (Bytes.unsigned(file, at) != 0xFF) {
      throw CleanFile.refused("file-not-whole");
    }
    while (Bytes.unsigned(file, at) == 0xFF) {
      at++;
    }
    return Bytes.unsigned(file, at++);
  }

  private void segment(int marker) {
    int length = Bytes.twoBytes(file, at);
    if (length < 2 || at + length > file.length) {
      throw CleanFile.refused("file-not-whole");
    }
    if (isFrame(marker)) {
      checkSize();
    }
    if (isDrawn(marker)) {
      clean.write(0xFF);
      clean.write(marker);
      clean.write(file, at, length);
    }
    at += length;
    if (marker == START_OF_SCAN) {
      scan();
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && !NOT_FRAMES.contains(marker);
  }

  private void checkSize() {
    hasFrame = true;
    int height = Bytes.twoBytes(file, at + 3);
    int width = Bytes.twoBytes(file, at + 5);
    if (height == 0 || width == 0 || height > LONGEST_SIDE || width > LONGEST_SIDE) {
      throw CleanFile.refused("picture-too-large");
    }
  }

  /** Tables, frames and scans; of application data only Adobe's, which names the colours. */
  private static boolean isDrawn(int marker) {
    return (marker >= 0xC0 && marker <= 0xDF) || marker == ADOBE;
  }

  /** The drawn data up to the next marker that is no restart. */
  private void scan() {
    hasScan = true;
    int from = at;
    while (!isMarker(at)) {
      at++;
    }
    clean.write(file, from, at - from);
  }

  private boolean isMarker(int position) {
    int next = Bytes.unsigned(file, position + 1);
    boolean restart = next >= 0xD0 && next <= 0xD7;
    return Bytes.unsigned(file, position) == 0xFF && next != 0 && !restart;
  }
}
