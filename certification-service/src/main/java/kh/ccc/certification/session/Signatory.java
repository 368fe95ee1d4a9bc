package kh.ccc.certification.session;

/** Seals what the committee adopted. */
@FunctionalInterface
public interface Signatory {

  Seal seal(Record document);
}
