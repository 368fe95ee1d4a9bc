package kh.ccc.assessment.evidence;

import java.util.Arrays;

/** Reading numbers and words out of a file. */
final class Bytes {

  private Bytes() {}

  static boolean startWith(byte[] file, byte[] start) {
    return matchAt(file, 0, start);
  }

  static boolean matchAt(byte[] file, int at, byte[] wanted) {
    return at >= 0
        && at + wanted.length <= file.length
        && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
  }

  static int unsigned(byte[] file, int at) {
    if (at >= file.length) {
      throw CleanFile.refused("file-not-whole");
    }
    return file[at] & 0xFF;
  }

  static int twoBytes(byte[] file, int at) {
    return (unsigned(file, at) << 8) | unsigned(file, at + 1);
  }

  static int fourBytes(byte[] file, int at) {
    return (twoBytes(file, at) << 16) | twoBytes(file, at + 2);
  }
}
