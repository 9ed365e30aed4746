/** Answers of the directory as a terminal shows them; `--json` shows them as they came. */
import { Certificate } from '../../pki/certificate.js';
import { type Difference } from '../../registry/difference.js';
import { type Answer } from './directory-client.js';

type Body = Answer['body'];

interface Probed {
  readonly url: string;
  readonly amc: string;
  readonly adresse: string;
  readonly dureeMs: number;
}

/** A proposal, or its trial: what it would do, and what comes next. */
export function describeProposal(body: Body, dryRun: boolean): string[] {
  const { id, difference } = body as { id: string; difference: readonly Difference[] };
  return dryRun
    ? ['Essai : accepté, rien n’est proposé.', ...describeDifference(difference)]
    : [
        `Proposé : ${id}`,
        ...describeDifference(difference),
        `Une autre personne lit et approuve : roc annuaire approuver ${id}`,
      ];
}

/** A change: who, when, what, and what became of it. */
export function describeChange(body: Body): string[] {
  const { difference, operations } = body as {
    difference?: readonly Difference[];
    operations: readonly { type: string; cle: string; du: string }[];
  };
  return [
    changeLine(body),
    ...(difference === undefined
      ? operations.map(({ type, cle, du }) => `  ${type} ${cle}, du ${du}`)
      : describeDifference(difference)),
    ...decisionLines(body),
  ];
}

export function describeChanges(body: Body): string[] {
  const { changements } = body as { changements: readonly Body[] };
  return changements.length === 0 ? ['Aucun changement.'] : changements.map(changeLine);
}

export function describeDecision(id: string, body: Body): string[] {
  const { etat, instantane } = body as { etat: string; instantane: number | null };
  if (etat !== 'en-vigueur') return [`Rejeté : ${id}`];
  return [`En vigueur : ${id}, publié dans l’instantané ${instantane ?? ''}`, ...probeLines(body['sonde'])];
}

/** One line per object, one per value that changes on the first day. */
export function describeDifference(difference: readonly Difference[]): string[] {
  return difference.flatMap(({ type, cle, version, du, au, nature, champs }) => [
    `  ${type} ${cle} : ${nature}, du ${du}${au === null ? '' : ` au ${au}`} (version ${version})`,
    ...champs.map(
      ({ chemin, avant, apres }) =>
        `    ${chemin === '' ? '' : `${chemin} : `}${avant === null ? '' : `${shown(avant)} → `}${apres === null ? 'retiré' : shown(apres)}`,
    ),
  ]);
}

interface Found {
  readonly date: string;
  readonly amc: { readonly numero: string; readonly nom: string };
  readonly route: {
    readonly typeConvention: string;
    readonly csr: string;
    readonly plateforme: { readonly id: string; readonly etat: string };
    readonly points: readonly {
      readonly url: string;
      readonly liaison: string;
      readonly version: string;
      readonly services: readonly string[];
      readonly du: string;
      readonly au: string | null;
    }[];
  };
}

/** A route, and where its platform is reached on that day. */
export function describeRouteFound(body: Body): string[] {
  const { date, amc, route } = body as unknown as Found;
  const { typeConvention, csr, plateforme, points } = route;
  return [
    `${amc.numero} ${amc.nom}, convention ${typeConvention}${csr === '' ? '' : `, CSR ${csr}`}, au ${date}`,
    `  plateforme ${plateforme.id} : ${plateforme.etat}`,
    ...points.map(
      ({ url, liaison, version, services, du, au }) =>
        `  ${liaison} ${version}  ${url}  ${services.join(', ')}  du ${du}${au === null ? '' : ` au ${au}`}`,
    ),
    ...(points.length === 0 ? ['  intégrée à la passerelle : aucun point d’accès à joindre'] : []),
  ];
}

function changeLine(body: Body): string {
  const { id, etat, participant, proposePar, proposeLe, motif } = body as Record<string, string>;
  return `${id}  ${etat}  ${proposeLe}  ${participant}/${proposePar}  ${motif}`;
}

function decisionLines(body: Body): string[] {
  const { decidePar, decideLe, instantane } = body as Record<string, string | number | null>;
  if (decidePar === null || decidePar === undefined) return [];
  const published = instantane == null ? '' : `, instantané ${instantane}`;
  return [`  décidé par ${decidePar}, ${decideLe ?? ''}${published}`, ...probeLines(body['sonde'])];
}

function probeLines(sonde: unknown): string[] {
  return ((sonde ?? []) as readonly Probed[]).map(
    ({ url, amc, adresse, dureeMs }) => `  sondé : ${url} (${adresse}) répond pour ${amc} en ${dureeMs} ms`,
  );
}

/** A value in one line; a certificate by whom it names, and its thumbprint. */
function shown(value: unknown): string {
  return JSON.stringify(value, (_name, one: unknown) => {
    if (typeof one !== 'string' || one.length < 200) return one;
    const certificate = Certificate.tryFromDer(Buffer.from(one, 'base64'));
    if (certificate === null) return one;
    const until = new Date(certificate.notAfter).toISOString().slice(0, 10);
    return `certificat de ${certificate.commonName} (${certificate.structureId ?? ''}), empreinte ${certificate.x5tS256}, jusqu’au ${until}`;
  });
}
