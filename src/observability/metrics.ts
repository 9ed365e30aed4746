import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** The gateway's metrics. Labels are closed sets: codes, services, stages, AMC numbers of the directory. */
export class Metrics {
  readonly registry = new Registry();
  readonly stage = new Histogram({
    name: 'roc_etape_secondes',
    help: "Durée de chaque étape d'un échange.",
    labelNames: ['etape'],
    buckets: [0.0001, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 15],
    registers: [this.registry],
  });
  readonly exchange = new Histogram({
    name: 'roc_echange_secondes',
    help: "Durée d'un échange, de la lecture des en-têtes à la remise de la réponse.",
    labelNames: ['service'],
    buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15],
    registers: [this.registry],
  });
  readonly outcome = new Counter({
    name: 'roc_issues_total',
    help: 'Échanges par service et par issue (repondu, rejeu ou code de refus).',
    labelNames: ['service', 'issue'],
    registers: [this.registry],
  });
  readonly breaker = new Gauge({
    name: 'roc_disjoncteur_etat',
    help: 'État du disjoncteur par plateforme et AMC : 0 fermé, 1 entrouvert, 2 ouvert.',
    labelNames: ['plateforme', 'amc'],
    registers: [this.registry],
  });
  readonly tlsRefusals = new Counter({
    name: 'roc_tls_refus_total',
    help: 'Connexions refusées, par raison.',
    labelNames: ['listener', 'raison'],
    registers: [this.registry],
  });
  readonly unparsed = new Counter({
    name: 'roc_hors_protocole_total',
    help: "Ce qui n'est jamais devenu une demande HTTP, par nature.",
    labelNames: ['listener', 'nature'],
    registers: [this.registry],
  });
  readonly bare = new Counter({
    name: 'roc_reponses_nues_total',
    help: 'Réponses 503 sans sceau ni trace (signataire ou base de traces absents).',
    registers: [this.registry],
  });
  readonly inFlight = new Gauge({
    name: 'roc_echanges_en_cours',
    help: 'Échanges admis et non terminés.',
    registers: [this.registry],
  });
  readonly directoryVersion = new Gauge({
    name: 'roc_annuaire_version',
    help: "Version de l'instantané d'annuaire en service.",
    registers: [this.registry],
  });
  readonly directoryExpiry = new Gauge({
    name: 'roc_annuaire_expiration_timestamp_seconds',
    help: "Fin de validité de l'instantané d'annuaire en service.",
    registers: [this.registry],
  });
  readonly directoryReached = new Gauge({
    name: 'roc_annuaire_joignable',
    help: "1 où la source d'annuaire a répondu la dernière fois, 0 où elle est injoignable.",
    labelNames: ['source'],
    registers: [this.registry],
  });
  readonly directoryRefusals = new Counter({
    name: 'roc_annuaire_refus_total',
    help: "Instantanés d'annuaire refusés, par source et motif (signature, version plus ancienne...).",
    labelNames: ['source', 'motif'],
    registers: [this.registry],
  });
  readonly deadlines = new Gauge({
    name: 'roc_annuaire_echeances',
    help: 'Certificats, mandats et adhésions qui finissent dans les 7, 30 ou 60 jours, chacun compté une fois.',
    labelNames: ['nature', 'palier'],
    registers: [this.registry],
  });
  readonly keyExpiry = new Gauge({
    name: 'roc_certificat_expiration_timestamp_seconds',
    help: 'Fin de validité des certificats dont ce processus se sert, par rôle.',
    labelNames: ['role'],
    registers: [this.registry],
  });
  readonly keysWaiting = new Gauge({
    name: 'roc_cles_en_attente',
    help: "Clés de signature renouvelées sur disque, que l'annuaire ne connaît pas encore : les précédentes signent.",
    registers: [this.registry],
  });
  readonly directoryNotKept = new Counter({
    name: 'roc_annuaire_non_garde_total',
    help: "Instantanés d'annuaire qui n'ont pas pu être gardés sur disque.",
    registers: [this.registry],
  });

  readonly closedLogs = new Counter({
    name: 'roc_journaux_fermes_total',
    help: 'Journaux fermés parce que la base ne continuait pas ce qui avait été signé, par motif. Alarme.',
    labelNames: ['motif'],
    registers: [this.registry],
  });
  readonly unknownOutcomes = new Counter({
    name: 'roc_lots_sort_inconnu_total',
    help: 'Lots dont la validation est restée sans réponse, par issue : a-nous (validé), ancienne (non validé), evince (un autre écrit).',
    labelNames: ['issue'],
    registers: [this.registry],
  });
  readonly bodies = new Counter({
    name: 'roc_corps_total',
    help: 'Demandes et réponses à garder (ROC_CORPS_CONSERVES), par issue : gardes, perdus (non écrits : voir le journal technique).',
    labelNames: ['issue'],
    registers: [this.registry],
  });
  readonly timestampLast = new Gauge({
    name: 'roc_horodatage_dernier_timestamp_seconds',
    help: 'Heure du dernier jeton d’horodatage obtenu ; 0 avant le premier.',
    registers: [this.registry],
  });
  readonly timestampWaiting = new Gauge({
    name: 'roc_horodatage_attente_secondes',
    help: 'Depuis combien de temps des entrées attendent un jeton qu’un essai aurait dû leur donner ; 0 sinon.',
    registers: [this.registry],
  });
  readonly timestampLate = new Gauge({
    name: 'roc_horodatage_retard',
    help: '1 où cette attente dépasse ROC_HORODATAGE_ALARME_S, 0 sinon. Alarme.',
    registers: [this.registry],
  });
  readonly timestampGap = new Gauge({
    name: 'roc_horodatage_ecart_max_secondes',
    help: 'Plus long temps entre deux jetons d’un journal qui croissait, depuis le démarrage.',
    registers: [this.registry],
  });
  readonly timestampClock = new Gauge({
    name: 'roc_horodatage_horloge_secondes',
    help: 'Horloge de l’autorité moins la nôtre, au dernier jeton.',
    registers: [this.registry],
  });
  readonly timestampTokens = new Counter({
    name: 'roc_horodatage_essais_total',
    help: 'Tours d’horodatage, par issue : fait, ou pourquoi non.',
    labelNames: ['issue'],
    registers: [this.registry],
  });
  readonly witnessLast = new Gauge({
    name: 'roc_temoins_derniere_cosignature_timestamp_seconds',
    help: 'Heure de la dernière cosignature obtenue de chaque témoin ; 0 avant la première.',
    labelNames: ['temoin'],
    registers: [this.registry],
  });
  readonly witnessWaiting = new Gauge({
    name: 'roc_temoins_attente_secondes',
    help: 'Depuis combien de temps un point de contrôle attend la cosignature de chaque témoin ; 0 sinon.',
    labelNames: ['temoin'],
    registers: [this.registry],
  });
  readonly witnessLate = new Gauge({
    name: 'roc_temoins_retard',
    help: '1 où cette attente dépasse ROC_JOURNAL_TEMOINS_ALARME_S, 0 sinon. Alarme.',
    labelNames: ['temoin'],
    registers: [this.registry],
  });
  readonly witnessSubmissions = new Counter({
    name: 'roc_temoins_essais_total',
    help: 'Points de contrôle présentés, par témoin et issue : cosigne, ou pourquoi non ; fourche et en-avance sont des alarmes.',
    labelNames: ['temoin', 'issue'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
