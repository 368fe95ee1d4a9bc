package kh.ccc.registry.cbo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an organization, before the rules have seen it. Forms and lists both end
 * here.
 *
 * @param consent the organization agreed to be in the public register, or its facts are public
 */
public record CboDraft(
    @Nullable String nameKm,
    @Nullable String nameLatin,
    @Nullable String type,
    @Nullable String sector,
    @Nullable String area,
    @Nullable String legalForm,
    @Nullable LocalDate foundedOn,
    @Nullable Integer members,
    @Nullable Integer womenMembers,
    boolean consent,
    boolean synthetic) {}
