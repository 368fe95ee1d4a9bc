package kh.ccc.contracts.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The public state of a community-based organization: facts of an organization, never of a person.
 *
 * @param cboId stable id
 * @param number the programme's own number, given at registration; org-id.guide has no list for
 *     CBOs
 * @param nameKm name in Khmer; at least one of the two names is there
 * @param nameLatin name in Latin letters
 * @param type what kind of organization, a code of the registry's type list
 * @param sector OECD DAC purpose code, 5 digits
 * @param area finest known NCDD gazetteer code: province (2), district (4), commune (6) or village
 *     (8 digits)
 * @param status record state of domain.md 1.2
 * @param legalForm step of the legal-form ladder
 * @param foundedOn day of founding or of the first legal document
 * @param members number of members, 0 to 100,000
 * @param womenMembers how many of them are women
 * @param synthetic made up for demonstration; never a real organization
 * @param representative account id of who speaks for it
 */
public record Cbo(
    String cboId,
    @Nullable String number,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    String type,
    String sector,
    String area,
    String status,
    String legalForm,
    @Nullable LocalDate foundedOn,
    @Nullable Integer members,
    @Nullable Integer womenMembers,
    boolean synthetic,
    @Nullable String representative) {}
