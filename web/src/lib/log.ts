import type { Api, Digest, LogProof, Problem } from './api';
import { isConsistent, isSigned, leafHash, rootFrom } from './merkle';

/** What came of one step of a check; `unable` when this browser cannot do it. */
export type Verdict = 'good' | 'bad' | 'unable';

export interface Checked {
  proof: LogProof;
  included: Verdict;
  signed: Verdict;
  grown: Verdict;
}

/** Everything that one asks the server for is given to functions here that know no server. */
export async function checkDecision(api: Api, decisionId: string): Promise<Checked | Problem> {
  const [proof, issuer] = await Promise.all([api.logProof(decisionId), api.issuer()]);
  if (!proof.ok) return proof.problem;
  const digest = proof.value.digest;
  const day = await api.logDay(digest.date);
  if (!day.ok) return day.problem;
  const { entry, index } = proof.value.decision;
  const root = await rootFrom(await leafHash(entry), index, digest.size, proof.value.path);
  const key = issuer.ok
    ? issuer.value.verificationMethod.find(({ id }) => id === digest.verificationMethod)?.publicKeyMultibase
    : undefined;
  const sameDay = day.value.digest.root === digest.root;
  return {
    proof: proof.value,
    included: verdict(root === digest.root && says(digest)),
    signed: key === undefined ? 'unable' : verdict(await isSigned(digest.signed, digest.signature, key)),
    grown: verdict(
      sameDay &&
        (await isConsistent({ size: digest.previousSize, root: digest.previousRoot }, digest, day.value.consistency))
    )
  };
}

/** Whether what was signed is what is shown. */
function says(digest: Digest): boolean {
  const signed = JSON.parse(digest.signed) as Record<string, unknown>;
  return signed.root === digest.root && signed.size === digest.size && signed.date === digest.date;
}

function verdict(result: boolean | null): Verdict {
  return result === null ? 'unable' : result ? 'good' : 'bad';
}
