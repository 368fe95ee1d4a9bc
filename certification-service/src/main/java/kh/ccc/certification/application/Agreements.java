package kh.ccc.certification.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All versions of the certification agreement, oldest first. */
public record Agreements(List<Agreement> versions) {

  public Agreements {
    versions = versions.stream().sorted(Comparator.comparingInt(Agreement::version)).toList();
    for (int n = 1; n < versions.size(); n++) {
      Agreement before = versions.get(n - 1);
      Agreement after = versions.get(n);
      if (before.version() == after.version()
          || !before.effectiveFrom().isBefore(after.effectiveFrom())) {
        throw new IllegalArgumentException(
            "agreement %d does not follow %d".formatted(after.version(), before.version()));
      }
    }
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("there is no agreement");
    }
  }

  /** The version to accept on that day; before the first one, the first one. */
  public Agreement inForce(LocalDate day) {
    return versions.reversed().stream()
        .filter(agreement -> !agreement.effectiveFrom().isAfter(day))
        .findFirst()
        .orElse(versions.getFirst());
  }

  public Optional<Agreement> version(int number) {
    return versions.stream().filter(agreement -> agreement.version() == number).findFirst();
  }
}
