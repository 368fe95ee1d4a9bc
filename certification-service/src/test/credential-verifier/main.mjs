// node main.mjs <task file>: verifies what the service in the task hands out, then mutants of it. Prints one line of JSON.
import { readFileSync } from 'node:fs';
import { generateKeyPairSync, sign } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { createSignCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import jsigs from 'jsonld-signatures';
import { Service } from './service.mjs';
import { Verifier } from './verifier.mjs';
import { changed, otherText, paths, withMore, without } from './mutants.mjs';

const task = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const service = new Service(task.publicUrl, task.address);
const verifier = new Verifier(service, task.now);
const failures = [];
const counts = {};

// A generator with a seed, so that a failure can be repeated.
let state = task.seed >>> 0;
function chance() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

function note(kind, right, what) {
  counts[kind] = (counts[kind] ?? 0) + 1;
  if (!right && failures.length < 20) failures.push(`${kind}: ${what}`);
}

const mustAccept = async (kind, verdict, what) => note(kind, (await verdict) === true, what);
const mustRefuse = async (kind, verdict, what) => note(kind, (await verdict) === false, what);

const credentials = [];
for (const id of task.ids) {
  const url = `${task.publicUrl}/api/credentials/${id}`;
  credentials.push({
    id,
    json: JSON.parse(await service.fetch(url)),
    jwt: await service.fetch(url, 'application/vc+jwt'),
    code: await service.fetch(url + '/code', 'text/plain'),
  });
}

for (const { id, json, jwt, code } of credentials) {
  await mustAccept('good.proof', verifier.accepts(json), id);
  await mustAccept('good.jwt', verifier.acceptsJwt(jwt), id);
  await mustAccept('good.code', verifier.acceptsCode(code), id);
}
for (const [kind, ids] of Object.entries(task.marked)) {
  for (const id of ids) {
    const url = `${task.publicUrl}/api/credentials/${id}`;
    await mustRefuse(`${kind}.proof`, verifier.accepts(JSON.parse(await service.fetch(url))), id);
    await mustRefuse(
      `${kind}.jwt`,
      verifier.acceptsJwt(await service.fetch(url, 'application/vc+jwt')),
      id,
    );
  }
}

// Every value of a credential, proof included, changed in turn; then left out; then joined by another.
const kinds = [changed, without, withMore];
let turn = 0;
for (const { json, jwt, code } of credentials) {
  const all = paths(json);
  const path = all[turn % all.length];
  const kind = kinds[Math.floor(turn / all.length) % kinds.length];
  const mutant = kind(json, path, chance);
  turn++;
  // The suite leaves out of account what stands behind the contexts of the proof (vc-di-eddsa, 3.3.2): no mutant.
  if (kind === withMore && path[0] === '@context') continue;
  await mustRefuse(`mutant.${kind.name}`, verifier.accepts(mutant), path.join('/'));
  if (turn % 5 === 0) {
    const parts = jwt.split('.');
    const part = Math.floor(chance() * 3);
    parts[part] = otherText(parts[part], chance);
    if (sameBytes(parts.join('.'), jwt)) continue;
    await mustRefuse('mutant.jwt', verifier.acceptsJwt(parts.join('.')), part);
    const other = credentials[(turn + 1) % credentials.length];
    const [header, , signature] = other.jwt.split('.');
    await mustRefuse(
      'mutant.jwt-signature-of-another',
      verifier.acceptsJwt([header, jwt.split('.')[1], signature].join('.')),
      turn,
    );
    const payload = code.slice(code.lastIndexOf('/') + 1);
    const place = Math.floor(chance() * payload.length);
    const letter = payload[place] === 'A' ? 'B' : 'A';
    const scratched = payload.slice(0, place) + letter + payload.slice(place + 1);
    if (place < payload.length - 1)
      await mustRefuse('mutant.code', verifier.acceptsCode(scratched), place);
    await mustRefuse('mutant.code-cut-off', verifier.acceptsCode(payload.slice(0, -9)), turn);
  }
}

function sameBytes(one, two) {
  const bytes = (text) => text.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'));
  return bytes(one).join() === bytes(two).join();
}

// Attendance and appreciation: the same form without a code; every value of each changed, left out, joined by another.
for (const id of task.recognitions) {
  const url = `${task.publicUrl}/api/credentials/${id}`;
  const json = JSON.parse(await service.fetch(url));
  await mustAccept('recognition.proof', verifier.accepts(json), id);
  await mustAccept('recognition.jwt', verifier.acceptsJwt(await service.fetch(url, 'application/vc+jwt')), id);
  for (const kind of kinds)
    for (const path of paths(json)) {
      if (kind === withMore && path[0] === '@context') continue;
      await mustRefuse('mutant.recognition', verifier.accepts(kind(json, path, chance)), path.join('/'));
    }
}

// Keys: taken from the list of those that speak for the issuer, of another purpose, of somebody else.
const issuer = await service.document(service.issuerId());
const attacker = await Ed25519Multikey.generate({
  controller: service.issuerId(),
  id: service.issuerId() + '#key-1000',
});
for (const { json } of credentials.slice(0, 40)) {
  const key = json.proof.verificationMethod;
  const withdrawn = {
    ...issuer,
    assertionMethod: issuer.assertionMethod.filter((one) => one !== key),
  };
  await mustRefuse(
    'key.withdrawn',
    verifier.accepts(json, { [service.issuerId()]: withdrawn }),
    key,
  );
  for (const method of issuer.verificationMethod.filter((one) => one.id !== key)) {
    const other = structuredClone(json);
    other.proof.verificationMethod = method.id;
    await mustRefuse('key.another', verifier.accepts(other), method.id);
  }
  const forged = structuredClone(json);
  delete forged.proof;
  const signed = await jsigs.sign(forged, {
    suite: new DataIntegrityProof({
      signer: attacker.signer(),
      cryptosuite: createSignCryptosuite(),
    }),
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader: service.loader(),
  });
  await mustRefuse('key.attacker', verifier.accepts(signed), 'unknown key');
  signed.proof.verificationMethod = key;
  await mustRefuse('key.attacker-as-issuer', verifier.accepts(signed), 'our key named');
}
const { privateKey } = generateKeyPairSync('ed25519');
for (const { jwt } of credentials.slice(0, 20)) {
  const [header, payload] = jwt.split('.');
  const forged = sign(null, Buffer.from(`${header}.${payload}`), privateKey).toString('base64url');
  await mustRefuse('key.jwt-attacker', verifier.acceptsJwt(`${header}.${payload}.${forged}`), '');
  const none = Buffer.from('{"alg":"none","typ":"vc+jwt"}').toString('base64url');
  await mustRefuse('key.jwt-none', verifier.acceptsJwt(`${none}.${payload}.`), '');
}

// Status lists: changed, unsigned, of another purpose, of another list.
for (const { json } of credentials.slice(0, 40)) {
  for (const entry of json.credentialStatus) {
    const url = entry.statusListCredential;
    const list = await service.document(url);
    const tampered = structuredClone(list);
    tampered.credentialSubject.encodedList = otherText(tampered.credentialSubject.encodedList, chance);
    await mustRefuse('list.changed', verifier.accepts(json, { [url]: tampered }), url);
    const unsigned = structuredClone(list);
    delete unsigned.proof;
    await mustRefuse('list.unsigned', verifier.accepts(json, { [url]: unsigned }), url);
    const other = json.credentialStatus.find((one) => one !== entry).statusListCredential;
    await mustRefuse(
      'list.of-another-purpose',
      verifier.accepts(json, { [url]: await service.document(other) }),
      url,
    );
    const old = structuredClone(list);
    old.validUntil = '2001-01-01T00:00:00Z';
    await mustRefuse('list.expired', verifier.accepts(json, { [url]: old }), url);
  }
}

// The signed answers of the public verification.
for (const number of task.numbers) {
  const url = `${task.publicUrl}/api/verifications/${number}`;
  const answer = await verifier.readsAnswer(await service.fetch(url, 'application/jwt'));
  note('answer', answer.number === number && answer.answer === 'VALID', number);
}

const total = (prefix) =>
  Object.entries(counts).reduce((sum, [kind, n]) => (kind.startsWith(prefix) ? sum + n : sum), 0);
console.log(
  JSON.stringify({
    accepted: counts['good.proof'],
    refused: total('mutant') + total('key') + total('list') + total('suspended') + total('revoked'),
    counts,
    failures,
  }),
);
