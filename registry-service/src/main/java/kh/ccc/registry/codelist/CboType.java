package kh.ccc.registry.codelist;

/**
 * A kind of organization.
 *
 * @param sector DAC code of the sector that organizations of this kind work in unless they say
 *     otherwise
 */
public record CboType(CodedName name, String sector) {

  public String code() {
    return name.code();
  }
}
