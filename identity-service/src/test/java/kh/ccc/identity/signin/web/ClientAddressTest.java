package kh.ccc.identity.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

  @Test
  void addressesOfOneIpv6NetCountTogether() {
    assertThat(ClientAddress.of("2001:db8:1:2::5"))
        .isEqualTo(ClientAddress.of("2001:db8:1:2:ffff:1:2:3"))
        .isNotEqualTo(ClientAddress.of("2001:db8:1:3::5"));
  }

  @Test
  void ipv4AddressesCountEach() {
    assertThat(ClientAddress.of("192.0.2.1")).isNotEqualTo(ClientAddress.of("192.0.2.2"));
  }

  @Test
  void mappedIpv4AddressIsTheSameCaller() {
    assertThat(ClientAddress.of("::ffff:192.0.2.1")).isEqualTo(ClientAddress.of("192.0.2.1"));
  }
}
