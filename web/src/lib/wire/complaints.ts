export interface ComplaintRequest {
  about: string;
  cboId: string | null;
  words: string;
  contact: string | null;
  urgent: boolean;
}

export interface ComplaintReceipt {
  retrievalCode: string;
  acknowledgeBy: string;
}

export interface FollowedComplaint {
  about: string;
  status: string;
  track: string | null;
  finding: string | null;
  receivedOn: string;
  acknowledgeBy: string;
  closedOn: string | null;
  words: string | null;
  messages: { from: 'COMPLAINANT' | 'OFFICE'; at: string; words: string | null }[];
}
