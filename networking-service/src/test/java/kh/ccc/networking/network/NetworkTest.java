package kh.ccc.networking.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.networking.cbo.KnownCbo;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final NewNetwork NEW = new NewNetwork("បណ្តាញ", "Network", "03", true);

  @Test
  void isCreatedOnce() {
    List<NetworkEvent> created = Network.none().create("n1", NEW);

    assertThat(created)
        .containsExactly(new NetworkEvent.Created("n1", "បណ្តាញ", "Network", "03", true));
    assertThat(after(created).create("n1", NEW)).isEmpty();
  }

  @Test
  void doesNothingBeforeItExists() {
    assertThatThrownBy(() -> Network.none().join(cbo(true, true), TODAY))
        .isInstanceOf(Unknown.class);
    assertThatThrownBy(() -> Network.none().leave("c1", TODAY)).isInstanceOf(Unknown.class);
  }

  @Test
  void aRegisteredCboJoinsOnce() {
    Network network = network();
    List<NetworkEvent> joined = network.join(cbo(true, true), TODAY);

    assertThat(joined).containsExactly(new NetworkEvent.MemberJoined("c1", TODAY));
    Network after = after(network, joined);
    assertThat(after.active().members()).containsEntry("c1", TODAY);
    assertThat(after.join(cbo(true, true), TODAY.plusDays(1))).isEmpty();
  }

  @Test
  void takesNoCboThatIsNotRegistered() {
    assertThatThrownBy(() -> network().join(cbo(false, true), TODAY))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("cbo-not-registered"));
  }

  @Test
  void mixesNoRealWithMadeUpOrganizations() {
    assertThatThrownBy(() -> network().join(cbo(true, false), TODAY))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("synthetic-mixed"));
  }

  @Test
  void aMemberLeavesAndMayComeBack() {
    Network member = after(network(), network().join(cbo(true, true), TODAY));
    List<NetworkEvent> left = member.leave("c1", TODAY.plusDays(5));
    Network without = after(member, left);

    assertThat(left).containsExactly(new NetworkEvent.MemberLeft("c1", TODAY.plusDays(5)));
    assertThat(without.active().members()).isEmpty();
    assertThat(without.leave("c1", TODAY)).isEmpty();
    assertThat(without.join(cbo(true, true), TODAY.plusDays(6)))
        .containsExactly(new NetworkEvent.MemberJoined("c1", TODAY.plusDays(6)));
  }

  @Test
  void thanksAMemberOfAGroupOncePerTerm() {
    Network network = network();
    Appreciation first = appreciation("a1", TODAY.minusYears(2), TODAY);
    Network after = after(network, network.ask(first, "account-coordinator", TODAY));

    assertThat(after.active().appreciations()).containsExactly(first);
    assertThat(after.ask(first, "account-coordinator", TODAY)).isEmpty();
    refused(
        "appreciated-already",
        () -> after.ask(appreciation("a2", TODAY, TODAY), "account-coordinator", TODAY));
    Appreciation before = appreciation("a3", TODAY.minusYears(4), TODAY.minusYears(3));
    assertThat(after.ask(before, "account-coordinator", TODAY)).hasSize(1);
  }

  @Test
  void thanksNobodyBeforeTheEndOfTheTermOrOneself() {
    Network network = network();
    refused(
        "appreciation-of-oneself",
        () -> network.ask(appreciation("a1", TODAY, TODAY), "account-member", TODAY));
    for (Appreciation wrong :
        List.of(
            appreciation("a1", TODAY, TODAY.plusDays(1)),
            appreciation("a1", TODAY, TODAY.minusDays(1)))) {
      assertThatThrownBy(() -> network.ask(wrong, "account-coordinator", TODAY))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(
            () -> Network.none().ask(appreciation("a1", TODAY, TODAY), "account-x", TODAY))
        .isInstanceOf(Unknown.class);
  }

  private static Appreciation appreciation(String id, LocalDate from, LocalDate until) {
    return new Appreciation(id, "ក្រុមការងារ", "Working group", "account-member", from, until);
  }

  private static void refused(String code, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static Network network() {
    return after(Network.none().create("n1", NEW));
  }

  private static Network after(List<NetworkEvent> events) {
    return after(Network.none(), events);
  }

  private static Network after(Network before, List<NetworkEvent> events) {
    Network state = before;
    for (NetworkEvent event : events) {
      state = Network.apply(state, event);
    }
    return state;
  }

  private static KnownCbo cbo(boolean registered, boolean synthetic) {
    return new KnownCbo("c1", null, "Example", "03010101", registered, synthetic, "account-cbo1");
  }
}
