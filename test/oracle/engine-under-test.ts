import {
  answer,
  type Demande as Message,
  type Engagement,
  type EngagementChange,
  parseReferentiel,
  type Probleme,
  type Referentiel,
  type ReponseClc,
  stateOf,
} from '../../src/reference-amc/engine/engine.js';
import { type Explication } from './evaluate.js';
import { AMC } from './generate-cover.js';
import { type Scenario } from './generate.js';
import { type Demande, type Refus } from './model.js';

/**
 * The one file here that imports of src, and only the engine's public entry. A referentiel made of a scenario's JSON,
 * a register of the engagements the engine said it wrote, and its answers as the oracle states its own.
 */
const NOW = Date.parse('2026-11-21T10:00:00Z');

export interface Line {
  readonly part: string;
  readonly regle: string;
  readonly explications: Explication[] | undefined;
  readonly corrections: readonly string[];
}

export type Said =
  | { readonly refus: Refus }
  | {
      readonly lignes: readonly Line[];
      readonly totaux: Record<string, string>;
      readonly jours: Engagement['jours'] | undefined;
    };

interface Written {
  readonly ej: string;
  readonly dossier: string;
  engagement: Engagement;
}

export type Cover = Pick<Scenario, 'ecarts' | 'contrat' | 'membre' | 'propres'>;

export class Engine {
  private readonly referentiel: Referentiel;
  private register: Written[] = [];

  constructor({ ecarts, contrat, membre, propres }: Cover) {
    this.referentiel = parseReferentiel({
      amc: {
        [AMC]: { nom: 'Mutuelle des Essais', typeConvention: 'RM', csr: '01', plateforme: 'P1', ecarts },
      },
      contrats: { CAS: contrat },
      beneficiaires: { B: { ...membre, amc: AMC, contrat: 'CAS' } },
      ...(propres.length === 0 ? {} : { tarifs: propres }),
    });
  }

  /** Answers, and writes what the answer engages. */
  clc(demande: Demande): Said {
    const message = demande as Message & Demande;
    const { finessJuridique: ej } = demande.etablissement;
    const engagements = this.register.map(({ engagement, ...by }) => ({
      ...engagement,
      memeDossier: by.ej === ej && by.dossier === demande.numeroDossier,
    }));
    const state = stateOf(this.referentiel, message, engagements);
    if (state === undefined) throw new Error('the AMC is in the referentiel');
    const request = {
      algorithme: 'S256',
      empreinte: 'A'.repeat(43),
      methode: 'POST',
      chemin: '/roc/v1/clc',
      service: 'CLC',
      idMessage: demande.idMessage,
      finessJuridique: ej,
      numeroAmc: AMC,
    } as const;
    const question = { service: 'CLC', message, request, signataire: { mode: 'propre' } } as Parameters<
      typeof answer
    >[0];
    const outcome = answer(question, state, NOW);
    if (outcome.answer.cty === 'roc-refus+json')
      return { refus: refusal(outcome.answer.contenu as Probleme) };
    this.write(ej, demande.numeroDossier, outcome.change);
    return said(outcome.answer.contenu as ReponseClc, outcome.change?.nouveau?.jours);
  }

  private write(ej: string, dossier: string, change: EngagementChange | undefined): void {
    for (const { numero, etat } of change?.etats ?? []) {
      for (const one of this.register)
        if (one.engagement.numero === numero) one.engagement = { ...one.engagement, etat };
    }
    if (change?.nouveau === undefined) throw new Error('an answered CLC engages');
    const engagement: Engagement = {
      ...change.nouveau,
      etat: 'engage',
      memeDossier: true,
      memePersonne: true,
    };
    this.register = [...this.register, { ej, dossier, engagement }];
  }
}

function refusal({ code, champ, ligne }: Probleme): Refus {
  return { code, ...(champ === undefined ? {} : { champ }), ...(ligne === undefined ? {} : { ligne }) };
}

function said({ lignes, totaux }: ReponseClc, jours: Engagement['jours'] | undefined): Said {
  return {
    lignes: lignes.map(({ partAMC, raison, explications, corrections }) => ({
      part: partAMC,
      regle: raison.regle,
      explications: explications,
      corrections: (corrections ?? []).map((one) => one.champ),
    })),
    totaux: { ...totaux },
    jours,
  };
}
