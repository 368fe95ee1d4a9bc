package kh.ccc.registry.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the register looks for in a list, and under which headers lists have it. */
public enum Column {
  RECORD_ID("record_id,map_id,code,_id,id"),
  NAME("name,name_latin,name_en,cbo_name,organization,organisation"),
  NAME_KM("name_km,name_khmer,khmer_name"),
  TYPE("org_type,cbo_type,type,category"),
  SECTOR("dac_sector,sector"),
  AREA("area,area_code,place_code,village_code"),
  PROVINCE("province,province_name"),
  DISTRICT("district,district_name"),
  COMMUNE("commune,commune_name,commune_sangkat"),
  VILLAGE("village,village_name"),
  MEMBERS("members_total,members,member_count"),
  WOMEN_MEMBERS("members_female,women_members,female_members,women"),
  FOUNDED("date_raw,founded_on,issuedate,issue_date,date_iso,founded"),
  LEGAL_FORM("legal_form"),
  LEGAL_REFERENCE("legal_ref,reference"),
  STATUS("status_raw,status"),
  SYNTHETIC("synthetic");

  /** Headers with commas between; the first that a list has counts. */
  private final String headers;

  Column(String headers) {
    this.headers = headers;
  }

  /** The column's place in a header row. */
  Optional<Integer> in(List<String> header) {
    List<String> normalised = header.stream().map(Column::normalised).toList();
    return Stream.of(headers.split(",", -1))
        .map(normalised::indexOf)
        .filter(index -> index >= 0)
        .findFirst();
  }

  private static String normalised(String header) {
    return header.trim().toLowerCase(Locale.ROOT).replaceAll("[\\s\\-/.]+", "_");
  }
}
