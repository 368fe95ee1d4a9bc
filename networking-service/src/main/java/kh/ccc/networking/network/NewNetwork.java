package kh.ccc.networking.network;

/**
 * A network that is to be created.
 *
 * @param area NCDD code of a province
 * @param synthetic made up for demonstration, with made-up CBOs only
 */
public record NewNetwork(String nameKm, String nameLatin, String area, boolean synthetic) {}
