package kh.ccc.certification.certificate;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the holders of certificates are called, as far as it is known. */
@FunctionalInterface
public interface HolderNames {

  /** A name in Khmer and in Latin letters. */
  record Name(@Nullable String km, @Nullable String latin) {

    /** Of somebody who is not known. */
    public static final Name NONE = new Name(null, null);
  }

  /** Those of the CBOs that are known, by id. */
  Map<String, Name> of(Collection<String> cboIds);
}
