package kh.ccc.certification.appeal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Three people who had nothing to do with the case; the first presides.
 *
 * @param objectUntil last day for the appellant's objections
 * @param waived the appellant has none
 * @param objections by account id of the member
 */
public record Panel(
    List<String> members,
    LocalDate objectUntil,
    boolean waived,
    SortedMap<String, Objection> objections) {

  /** Why an appellant objects to a member. */
  public enum Ground {
    RELATED,
    COMPETITOR,
    EARLIER_DISPUTE,
    ADVISED,
    OTHER
  }

  /**
   * @param open neither dismissed nor heeded yet
   */
  public record Objection(Ground ground, boolean open) {}

  public Panel {
    members = List.copyOf(members);
    objections = Collections.unmodifiableSortedMap(new TreeMap<>(objections));
  }

  static Panel of(List<String> members, LocalDate objectUntil) {
    return new Panel(members, objectUntil, false, new TreeMap<>());
  }

  public String presiding() {
    return members.getFirst();
  }

  boolean hasOpenObjection() {
    return objections.values().stream().anyMatch(Objection::open);
  }

  /** True when the appellant cannot or does not want to object any more. */
  boolean isSettled(LocalDate today) {
    return !hasOpenObjection() && (waived || today.isAfter(objectUntil));
  }

  Panel objected(String member, Ground ground) {
    return new Panel(members, objectUntil, waived, with(member, new Objection(ground, true)));
  }

  Panel dismissed(String member) {
    Ground ground = objections.get(member) == null ? Ground.OTHER : objections.get(member).ground();
    return new Panel(members, objectUntil, waived, with(member, new Objection(ground, false)));
  }

  Panel replaced(String member, String by, LocalDate until) {
    List<String> others = members.stream().map(name -> name.equals(member) ? by : name).toList();
    SortedMap<String, Objection> left = new TreeMap<>(objections);
    left.remove(member);
    return new Panel(others, until, false, left);
  }

  Panel withoutObjections() {
    return new Panel(members, objectUntil, true, objections);
  }

  private SortedMap<String, Objection> with(String member, Objection objection) {
    SortedMap<String, Objection> more = new TreeMap<>(Map.copyOf(objections));
    more.put(member, objection);
    return more;
  }
}
