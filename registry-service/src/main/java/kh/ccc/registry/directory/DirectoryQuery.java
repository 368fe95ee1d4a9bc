package kh.ccc.registry.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Values of one filter are alternatives, filters restrict each other.
 *
 * @param text words in Khmer or Latin letters; all must occur
 * @param districts district codes
 * @param standings values of the certificate facet
 * @param synthetic only made-up or only real organizations; both when null
 */
public record DirectoryQuery(
    String text,
    List<String> provinces,
    List<String> districts,
    List<String> sectors,
    List<String> types,
    List<String> standings,
    @Nullable Boolean synthetic) {}
