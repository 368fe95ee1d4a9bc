package kh.ccc.platform.security;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A role for an area.
 *
 * @param area NCDD gazetteer code; the role holds there and in every place below it. Empty: the
 *     whole country
 */
public record Grant(Role role, String area) {

  private static final Pattern TEXT = Pattern.compile("([A-Z_]{1,40})(?:@((?:\\d\\d){1,4}))?");

  /** Reads {@code ROLE} or {@code ROLE@<area>}; empty for what this service does not know. */
  public static Optional<Grant> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String area = matcher.group(2);
    for (Role role : Role.values()) {
      if (role.name().equals(matcher.group(1))) {
        return Optional.of(new Grant(role, area == null ? "" : area));
      }
    }
    return Optional.empty();
  }

  /** True when the place is the grant's area or lies in it. */
  public boolean covers(String place) {
    return place.startsWith(area);
  }

  @Override
  public String toString() {
    return area.isEmpty() ? role.name() : role.name() + "@" + area;
  }
}
