package kh.ccc.certification.complaint;

/** Gives each complaint its code: the same again when the same complaint is sent again. */
public interface RetrievalCodes {

  RetrievalCode of(ComplaintId complaint);
}
