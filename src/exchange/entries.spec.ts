import { describe, expect, it } from 'vitest';
import { type Demande } from '../messages/types.js';
import { digest } from '../signing/sign-answer.js';
import { Pseudonyms } from '../trace/pseudonym.js';
import { bindingOf } from './binding.js';
import { boundDigest } from './bound-digest.js';
import { EntryWriter } from './entries.js';
import { type Facts } from './facts.js';

const NIR = '185052809305623';
const writer = new EntryWriter('test', new Pseudonyms(Buffer.alloc(32, 7)), { now: () => 1_781_000_000_000 });

function facts(body: Buffer, more: object = {}): Facts {
  const certificate = { structureId: '1280009010', x5tS256: digest('client') };
  const arrival = {
    idEchange: 'e',
    method: 'POST',
    path: '/roc/v1/idb',
    service: 'IDB',
    body,
    presented: { certificate },
  };
  return { arrival, ...more } as unknown as Facts;
}

describe('an entry of the trace', () => {
  it('holds no NIR that was typed as file number, as agent or as role', () => {
    const demande = {
      ...{ versionNorme: '1.0', numeroDossier: NIR, etablissement: { finessGeographique: '280009028' } },
      agent: { identifiant: `poste_${NIR}`, role: `Agent ${NIR}`, modeAuthentification: 'DIRECTE' },
      beneficiaire: { nir: NIR, dateNaissance: '19850512', rang: 1 },
    } as unknown as Demande;
    const entry = writer.received(facts(Buffer.alloc(0), { demande, amc10: '0099100011', ej: '280009010' }));
    expect(entry).toMatchObject({
      numeroDossier: 'NIR-MASQUE',
      agent: 'poste_NIR-MASQUE|Agent NIR-MASQUE|DIRECTE',
    });
    expect(JSON.stringify(entry)).not.toContain(NIR.slice(0, 13));
  });

  it.each([NIR, `"${NIR}"`, `{"nir":"${NIR}"}`, ''])('does not tell the body %j by its digest', (text) => {
    const body = Buffer.from(text);
    expect(boundDigest(body)).toBeUndefined();
    expect(bindingOf(facts(body)).empreinte).toBeNull();
    expect(writer.received(facts(body)).requete?.empreinte).toBe(digest(''));
  });

  it('names anything as long as a message by its digest', () => {
    const body = Buffer.alloc(64, 0x20);
    expect(bindingOf(facts(body)).empreinte).toBe(digest(body));
    expect(writer.received(facts(body)).requete?.empreinte).toBe(digest(body));
  });
});
