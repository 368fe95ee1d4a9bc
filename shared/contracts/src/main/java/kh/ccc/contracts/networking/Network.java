package kh.ccc.contracts.networking;

/**
 * The public state of a network of CBOs.
 *
 * @param area NCDD code of the province
 * @param members number of member CBOs now
 */
public record Network(
    String networkId,
    String nameKm,
    String nameLatin,
    String area,
    String status,
    int members,
    boolean synthetic) {}
