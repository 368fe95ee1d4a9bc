package kh.ccc.networking.network.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kh.ccc.networking.network.NewNetwork;
import org.jspecify.annotations.Nullable;

/**
 * A network to be created.
 *
 * @param area NCDD code of a province, 01 to 25
 * @param synthetic made up for demonstration; absent: a real network
 */
record NetworkRequest(
    @NotBlank @Size(min = 2, max = 200) String nameKm,
    @NotBlank @Size(min = 2, max = 200) String nameLatin,
    @NotNull @Pattern(regexp = PROVINCE) String area,
    @Nullable Boolean synthetic) {

  static final String PROVINCE = "0[1-9]|1\\d|2[0-5]";

  NewNetwork network() {
    return new NewNetwork(nameKm.strip(), nameLatin.strip(), area, Boolean.TRUE.equals(synthetic));
  }
}
