import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { copyFile, link, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../../kernel/clock.js';
import { structureOfFiness } from '../../kernel/identifiers.js';
import { sealExtract } from '../../directory/seal-extract.js';
import { Certificate } from '../../pki/certificate.js';
import {
  type DevelopmentAuthority,
  type FiledLeaf,
  openDevelopmentAuthority,
} from '../../pki/development-authority.js';
import { type DevelopmentKeyAlgorithm } from '../../pki/development/development-keys.js';
import { NodeSigner } from '../../signing/adapters/node-signer.js';
import { LogKey } from '../../trace/log/log-key.js';
import { buildExtract } from './build-extract.js';
import { DEVELOPMENT_HOSPITALS, ORGANISATIONS } from './organisations.js';
import { readSampleReferentiel, type SampleReferentiel } from './referentiel-file.js';

export interface InstallationOptions {
  /** Everything lies under this folder; nothing outside it. */
  readonly folder: string;
  readonly referentielFile: string;
  readonly keyAlgorithm?: DevelopmentKeyAlgorithm;
  readonly journalOrigin?: string;
  /**
   * Where the master key lies, `secrets` of the folder if not given. Two installations on one database must share it:
   * the application role's password and the kept answers hang on it.
   */
  readonly secretsFolder?: string;
}

/** Certificate and key files of one hospital: TLS client and request signature. */
export interface HospitalKeys {
  readonly client: FiledLeaf;
  readonly seal: FiledLeaf;
}

/**
 * A complete installation for development and demonstration: authority, keys of every party, trust anchors. The
 * directory extract is written once the separate platform P2 has its address and its certificate.
 */
export class DevelopmentInstallation {
  readonly folder: string;
  readonly authority: DevelopmentAuthority;
  readonly referentielFile: string;
  readonly hospitals: ReadonlyMap<string, HospitalKeys>;
  readonly auditor: FiledLeaf;
  /** Signs the time-stamps of the local authority. */
  readonly timestamp: FiledLeaf;
  private readonly secretsFolder: string;
  private readonly logKey: LogKey;
  private readonly referentiel: SampleReferentiel;
  private readonly leaves: GatewayLeaves;

  private constructor(options: InstallationOptions, authority: DevelopmentAuthority, holders: Holders) {
    this.folder = options.folder;
    this.authority = authority;
    this.referentielFile = options.referentielFile;
    this.secretsFolder = secretsFolderOf(options);
    this.logKey = holders.logKey;
    this.referentiel = holders.referentiel;
    this.leaves = holders.leaves;
    this.hospitals = holders.hospitals;
    this.auditor = holders.auditor;
    this.timestamp = holders.timestamp;
  }

  /** Makes or reopens the installation of a folder; revocation lists are issued anew. */
  static async open(options: InstallationOptions): Promise<DevelopmentInstallation> {
    const { folder, referentielFile, keyAlgorithm = 'P-256' } = options;
    const pki = join(folder, 'pki');
    await mkdir(pki, { recursive: true, mode: 0o700 });
    const authority = await openDevelopmentAuthority(pki, systemClock, { keyAlgorithm });
    const referentiel = readSampleReferentiel(referentielFile);
    const obtain: Obtain = (name, profile, owner) =>
      authority.obtain(name, {
        profile,
        commonName: name.toUpperCase(),
        structureId: owner.structure,
        organisation: owner.nom,
        keyAlgorithm,
      });
    const made = new DevelopmentInstallation(options, authority, {
      referentiel,
      leaves: await obtainGatewayLeaves(obtain, referentiel),
      hospitals: await obtainHospitals(obtain, referentiel),
      auditor: await obtain('auditeur', 'auth-cli', ORGANISATIONS.auditeur),
      timestamp: await obtain('horodatage', 'horodatage', ORGANISATIONS.horodatage),
      logKey: await openLogKey(options.journalOrigin ?? LOG_FAMILY, secretsFolderOf(options)),
    });
    await made.writeAnchors();
    await made.renewRevocationLists();
    await made.writeIssuers();
    await made.writeMasterKey();
    return made;
  }

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  get anchors(): string {
    return this.path('confiance');
  }

  /** The authorities of time-stamps and their revocation lists, within the trust folder. */
  get timeAnchors(): string {
    return join(this.anchors, 'horodatage');
  }

  /** Seals the directory extract: who takes part, under which certificates, which platform serves which AMC. */
  async writeDirectory(p2Url: string, p2Issuer: Certificate): Promise<void> {
    const { authority, referentiel, logKey, leaves } = this;
    const issuers = new Map(
      Object.entries(referentiel.amc).map(([numero, one]) => [
        numero,
        one.plateforme === 'P1' ? (leaves.issuers.get(numero)?.certificate ?? p2Issuer) : p2Issuer,
      ]),
    );
    const now = systemClock.now();
    const extract = buildExtract({
      referentiel,
      now,
      organisationsCa: authority.organisations,
      gatewaySeal: leaves.seal.certificate,
      issuers,
      p2Url,
      journal: { origine: logKey.family, cle: logKey.thumbprint },
    });
    const signer = new NodeSigner({
      key: leaves.directorySeal.privateKey,
      certificate: leaves.directorySeal.certificate,
      intermediates: [authority.organisations],
    });
    await writeFile(
      join(this.anchors, 'annuaire.jose.json'),
      await sealExtract(extract, signer, Math.floor(now / 1000)),
    );
  }

  /**
   * Issues the revocation lists anew, for the gateway (which reads its folder again) and for offline verifiers.
   * Development lists hold for seven days: an installation that stays up calls this from time to time.
   */
  async renewRevocationLists(): Promise<void> {
    await this.authority.writeRevocationLists();
    const { crlFolder } = this.authority;
    for (const name of (await readdir(crlFolder)).filter((one) => one.endsWith('.crl'))) {
      const draft = join(this.anchors, `${name}.partiel`);
      await copyFile(join(crlFolder, name), draft);
      await rename(draft, join(this.anchors, name));
      // The authority's own, under the gateway's eyes.
      const timeDraft = join(this.timeAnchors, `${name}.partiel`);
      await copyFile(join(crlFolder, name), timeDraft);
      await rename(timeDraft, join(this.timeAnchors, name));
    }
  }

  /** The environment under which `main.js` runs on this installation. */
  environment(databaseUrl: string, ports: 'libres' | 'fixes'): Record<string, string> {
    const { leaves } = this;
    const free = {
      ROC_PORT_ECHANGE: '0',
      ROC_PORT_DIAGNOSTIC: '0',
      ROC_PORT_CONSOLE: '0',
      ROC_PORT_OPS: '0',
      ROC_PORT_JOURNAL: '0',
    };
    return {
      DATABASE_URL: databaseUrl,
      ROC_TLS_CERTIFICAT: leaves.server.certificateFile,
      ROC_TLS_CLE: leaves.server.keyFile,
      ROC_CLIENT_CERTIFICAT: leaves.client.certificateFile,
      ROC_CLIENT_CLE: leaves.client.keyFile,
      ROC_CACHET_CERTIFICAT: leaves.seal.certificateFile,
      ROC_CACHET_CLE: leaves.seal.keyFile,
      ROC_EMETTEURS: this.path('emetteurs'),
      ROC_ANNUAIRE: join(this.anchors, 'annuaire.jose.json'),
      ROC_ANNUAIRE_DOSSIER: this.path('annuaire-garde'),
      ROC_ANNUAIRE_OPERATEUR: join(this.anchors, 'annuaire.pem'),
      ROC_ANNUAIRE_CACHET_CERTIFICAT: leaves.directorySeal.certificateFile,
      ROC_ANNUAIRE_CACHET_CLE: leaves.directorySeal.keyFile,
      ROC_AUTORITES: this.path('autorites'),
      ROC_LISTES_REVOCATION: this.authority.crlFolder,
      ROC_LISTES_INTERVALLE_MS: '1000',
      ROC_REFERENTIEL: this.referentielFile,
      ROC_CLE_MAITRE: join(this.secretsFolder, 'cle-maitre'),
      ROC_JOURNAL_ORIGINE: this.logKey.family,
      ROC_JOURNAL_CLE: join(this.secretsFolder, LOG_KEY_FILE),
      ROC_JOURNAL_TETES: join(this.secretsFolder, 'tetes'),
      ROC_JOURNAL_PUBLICATION: this.anchors,
      ROC_HORODATAGE_AUTORITES: this.timeAnchors,
      ROC_HORODATAGE_INTERVALLE_S: '10',
      ROC_HORODATAGE_ALARME_S: '60',
      ...(ports === 'libres' ? free : {}),
    };
  }

  /** Trust anchors as a verifier gets them, and the authorities alone for the gateway. */
  private async writeAnchors(): Promise<void> {
    const { authority } = this;
    const files = {
      'racine.pem': authority.root.toPem(),
      'ac-organisations.pem': authority.organisations.toPem(),
    };
    for (const folder of [this.anchors, this.path('autorites')]) {
      await mkdir(folder, { recursive: true });
      for (const [name, pem] of Object.entries(files)) await writeFile(join(folder, name), pem);
    }
    await writeFile(join(this.anchors, 'annuaire.pem'), this.leaves.directorySeal.certificatePem);
    // The local time-stamp authority is certified by the same two: what gateway and verifiers trust for time.
    await mkdir(this.timeAnchors, { recursive: true });
    await writeFile(join(this.timeAnchors, 'horodatage.pem'), authority.caPems.join(''));
  }

  private async writeIssuers(): Promise<void> {
    const folder = this.path('emetteurs');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const [numero, leaf] of this.leaves.issuers) {
      await copyFile(leaf.certificateFile, join(folder, `${numero}.pem`));
      await writeFile(join(folder, `${numero}.key.pem`), leaf.keyPem, { mode: 0o600 });
    }
  }

  private async writeMasterKey(): Promise<void> {
    await mkdir(this.secretsFolder, { recursive: true, mode: 0o700 });
    await writeOnce(join(this.secretsFolder, 'cle-maitre'), randomBytes(32).toString('hex'));
  }
}

function secretsFolderOf({ folder, secretsFolder }: InstallationOptions): string {
  return secretsFolder ?? join(folder, 'secrets');
}

const LOG_FAMILY = 'passerelle.exemple.invalid/journal';
const LOG_KEY_FILE = 'journal.key.pem';

/** The key of the logs' checkpoints, made where it is missing. It lies with the master key: the database outlives a folder. */
async function openLogKey(family: string, folder: string): Promise<LogKey> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  const file = join(folder, LOG_KEY_FILE);
  await writeOnce(file, privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
  return LogKey.fromPem(family, await readFile(file, 'utf8'));
}

/** Of two installations that share a folder and start at once, one writes the file whole and both use that. */
async function writeOnce(file: string, content: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, content, { mode: 0o600 });
  await link(draft, file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  await rm(draft);
}

interface GatewayLeaves {
  readonly server: FiledLeaf;
  readonly client: FiledLeaf;
  readonly seal: FiledLeaf;
  readonly directorySeal: FiledLeaf;
  readonly issuers: ReadonlyMap<string, FiledLeaf>;
}

/** Who holds which keys. */
interface Holders {
  readonly referentiel: SampleReferentiel;
  readonly leaves: GatewayLeaves;
  readonly hospitals: ReadonlyMap<string, HospitalKeys>;
  readonly auditor: FiledLeaf;
  readonly timestamp: FiledLeaf;
  readonly logKey: LogKey;
}

type Profile = 'ssl-serv' | 'auth-cli' | 'cachet' | 'horodatage';

/** The leaf filed under a name, of a profile, for its owner; made where it is missing or soon expires. */
type Obtain = (
  name: string,
  profile: Profile,
  owner: { readonly nom: string; readonly structure: string },
) => Promise<FiledLeaf>;

async function obtainGatewayLeaves(obtain: Obtain, referentiel: SampleReferentiel): Promise<GatewayLeaves> {
  const { passerelle, annuaire } = ORGANISATIONS;
  const issuers = new Map<string, FiledLeaf>();
  for (const [numero, one] of Object.entries(referentiel.amc)) {
    if (one.plateforme === 'P1')
      issuers.set(numero, await obtain(`emetteur-${numero}`, 'cachet', passerelle));
  }
  return {
    server: await obtain('passerelle-serveur', 'ssl-serv', passerelle),
    client: await obtain('passerelle-client', 'auth-cli', passerelle),
    seal: await obtain('passerelle-cachet', 'cachet', passerelle),
    directorySeal: await obtain('annuaire-cachet', 'cachet', annuaire),
    issuers,
  };
}

async function obtainHospitals(
  obtain: Obtain,
  referentiel: SampleReferentiel,
): Promise<ReadonlyMap<string, HospitalKeys>> {
  const own = DEVELOPMENT_HOSPITALS.map((one) => [one.id, one] as const);
  const hospitals = new Map<string, HospitalKeys>();
  for (const [id, { finessJuridique }] of [...Object.entries(referentiel.etablissements), ...own]) {
    const owner = { nom: id, structure: structureOfFiness(finessJuridique) };
    hospitals.set(id, {
      client: await obtain(`${id.toLowerCase()}-client`, 'auth-cli', owner),
      seal: await obtain(`${id.toLowerCase()}-cachet`, 'cachet', owner),
    });
  }
  return hospitals;
}

/** Reads the certificate a separate process was given (leaf first). */
export async function readLeaf(path: string): Promise<Certificate> {
  const [leaf] = Certificate.listFromPem(await readFile(path, 'utf8'));
  if (leaf === undefined) throw new Error(`no certificate in ${path}`);
  return leaf;
}
