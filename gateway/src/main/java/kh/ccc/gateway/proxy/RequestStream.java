package kh.ccc.gateway.proxy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A request body on its way through: counted, and with failures that tell the caller's faults from
 * the service's.
 */
final class RequestStream extends FilterInputStream {

  private final long most;
  private long passed;

  RequestStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** The caller sent more than is allowed. */
  static final class TooLarge extends IOException {}

  /** The caller stopped sending. */
  static final class CallerGone extends IOException {
    CallerGone(IOException cause) {
      super(cause);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = readFromCaller(buffer, offset, length);
    passed += Math.max(0, count);
    if (passed > most) {
      throw new TooLarge();
    }
    return count;
  }

  private int readFromCaller(byte[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, length);
    } catch (IOException e) {
      throw new CallerGone(e);
    }
  }
}
