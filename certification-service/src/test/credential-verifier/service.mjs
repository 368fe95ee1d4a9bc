// What a verifier somewhere else can get: documents by their public addresses, over HTTP.

/** Words of https://www.w3.org/ns/cid/v1 that the issuer's document uses. */
const CID = {
  '@context': {
    '@protected': true,
    id: '@id',
    type: '@type',
    assertionMethod: {
      '@id': 'https://w3id.org/security#assertionMethod',
      '@type': '@id',
      '@container': '@set',
    },
    authentication: {
      '@id': 'https://w3id.org/security#authenticationMethod',
      '@type': '@id',
      '@container': '@set',
    },
    verificationMethod: {
      '@id': 'https://w3id.org/security#verificationMethod',
      '@type': '@id',
      '@container': '@set',
    },
    Multikey: {
      '@id': 'https://w3id.org/security#Multikey',
      '@context': {
        '@protected': true,
        id: '@id',
        type: '@type',
        controller: { '@id': 'https://w3id.org/security#controller', '@type': '@id' },
        revoked: {
          '@id': 'https://w3id.org/security#revoked',
          '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
        },
        publicKeyMultibase: {
          '@id': 'https://w3id.org/security#publicKeyMultibase',
          '@type': 'https://w3id.org/security#multibase',
        },
      },
    },
  },
};

export class Service {
  /** The public addresses as they stand in documents, and where the service answers in this test. */
  constructor(publicUrl, address) {
    this.publicUrl = publicUrl;
    this.address = address;
    this.documents = new Map([['https://www.w3.org/ns/cid/v1', CID]]);
  }

  async fetch(url, accept = 'application/json') {
    if (!url.startsWith(this.publicUrl + '/')) throw new Error(`not published: ${url}`);
    const answer = await fetch(this.address + url.slice(this.publicUrl.length), {
      headers: { accept },
    });
    if (!answer.ok) throw new Error(`${answer.status} ${url}`);
    return answer.text();
  }

  async document(url) {
    if (!this.documents.has(url)) this.documents.set(url, JSON.parse(await this.fetch(url)));
    return this.documents.get(url);
  }

  issuerId() {
    return this.publicUrl + '/api/issuer';
  }

  /** A document loader as the libraries want it; some documents can be replaced by others. */
  loader(replaced = {}) {
    return async (url) => {
      let document = replaced[url];
      if (!document && url.startsWith(this.issuerId() + '#')) {
        const issuer = replaced[this.issuerId()] ?? (await this.document(this.issuerId()));
        const method = issuer.verificationMethod.find((one) => one.id === url);
        if (!method) throw new Error(`no such key: ${url}`);
        document = { '@context': 'https://w3id.org/security/multikey/v1', ...method };
      }
      document ??= await this.document(url);
      return { contextUrl: null, documentUrl: url, document: structuredClone(document) };
    };
  }
}
