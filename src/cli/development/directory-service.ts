/** The directory service of a development installation: its keys, its persons, its first content, its process. */
import { generateKeyPairSync } from 'node:crypto';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readDirectoryConfiguration } from '../../config/directory-configuration.js';
import { civilDateInFrance } from '../../kernel/civil-date.js';
import { type Extract } from '../../directory/extract.js';
import { type FiledLeaf } from '../../pki/development-authority.js';
import { operationsOfExtract } from '../../registry/exchange/operations-of-extract.js';
import { type Operation } from '../../registry/fact.js';
import { seedRegistry } from '../../registry/seed-registry.js';
import { openOwnRegistry } from '../annuaire/open-own-registry.js';
import { type DevelopmentInstallation } from './installation.js';
import { DEVELOPMENT_PERSONS, ORGANISATIONS } from './organisations.js';

type PersonName = keyof typeof DEVELOPMENT_PERSONS;

const OWNERS = { ANNUAIRE: ORGANISATIONS.annuaire, P2: ORGANISATIONS.plateformeP2 } as const;
const LOG_FAMILY = 'annuaire.exemple.invalid/journal';

interface Keys {
  readonly server: FiledLeaf;
  readonly clients: Readonly<Record<keyof typeof OWNERS, FiledLeaf>>;
  readonly persons: ReadonlyMap<PersonName, FiledLeaf>;
}

/** How the registry of a database stands towards this installation. */
export type RegistryOwner = 'la-notre' | 'une-autre';

export class DevelopmentDirectory {
  private constructor(
    private readonly installation: DevelopmentInstallation,
    private readonly keys: Keys,
  ) {}

  static async open(installation: DevelopmentInstallation): Promise<DevelopmentDirectory> {
    const { authority } = installation;
    const machine = (name: string, profile: 'ssl-serv' | 'auth-cli', owner: keyof typeof OWNERS) =>
      authority.obtain(name, {
        profile,
        commonName: name.toUpperCase(),
        structureId: OWNERS[owner].structure,
        organisation: OWNERS[owner].nom,
      });
    const persons = new Map<PersonName, FiledLeaf>();
    for (const [name, one] of Object.entries(DEVELOPMENT_PERSONS) as [
      PersonName,
      (typeof DEVELOPMENT_PERSONS)[PersonName],
    ][])
      persons.set(
        name,
        await authority.obtain(`personne-${name}`, {
          profile: 'personne',
          commonName: `${one.prenom} ${one.nom}`,
          structureId: OWNERS[one.participant].structure,
          organisation: OWNERS[one.participant].nom,
          person: { givenName: one.prenom, surname: one.nom },
        }),
      );
    const made = new DevelopmentDirectory(installation, {
      server: await machine('annuaire-serveur', 'ssl-serv', 'ANNUAIRE'),
      clients: {
        ANNUAIRE: await machine('annuaire-client', 'auth-cli', 'ANNUAIRE'),
        P2: await machine('p2-client', 'auth-cli', 'P2'),
      },
      persons,
    });
    await mkdir(made.path(), { recursive: true, mode: 0o700 });
    await made.writeLogKey();
    return made;
  }

  path(...names: string[]): string {
    return this.installation.path('annuaire', ...names);
  }

  profileOf(person: PersonName): string {
    return this.path(`${person}.json`);
  }

  /** The environment under which `main.js` is this directory service; its ops port is any free one. */
  environment(databaseUrl: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
    const gateway = this.installation.environment(databaseUrl, 'libres');
    const shared = [
      ...['ROC_ANNUAIRE_CACHET_CERTIFICAT', 'ROC_ANNUAIRE_CACHET_CLE', 'ROC_AUTORITES'],
      ...['ROC_LISTES_REVOCATION', 'ROC_LISTES_INTERVALLE_MS', 'ROC_CLE_MAITRE'],
    ];
    return {
      ...Object.fromEntries(shared.map((name) => [name, gateway[name] ?? ''])),
      ROC_ROLES: 'annuaire',
      DATABASE_URL: databaseUrl,
      ROC_TLS_CERTIFICAT: this.keys.server.certificateFile,
      ROC_TLS_CLE: this.keys.server.keyFile,
      ROC_CLIENT_CERTIFICAT: this.keys.clients.ANNUAIRE.certificateFile,
      ROC_CLIENT_CLE: this.keys.clients.ANNUAIRE.keyFile,
      ROC_ANNUAIRE_NOM: ORGANISATIONS.annuaire.nom,
      ROC_JOURNAL_ORIGINE: LOG_FAMILY,
      ROC_JOURNAL_CLE: this.path('journal.key.pem'),
      // Everything of this installation is on this machine.
      ROC_ANNUAIRE_SONDE: 'developpement',
      ROC_AVEC_PARENT: 'oui',
      ROC_PORT_OPS: '0',
      ...more,
    };
  }

  /**
   * Gives an empty registry its first content, by what the installation has sealed as a file; then has that file say
   * what the registry says. Of a registry with other keys nothing is touched.
   */
  async seed(databaseUrl: string): Promise<RegistryOwner> {
    const file = this.path('amorcage.json');
    const own = await openOwnRegistry(readDirectoryConfiguration(this.environment(databaseUrl)));
    try {
      const facts = await own.registry.facts();
      if (facts.all('participant').length === 0) {
        await writeFile(file, JSON.stringify(await this.firstContent(), null, 1));
        await seedRegistry(await readFile(file), own);
      } else {
        const { x5tS256 } = this.installation.authority.organisations;
        const ours = facts.all('participant').some(({ contenu }) => contenu.autorites.includes(x5tS256));
        if (!ours) return 'une-autre';
      }
      const snapshot = await own.registry.snapshot();
      if (snapshot !== undefined) await writeFile(this.sealedFile, snapshot.contenu);
      return 'la-notre';
    } finally {
      await own.registry.close();
    }
  }

  /** A profile per person, for `roc annuaire`; ports change from one start to another. */
  async writeProfiles(adresse: string, passerelle?: string): Promise<void> {
    const from = (file: string): string => relative(this.path(), file);
    for (const [name, leaf] of this.keys.persons) {
      const { participant } = DEVELOPMENT_PERSONS[name];
      const client = this.keys.clients[participant];
      const profile = {
        adresse,
        ...(passerelle === undefined ? {} : { passerelle }),
        participant,
        autorites: ['racine.pem', 'ac-organisations.pem'].map((one) => `../autorites/${one}`),
        client: { certificat: from(client.certificateFile), cle: from(client.keyFile) },
        personne: { certificat: from(leaf.certificateFile), cle: from(leaf.keyFile) },
      };
      await writeFile(this.profileOf(name), `${JSON.stringify(profile, null, 2)}\n`);
      if (!DEVELOPMENT_PERSONS[name].enrolee) await writeFile(this.path(`${name}.pem`), leaf.certificatePem);
    }
  }

  private get sealedFile(): string {
    return join(this.installation.anchors, 'annuaire.jose.json');
  }

  private async firstContent(): Promise<{ motif: string; operations: Operation[] }> {
    const { payload } = JSON.parse(await readFile(this.sealedFile, 'utf8')) as { payload: string };
    const extract = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Extract;
    const autorites = [this.installation.authority.organisations.x5tS256];
    const gateway = { type: 'operateur', id: 'PASSERELLE', ...ORGANISATIONS.passerelle, autorites } as const;
    const operations = operationsOfExtract({
      ...extract,
      participants: [...extract.participants, gateway],
    });
    return { motif: 'amorçage de développement', operations: [...operations, ...this.firstPersons()] };
  }

  private firstPersons(): Operation[] {
    return [...this.keys.persons].flatMap(([cle, leaf]) => {
      const { prenom, nom, participant, enrolee } = DEVELOPMENT_PERSONS[cle];
      if (!enrolee) return [];
      const contenu = {
        participant,
        nom: `${prenom} ${nom}`,
        certificats: [leaf.der.toString('base64')],
      };
      const du = civilDateInFrance(leaf.certificate.notBefore);
      return [{ type: 'personne' as const, cle, version: 0, du, au: null, contenu }];
    });
  }

  private async writeLogKey(): Promise<void> {
    const file = this.path('journal.key.pem');
    const there = await access(file).then(
      () => true,
      () => false,
    );
    if (there) return;
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
}
