package kh.ccc.assessment.guideline;

import java.util.List;
import java.util.Optional;

/** A chapter of the guideline with its indicators in the order of the guideline. */
public record Chapter(int number, Text title, List<Indicator> indicators) {

  public Optional<Indicator> indicator(String code) {
    return indicators.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
  }
}
