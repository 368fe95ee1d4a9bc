export interface Digest {
  date: string;
  size: number;
  decisions: number;
  root: string;
  previousSize: number;
  previousRoot: string;
  signed: string;
  verificationMethod: string;
  signature: string;
}

export interface LogEntry {
  decisionId: string;
  index: number;
  day: string;
  entry: string;
}

export interface LogProof {
  decision: LogEntry;
  digest: Digest;
  path: string[];
}
