// The verdict of software that others wrote. "Verified" of a library says nothing of revocation: the status is read, too.
import { verifyCredential } from '@digitalbazaar/vc';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import cbor from 'cbor';
import { createPublicKey, verify } from 'node:crypto';
import { createLocalJWKSet, jwtVerify, compactVerify } from 'jose';

const suite = () => new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() });

export class Verifier {
  constructor(service, now) {
    this.service = service;
    this.now = now;
    this.goodLists = new Set();
  }

  /** The credential with its proof; replaced documents stand in for what an attacker serves. */
  async accepts(credential, replaced = {}) {
    const documentLoader = this.service.loader(replaced);
    const issuer =
      replaced[this.service.issuerId()] ?? (await this.service.document(this.service.issuerId()));
    try {
      const result = await verifyCredential({
        credential: structuredClone(credential),
        suite: suite(),
        documentLoader,
        controller: issuer,
        now: this.now,
        checkStatus: (options) => this.status(options, documentLoader),
      });
      return result.verified === true;
    } catch {
      return false;
    }
  }

  async status({ credential }, documentLoader) {
    await this.verifyLists(credential, documentLoader);
    const result = await checkStatus({
      credential,
      documentLoader,
      suite: suite(),
      verifyBitstringStatusListCredential: false,
    });
    const marked = (result.results ?? []).some((entry) => entry.status !== false);
    return { ...result, verified: result.verified && !marked };
  }

  /** A list that was verified once is not verified again; another text of it is. */
  async verifyLists(credential, documentLoader) {
    for (const entry of credential.credentialStatus) {
      const { document } = await documentLoader(entry.statusListCredential);
      const text = JSON.stringify(document);
      if (this.goodLists.has(text)) continue;
      const result = await verifyCredential({
        credential: document,
        suite: suite(),
        documentLoader,
        now: this.now,
      });
      if (!result.verified) throw result.error ?? new Error('list not verified');
      this.goodLists.add(text);
    }
  }

  async keys() {
    this.jwks ??= JSON.parse(await this.service.fetch(this.service.issuerId() + '/jwks'));
    return this.jwks;
  }

  /** The JWT form; its status is that of the credential in it. */
  async acceptsJwt(jwt) {
    try {
      const { payload, protectedHeader } = await compactVerify(
        jwt,
        createLocalJWKSet(await this.keys()),
        { algorithms: ['EdDSA'] },
      );
      const credential = JSON.parse(new TextDecoder().decode(payload));
      const issuer = await this.service.document(this.service.issuerId());
      if (protectedHeader.typ !== 'vc+jwt') return false;
      if (!issuer.assertionMethod.includes(protectedHeader.kid)) return false;
      if (credential.issuer.id !== issuer.id) return false;
      if (Date.parse(credential.validUntil) < Date.parse(this.now)) return false;
      const status = await this.status({ credential }, this.service.loader());
      return status.verified;
    } catch {
      return false;
    }
  }

  /** A signed answer of the public verification. */
  async readsAnswer(jwt) {
    const { payload } = await jwtVerify(jwt, createLocalJWKSet(await this.keys()), {
      issuer: this.service.issuerId(),
      typ: 'JWT',
      currentDate: new Date(this.now),
    });
    return payload.answer;
  }

  /** The QR code without a network, but for keys that were fetched before (COSE_Sign1, RFC 9052, 4.2 and 4.4). */
  async acceptsCode(address) {
    const { keys } = await this.keys();
    try {
      const message = cbor.decodeFirstSync(base32(address.slice(address.lastIndexOf('/') + 1)));
      const [header, unprotected, payload, signature] = message.value;
      const fields = cbor.decodeFirstSync(header);
      const kid = `${this.service.issuerId()}#${fields.get(4).toString()}`;
      const jwk = keys.find((one) => one.kid === kid && one.kid.includes('#key-'));
      // Nothing signs the unprotected header: it must be there and empty.
      if (unprotected.constructor !== Object || Object.keys(unprotected).length > 0) return false;
      if (message.tag !== 18 || fields.get(1) !== -8 || !jwk) return false;
      const signed = cbor.encodeOne(['Signature1', header, Buffer.alloc(0), payload]);
      const key = createPublicKey({ key: jwk, format: 'jwk' });
      return verify(null, signed, key, signature) && cbor.decodeFirstSync(payload).get(1) !== undefined;
    } catch {
      return false;
    }
  }
}

function base32(text) {
  const bytes = [];
  let buffer = 0;
  let held = 0;
  for (const character of text) {
    const digit = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(character);
    if (digit < 0) throw new Error('not base 32');
    buffer = ((buffer << 5) | digit) & 0xfff;
    held += 5;
    if (held >= 8) bytes.push((buffer >> (held -= 8)) & 0xff);
  }
  return Buffer.from(bytes);
}
