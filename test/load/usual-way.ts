/**
 * The same exchange written the usual way, as a third program of the benchmark: a Nest controller behind mutual TLS, a
 * class-validator DTO, jose called per request (one verification, two signatures), TypeORM `repository.save` twice.
 * The AMC's computation is left out, the answer is given: what it costs here is the least it could cost.
 */
import 'reflect-metadata';
import { createHash, randomUUID, X509Certificate } from 'node:crypto';
import {
  Body,
  Controller,
  Headers,
  HttpCode,
  Inject,
  Module,
  Post,
  Req,
  Res,
  ValidationPipe,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsNumberString,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CompactSign, FlattenedSign, flattenedVerify, importPKCS8, importX509, type CryptoKey } from 'jose';
import { Column, DataSource, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';

class Etablissement {
  @Matches(/^[0-9AB]{9}$/) finessJuridique!: string;
  @Matches(/^[0-9AB]{9}$/) finessGeographique!: string;
}
class Amc {
  @Matches(/^\d{8,10}$/) numero!: string;
  @IsString() typeConvention!: string;
  @IsOptional() @IsString() csr?: string;
}
class Beneficiaire {
  @Matches(/^\d{13,15}$/) nir!: string;
  @Matches(/^\d{8}$/) dateNaissance!: string;
  @IsInt() @Min(1) @Max(9) rang!: number;
  @IsOptional() @IsString() numeroAdherent?: string;
}
class Agent {
  @IsString() identifiant!: string;
  @IsOptional() @IsString() role?: string;
  @IsString() modeAuthentification!: string;
}
class Periode {
  @IsInt() @Min(1) numero!: number;
  @IsBoolean() derniere!: boolean;
}
class Ligne {
  @IsString() code!: string;
  @IsDateString() dateDebut!: string;
  @IsDateString() dateFin!: string;
  @IsInt() @Min(1) quantite!: number;
  @IsNumberString() montantFacture!: string;
  @IsNumberString() baseAMO!: string;
  @IsInt() @Min(0) @Max(100) tauxAMO!: number;
  @IsNumberString() montantAMO!: string;
  @IsNumberString() baseAMC!: string;
  @IsNumberString() ticketModerateur!: string;
  @IsString() exoneration!: string;
  @IsOptional() @IsNumberString() prixUnitaire?: string;
  @IsOptional() @IsString() participation?: string;
  @IsOptional() @IsNumberString() depassement?: string;
}
export class Demande {
  @IsString() versionNorme!: string;
  @IsIn(['test', 'production']) environnement!: string;
  @IsUUID(4) idMessage!: string;
  @ValidateNested() @Type(() => Etablissement) etablissement!: Etablissement;
  @IsString() numeroDossier!: string;
  @ValidateNested() @Type(() => Amc) amc!: Amc;
  @ValidateNested() @Type(() => Beneficiaire) beneficiaire!: Beneficiaire;
  @IsOptional() @ValidateNested() @Type(() => Agent) agent?: Agent;
  @ValidateNested() @Type(() => Periode) periode!: Periode;
  @IsString() contexte!: string;
  @IsString() activite!: string;
  @IsString() natureAssurance!: string;
  @IsDateString() dateEntree!: string;
  @IsDateString() dateSortie!: string;
  @IsArray() @ArrayMaxSize(500) @ValidateNested({ each: true }) @Type(() => Ligne) lignes!: Ligne[];
}

@Entity({ schema: 'banc_usuel', name: 'entrees' })
class Entree {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id!: string;
  @Column({ type: 'timestamptz' }) horodatage!: Date;
  @Column({ type: 'text' }) type!: string;
  @Column({ type: 'text' }) service!: string;
  @Column({ type: 'text' }) ej!: string;
  @Column({ type: 'text' }) amc!: string;
  @Column({ type: 'text' }) dossier!: string;
  @Column({ type: 'uuid' }) idEchange!: string;
  @Column({ type: 'uuid' }) idMessage!: string;
  @Column({ type: 'int', nullable: true }) statut!: number | null;
  @Column({ type: 'text' }) empreinteDemande!: string;
  @Column({ type: 'text', nullable: true }) empreinteReponse!: string | null;
  @Column({ type: 'text', nullable: true }) signature!: string | null;
}

interface Settings {
  readonly databaseUrl: string;
  readonly tls: { readonly key: string; readonly cert: string; readonly ca: readonly string[] };
  readonly signingKeyPem: string;
  readonly alg: string;
  readonly answer: string;
}

/** What the controller works with, made once at the start. */
class Workshop {
  constructor(
    readonly entries: Repository<Entree>,
    readonly key: CryptoKey,
    readonly alg: string,
    readonly answer: Record<string, unknown>,
  ) {}
}

interface RawRequest {
  readonly rawBody: Buffer;
}
interface HeaderReply {
  header(name: string, value: string): unknown;
}

@Controller('roc/v1')
class ExchangeController {
  constructor(@Inject(Workshop) private readonly workshop: Workshop) {}

  @Post('clc')
  @HttpCode(200)
  async clc(
    @Body() demande: Demande,
    @Headers('roc-signature') detached: string,
    @Req() { rawBody }: RawRequest,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<Record<string, unknown>> {
    const { alg, answer } = this.workshop;
    await verifyRequest(rawBody, detached);
    const idEchange = randomUUID();
    const empreinteDemande = createHash('sha256').update(rawBody).digest('base64url');
    await this.save({
      type: 'recu',
      demande,
      idEchange,
      empreinteDemande,
      statut: null,
      empreinteReponse: null,
      signature: null,
    });
    const reponse = {
      ...answer,
      emisLe: new Date().toISOString(),
      requete: { ...(answer['requete'] as object), empreinte: empreinteDemande },
    };
    const payload = Buffer.from(JSON.stringify(reponse));
    const issuer = await new FlattenedSign(payload)
      .setProtectedHeader({ alg, cty: 'roc-clc-reponse+json' })
      .sign(this.workshop.key);
    const seal = await new CompactSign(payload)
      .setProtectedHeader({ alg, cachet: { idEchange, signature: issuer.signature } })
      .sign(this.workshop.key);
    const empreinteReponse = createHash('sha256').update(payload).digest('base64url');
    await this.save({
      type: 'repondu',
      demande,
      idEchange,
      empreinteDemande,
      statut: 200,
      empreinteReponse,
      signature: issuer.signature,
    });
    reply.header('roc-signature', `${issuer.protected}..${issuer.signature}`);
    reply.header('roc-cachet', seal.replace(/\.[^.]*\./, '..'));
    return reponse;
  }

  private save({
    demande,
    ...facts
  }: Omit<Entree, 'id' | 'horodatage' | 'service' | 'ej' | 'amc' | 'dossier' | 'idMessage'> & {
    demande: Demande;
  }) {
    const { entries } = this.workshop;
    const entry = entries.create({
      ...facts,
      horodatage: new Date(),
      service: 'CLC',
      ej: demande.etablissement.finessJuridique,
      amc: demande.amc.numero,
      dossier: demande.numeroDossier,
      idMessage: demande.idMessage,
    });
    return entries.save(entry);
  }
}

/** The certificate of the header, imported for each request, as examples do. */
async function verifyRequest(body: Buffer, detached: string): Promise<void> {
  const [protectedHeader = '', , signature = ''] = detached.split('.');
  const header = JSON.parse(Buffer.from(protectedHeader, 'base64url').toString('utf8')) as {
    alg: string;
    x5c: string[];
  };
  const certificate = new X509Certificate(Buffer.from(header.x5c[0] ?? '', 'base64'));
  const key = await importX509(certificate.toString(), header.alg);
  await flattenedVerify({ protected: protectedHeader, payload: body.toString('base64url'), signature }, key);
}

@Module({})
class UsualModule {
  static with(workshop: Workshop) {
    return {
      module: UsualModule,
      controllers: [ExchangeController],
      providers: [{ provide: Workshop, useValue: workshop }],
    };
  }
}

let stop: (() => Promise<void>) | undefined;

async function start(settings: Settings): Promise<{ port: number; pid: number }> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: settings.databaseUrl,
    entities: [Entree],
    poolSize: 10,
  });
  await dataSource.initialize();
  await dataSource.query('DROP SCHEMA IF EXISTS banc_usuel CASCADE');
  await dataSource.query('CREATE SCHEMA banc_usuel');
  await dataSource.synchronize();
  const key = await importPKCS8(settings.signingKeyPem, settings.alg);
  const workshop = new Workshop(
    dataSource.getRepository(Entree),
    key,
    settings.alg,
    JSON.parse(settings.answer) as Record<string, unknown>,
  );
  const adapter = new FastifyAdapter({
    https: { ...settings.tls, requestCert: true, rejectUnauthorized: true },
    keepAliveTimeout: 65_000,
  } as never);
  const application = await NestFactory.create<NestFastifyApplication>(UsualModule.with(workshop), adapter, {
    logger: false,
    rawBody: true,
  });
  application.useGlobalPipes(
    new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }),
  );
  await application.listen(0, '127.0.0.1');
  stop = async () => {
    await application.close();
    await dataSource.query('DROP SCHEMA banc_usuel CASCADE');
    await dataSource.destroy();
  };
  return { port: (application.getHttpServer().address() as { port: number }).port, pid: process.pid };
}

async function finish(): Promise<object> {
  await stop?.();
  setTimeout(() => process.exit(0), 20);
  return {};
}

process.on('message', (message: { id: number; operation: string } & Settings) => {
  const done = message.operation === 'start' ? start(message) : finish();
  done.then(
    (result) => process.send?.({ id: message.id, result }),
    (error: Error) => process.send?.({ id: message.id, error: String(error.stack) }),
  );
});
process.on('disconnect', () => process.exit(0));
