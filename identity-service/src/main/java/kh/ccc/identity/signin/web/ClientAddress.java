package kh.ccc.identity.signin.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** The address whose failures are counted together: an IPv4 address, or the /64 net of an IPv6. */
final class ClientAddress {

  private static final int NET_BYTES = 8;

  private ClientAddress() {}

  static String of(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address six
          ? HexFormat.of().formatHex(six.getAddress(), 0, NET_BYTES)
          : parsed.getHostAddress();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
