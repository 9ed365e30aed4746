import { type RefusalCode } from '../../src/kernel/refusal.js';
import { amount, cents } from '../../src/kernel/money.js';
import { type Service } from '../../src/kernel/vocabulary.js';
import { buildProblem } from '../../src/messages/problem.js';
import {
  type Demande,
  type DemandeClc,
  type DemandeDel,
  type DemandeSim,
  type RequeteLiee,
} from '../../src/messages/types.js';

/** What the fake AMC was asked: the wire body as it came. */
export interface FakeQuestion {
  /** The receipt of the gateway's entry 1. */
  readonly recu?: unknown;
  readonly service: Service;
  readonly cle: string;
  readonly echeance: number;
  readonly demande: Demande;
  readonly requete: RequeteLiee;
  readonly original: { readonly empreinte: string; readonly signature: string | null };
}

export interface MutableDocument {
  [name: string]: unknown;
}

const AMC_NAME = 'Assurance Hexagone Santé';
const DAY_MS = 86_400_000;

/** The answer of a generous AMC: rights are open, and it takes all that AMO left. */
export function fakeAnswer(question: FakeQuestion): MutableDocument {
  const documents: Record<Service, () => MutableDocument> = {
    IDB: () => idbOf(),
    SIM: () => simOf(question.demande as DemandeSim),
    CLC: () => clcOf(question.demande as DemandeClc),
    DEL: () => delOf(question.demande as DemandeDel),
  };
  return { ...common(question), ...documents[question.service]() };
}

/** A refusal of the AMC's own, in the catalogue's words. */
export function fakeRefusal(question: FakeQuestion, code: RefusalCode): MutableDocument {
  const { requete, emisLe, environnement, amc, signataire } = common(question);
  const problem = buildProblem(
    { code, detail: 'Refus de l’AMC d’essai.' },
    { requete, emisLe, environnement, amc, signataire },
  );
  return { ...problem };
}

function common({ service, demande, requete }: FakeQuestion) {
  return {
    versionNorme: '1.0',
    service,
    environnement: demande.environnement,
    requete,
    emisLe: new Date().toISOString(),
    amc: {
      numero: demande.amc.numero.padStart(10, '0'),
      nom: AMC_NAME,
      contact: { libelle: 'Service tiers payant' },
    },
    signataire: { mode: 'propre' as const },
    resumeGuichet: 'Réponse de l’AMC d’essai.',
  };
}

function idbOf(): MutableDocument {
  return {
    droits: { ouverts: true, etat: 'ouverts', debut: '2024-01-01', fin: '2026-12-31' },
    identite: { nom: 'non-fourni' },
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function inCents(text: string): number {
  return cents(text) ?? 0;
}

function clcOf({ amc, lignes, engagementRemplace }: DemandeClc): MutableDocument {
  const shares = lignes.map((ligne) => inCents(ligne.montantFacture) - inCents(ligne.montantAMO));
  return {
    lignes: lignes.map(({ code }, index) => ({
      ligne: index,
      code,
      partAMC: amount(shares[index] ?? 0),
      raison: { regle: 'R01', libelle: 'Tout le reste dû.' },
      explications: [explained(shares[index] ?? 0)],
    })),
    totaux: {
      totalFacture: amount(total(lignes.map((ligne) => inCents(ligne.montantFacture)))),
      totalAMO: amount(total(lignes.map((ligne) => inCents(ligne.montantAMO)))),
      totalAMC: amount(total(shares)),
      resteAPatient: '0.00',
    },
    engagement: {
      numero: `CLC-${amc.numero.padStart(10, '0')}-20260612-0123456789`,
      valableJusquAu: '2026-12-31',
      etat: 'engage',
      ...(engagementRemplace === undefined ? {} : { remplace: engagementRemplace }),
    },
  };
}

function explained(share: number): MutableDocument {
  return {
    regle: 'R01',
    poste: 'ticket-moderateur',
    montant: amount(share),
    calcul: { op: 'montant', nom: 'reste dû', valeur: amount(share) },
    phrase: 'Tout ce que le régime obligatoire laisse.',
  };
}

/** Eighty euros of AMO, twenty of AMC, five of the patient, whatever the stay. */
function simOf({ amc, sejour }: DemandeSim): MutableDocument {
  const parts = { partAMO: '80.00', partAMC: '20.00', resteAPatient: '5.00' };
  const validity = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);
  return {
    estimation: true,
    sansGarantie: true,
    mention: 'Estimation sans garantie.',
    valableJusquAu: validity,
    droits: { etat: 'ouverts', debut: sejour.dateEntree, fin: sejour.dateSortie },
    lignes: [
      {
        ...{ ligne: 0, code: 'PJ', libelle: 'Séjour', quantite: 1, montantEstime: '105.00', ...parts },
        estimation: true,
        raison: { regle: 'R08', libelle: 'Ticket modérateur du séjour.' },
        explications: [explained(2_000)],
      },
    ],
    totaux: {
      totalEstime: '105.00',
      totalAMO: parts.partAMO,
      totalAMC: parts.partAMC,
      resteAPatient: parts.resteAPatient,
      estimation: true,
    },
    proposition: { numero: `SIM-${amc.numero.padStart(10, '0')}-20260612-0123456789`, etat: 'propose' },
  };
}

function delOf({ engagement }: DemandeDel): MutableDocument {
  return {
    engagement: {
      numero: engagement,
      etat: 'retire',
      etatPrecedent: engagement.startsWith('SIM-') ? 'propose' : 'engage',
      retireLe: new Date().toISOString(),
    },
  };
}
