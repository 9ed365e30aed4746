/** What must hold between objects: a reference leads somewhere, for as long as it is made. */
import { Certificate } from '../pki/certificate.js';
import { type Fact, type Facts, overlaps, type Period } from './fact.js';
import { amcOfKey, type ObjectType } from './objects.js';

/** Faults of the facts as they would be, in French; empty where they hold together. */
export function coherenceFaults(facts: Facts): string[] {
  return [
    ...facts
      .all('mandat')
      .flatMap((fact) => [
        ...missing(facts, fact, 'participant', fact.contenu.mandataire),
        ...(fact.contenu.objet === 'exploitation' ? missing(facts, fact, 'amc', fact.contenu.mandant) : []),
      ]),
    ...facts.all('personne').flatMap((fact) => missing(facts, fact, 'participant', fact.contenu.participant)),
    ...facts.all('plateforme').flatMap((fact) => missing(facts, fact, 'participant', fact.contenu.operateur)),
    ...facts.all('route').flatMap((fact) => routeFaults(facts, fact)),
    ...facts.all('emetteur').flatMap((fact) => issuerFaults(facts, fact)),
    ...sharedCertificates(facts),
  ];
}

function routeFaults(facts: Facts, fact: Fact<'route'>): string[] {
  const absent = [
    ...missing(facts, fact, 'amc', amcOfKey(fact.cle)),
    ...missing(facts, fact, 'plateforme', fact.contenu.plateforme),
  ];
  if (absent.length > 0) return absent;
  const platform = facts.of('plateforme', fact.contenu.plateforme);
  return platform.some((one) => overlaps(one, fact))
    ? []
    : [`route ${fact.cle} : plateforme ${fact.contenu.plateforme} absente à ces dates`];
}

function issuerFaults(facts: Facts, fact: Fact<'emetteur'>): string[] {
  const certificate = Certificate.tryFromDer(Buffer.from(fact.contenu.certificat, 'base64'));
  const named = certificate?.x5tS256 === fact.cle.slice(11);
  const mandated = (fact.contenu.mode === 'delegue') === (fact.contenu.mandat !== undefined);
  return [
    ...missing(facts, fact, 'amc', amcOfKey(fact.cle)),
    ...(named ? [] : [`emetteur ${fact.cle} : l’empreinte n’est pas celle du certificat joint`]),
    ...(mandated ? [] : [`emetteur ${fact.cle} : un mandat va avec le mode « delegue », et lui seul`]),
  ];
}

function missing(facts: Facts, from: Fact & Period, type: ObjectType, cle: string): string[] {
  if (facts.of(type, cle).length > 0) return [];
  return [`${from.type} ${from.cle} : ${type} ${cle} absent de l’annuaire`];
}

/** A certificate names one person. */
function sharedCertificates(facts: Facts): string[] {
  const holders = new Map<string, string>();
  return facts.all('personne').flatMap(({ cle, contenu }) =>
    contenu.certificats.flatMap((certificate) => {
      const holder = holders.get(certificate);
      holders.set(certificate, cle);
      return holder === undefined || holder === cle
        ? []
        : [`personne ${cle} : certificat déjà enrôlé pour ${holder}`];
    }),
  );
}
