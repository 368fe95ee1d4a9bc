package kh.ccc.registry.codelist;

/**
 * An entry of a code list.
 *
 * @param code as it is stored and published
 */
public record CodedName(String code, String nameKm, String nameEn) {}
