import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type TLSSocket } from 'node:tls';
import { instant, type Clock } from '../kernel/clock.js';
import { civilDateInFrance } from '../kernel/civil-date.js';
import { type Ending, ending, endingsOf } from '../directory/deadlines.js';
import { type Directory } from '../directory/directory.js';
import { type Participant } from '../directory/extract.js';
import { type Certificate } from '../pki/certificate.js';
import { peerOf, type PeerVerdict } from '../pki/judge-peer.js';

interface DiagnosticWiring {
  readonly directory: () => Directory;
  readonly clock: Clock;
}

interface Check {
  readonly nom: string;
  readonly verdict: 'tient' | 'ne-tient-pas' | 'non-verifie';
  readonly conseil: string | null;
}

const CONSTRAINTS = { listener: 'diagnostic' };

/** What to do about each fault of a client certificate. */
const ADVICE: Readonly<Record<string, string>> = {
  absent: 'Présentez votre certificat client (AUTH_CLI) et sa chaîne dans la poignée de main TLS.',
  expire: 'Renouvelez votre certificat client.',
  'pas-encore-valide': 'Vérifiez la date de début du certificat et l’horloge de votre poste.',
  revoque: 'Ce certificat est révoqué : demandez-en un autre à votre autorité.',
  'usage-interdit':
    'Présentez un certificat d’authentification client (AUTH_CLI), pas un cachet ni un certificat serveur.',
  'autorite-inconnue':
    'Le certificat ne vient pas d’une autorité admise, ou l’autorité intermédiaire manque dans la chaîne envoyée.',
  'auto-signe': 'Un certificat auto-signé n’est pas admis : demandez-en un à l’autorité des organisations.',
};

/**
 * `GET /diagnostic/v1/whoami` on its own listener: asks for a certificate, never requires a good one, says what we saw
 * and which check failed. It reaches no business route and reads nothing else.
 */
export function diagnosticPlugin(wiring: DiagnosticWiring) {
  return (scope: FastifyInstance, _options: unknown, done: () => void): void => {
    scope.get('/diagnostic/v1/whoami', { constraints: CONSTRAINTS }, (request) => whoAmI(wiring, request));
    scope.all('/diagnostic/*', { constraints: CONSTRAINTS }, async (_request, reply) =>
      reply.code(404).type('application/problem+json').send({
        type: 'urn:roc:refus:route-inconnue',
        title: 'Aucune ressource à cette adresse',
        status: 404,
      }),
    );
    done();
  };
}

function whoAmI({ directory, clock }: DiagnosticWiring, request: FastifyRequest) {
  const socket = request.raw.socket as TLSSocket;
  const verdict: PeerVerdict = peerOf(socket) ?? { ok: false, fault: 'absent' };
  const checks = [certificateCheck(verdict), revocationCheck(verdict), directoryCheck(verdict, directory())];
  return {
    heureServeur: instant(clock.now()),
    tls: { version: socket.getProtocol() ?? 'inconnue', suite: socket.getCipher().standardName },
    certificat: verdict.certificate === undefined ? null : describe(verdict.certificate),
    chaine: verdict.ok ? verdict.chain.map((one) => ({ sujet: one.subject, x5tS256: one.x5tS256 })) : [],
    participant: participantOf(verdict, directory()),
    echeances: endings(verdict, directory(), clock.now()),
    controles: checks,
    premierEchec: checks.find((check) => check.verdict === 'ne-tient-pas')?.nom ?? null,
  };
}

/** What ends within sixty days: the certificate presented, and what the directory holds of its participant. */
function endings(verdict: PeerVerdict, directory: Directory, now: number): Ending[] {
  const { certificate } = verdict;
  if (certificate === undefined) return [];
  const today = civilDateInFrance(now);
  const own = ending(
    { nature: 'certificat', objet: 'client' },
    civilDateInFrance(certificate.notAfter),
    today,
  );
  const participant = knownOf(verdict, directory);
  const held = participant === undefined ? [] : endingsOf(directory, participant, now);
  return [...own, ...held].slice(0, MAX_ENDINGS);
}

const MAX_ENDINGS = 200;

function describe(certificate: Certificate) {
  return {
    sujet: certificate.subject,
    emetteur: certificate.issuerName,
    structure: certificate.structureId,
    serie: certificate.serialHex,
    x5tS256: certificate.x5tS256,
    du: instant(certificate.notBefore),
    au: instant(certificate.notAfter),
  };
}

function certificateCheck(verdict: PeerVerdict): Check {
  if (verdict.ok) return { nom: 'certificat', verdict: 'tient', conseil: null };
  return {
    nom: `certificat:${verdict.fault}`,
    verdict: 'ne-tient-pas',
    conseil: ADVICE[verdict.fault] ?? 'Le certificat présenté est refusé.',
  };
}

function revocationCheck(verdict: PeerVerdict): Check {
  if (!verdict.ok) return { nom: 'revocation', verdict: 'non-verifie', conseil: null };
  const fresh = verdict.revocation.etat === 'bonne';
  return {
    nom: 'revocation',
    verdict: fresh ? 'tient' : 'non-verifie',
    conseil: fresh
      ? null
      : 'La liste de révocation de votre autorité n’est pas à jour chez nous : CLC est refusé en attendant.',
  };
}

function knownOf(verdict: PeerVerdict, directory: Directory): Participant | undefined {
  const structure = verdict.ok ? verdict.certificate.structureId : null;
  if (!verdict.ok || structure === null) return undefined;
  return directory.participantByStructure(structure, verdict.issuer.x5tS256);
}

function participantOf(verdict: PeerVerdict, directory: Directory) {
  const participant = knownOf(verdict, directory);
  return participant === undefined
    ? null
    : { id: participant.id, nom: participant.nom, type: participant.type };
}

function directoryCheck(verdict: PeerVerdict, directory: Directory): Check {
  if (!verdict.ok) return { nom: 'annuaire', verdict: 'non-verifie', conseil: null };
  if (participantOf(verdict, directory) !== null) return { nom: 'annuaire', verdict: 'tient', conseil: null };
  const structure = verdict.certificate.structureId;
  const conseil =
    structure === null
      ? 'Le certificat ne porte pas d’identifiant de structure dans son OU.'
      : directory.knowsStructure(structure)
        ? 'Votre structure est connue, mais pas sous cette autorité de certification.'
        : 'Votre structure ne figure pas à l’annuaire : demandez votre inscription à l’opérateur.';
  return { nom: 'annuaire', verdict: 'ne-tient-pas', conseil };
}
