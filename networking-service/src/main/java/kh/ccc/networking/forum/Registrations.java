package kh.ccc.networking.forum;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Who registered for a forum, in the order of registration. Totals are counted, never typed. */
public record Registrations(List<Registration> inOrder) {

  static final Registrations NONE = new Registrations(List.of());

  /**
   * How many of one group of stakeholders.
   *
   * @param registered with a place
   * @param attended checked in
   */
  public record Count(int registered, int attended) {

    Count and(Registration registration) {
      return new Count(registered + 1, attended + (registration.attended() ? 1 : 0));
    }
  }

  public Registrations {
    inOrder = List.copyOf(inOrder);
  }

  public Optional<Registration> of(String participant) {
    return inOrder.stream().filter(r -> r.participant().equals(participant)).findFirst();
  }

  public int registered() {
    return count(r -> !r.waiting());
  }

  public int waiting() {
    return count(Registration::waiting);
  }

  public int attended() {
    return count(Registration::attended);
  }

  /** Accounts of those who have a place, in the order of registration. */
  public List<String> participants() {
    return accounts(r -> !r.waiting());
  }

  /** Accounts of those who have a place or wait for one, in the order of registration. */
  public List<String> everybody() {
    return accounts(r -> true);
  }

  private List<String> accounts(java.util.function.Predicate<Registration> which) {
    return inOrder.stream()
        .filter(Registration::hasAccount)
        .filter(which)
        .map(Registration::participant)
        .toList();
  }

  /** The CBOs for which somebody came, in the order of registration. */
  public List<String> attendedCbos() {
    return inOrder.stream()
        .filter(Registration::attended)
        .map(Registration::cboId)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The groups that are there; those on the waiting list do not count. */
  public Map<Stakeholder, Count> byStakeholder() {
    Map<Stakeholder, Count> counts = new EnumMap<>(Stakeholder.class);
    for (Registration registration : inOrder) {
      if (!registration.waiting()) {
        Count before = counts.getOrDefault(registration.stakeholder(), new Count(0, 0));
        counts.put(registration.stakeholder(), before.and(registration));
      }
    }
    return counts;
  }

  Optional<Registration> firstWaiting() {
    return inOrder.stream().filter(Registration::waiting).findFirst();
  }

  Registrations with(Registration registration) {
    List<Registration> more = new ArrayList<>(inOrder);
    int highest = inOrder.stream().mapToInt(Registration::number).max().orElse(0);
    more.add(registration.numbered(highest + 1));
    return new Registrations(more);
  }

  Registrations without(String participant) {
    return new Registrations(
        inOrder.stream().filter(r -> !r.participant().equals(participant)).toList());
  }

  Registrations changed(String participant, UnaryOperator<Registration> change) {
    return new Registrations(
        inOrder.stream()
            .map(r -> r.participant().equals(participant) ? change.apply(r) : r)
            .toList());
  }

  private int count(java.util.function.Predicate<Registration> which) {
    return (int) inOrder.stream().filter(which).count();
  }
}
