// Generated from openapi/traces-commun-v1.schema.json by `npm run contract`. Do not edit.
import { type LineMember } from './line-member.js';

export const LINE_MEMBERS: readonly LineMember[] = [
 {
  "nom": "format",
  "nul": false,
  "valeurs": [
   "traces-commun/1"
  ]
 },
 {
  "nom": "id",
  "nul": false,
  "motif": "^[A-Za-z0-9._:-]{1,80}$"
 },
 {
  "nom": "instant",
  "nul": false,
  "motif": "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$"
 },
 {
  "nom": "sourceTemps",
  "nul": false,
  "valeurs": [
   "horloge-systeme",
   "ntp",
   "ptp",
   "rfc3161"
  ]
 },
 {
  "nom": "cote",
  "nul": false,
  "valeurs": [
   "etablissement",
   "amc",
   "passerelle"
  ]
 },
 {
  "nom": "direction",
  "nul": false,
  "valeurs": [
   "entrant",
   "sortant"
  ]
 },
 {
  "nom": "evenement",
  "nul": false,
  "valeurs": [
   "demande",
   "reponse",
   "refus",
   "rejeu",
   "sans-reponse",
   "interruption"
  ]
 },
 {
  "nom": "environnement",
  "nul": false,
  "valeurs": [
   "test",
   "production"
  ]
 },
 {
  "nom": "service",
  "nul": true,
  "valeurs": [
   "ANN",
   "IDB",
   "SIM",
   "CLC",
   "DEL",
   "MESSAGES"
  ]
 },
 {
  "nom": "idMessage",
  "nul": true,
  "motif": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
 },
 {
  "nom": "idEchange",
  "nul": true,
  "motif": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
 },
 {
  "nom": "versionNorme",
  "nul": true,
  "motif": "^\\d{1,2}\\.\\d{1,2}$"
 },
 {
  "nom": "ej",
  "nul": true,
  "motif": "^(?:\\d{2}|2[AB])\\d{7}$"
 },
 {
  "nom": "eg",
  "nul": true,
  "motif": "^(?:\\d{2}|2[AB])\\d{7}$"
 },
 {
  "nom": "amc",
  "nul": true,
  "motif": "^\\d{10}$"
 },
 {
  "nom": "operateur",
  "nul": true,
  "motif": "^[A-Za-z0-9._-]{1,40}$"
 },
 {
  "nom": "structureAppelante",
  "nul": true,
  "motif": "^[0-9A-Z]{1,40}$"
 },
 {
  "nom": "agent",
  "nul": true,
  "membres": [
   {
    "nom": "id",
    "nul": false,
    "motif": "^[A-Za-z0-9._:@-]{1,64}$"
   },
   {
    "nom": "role",
    "nul": true,
    "motif": "^[A-Za-z0-9À-ÿ ._:-]{1,64}$"
   },
   {
    "nom": "modeAuthentification",
    "nul": false,
    "valeurs": [
     "DIRECTE",
     "INDIRECTE"
    ]
   }
  ]
 },
 {
  "nom": "beneficiaire",
  "nul": true,
  "motif": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
 },
 {
  "nom": "requete",
  "nul": true,
  "membres": [
   {
    "nom": "empreinte",
    "nul": true,
    "motif": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
   },
   {
    "nom": "empreinteCorps",
    "nul": true,
    "motif": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
   },
   {
    "nom": "empreinteTransmise",
    "nul": true,
    "motif": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
   },
   {
    "nom": "signature",
    "nul": true,
    "valeurs": [
     "signee",
     "non signee"
    ]
   },
   {
    "nom": "empreinteSignature",
    "nul": true,
    "motif": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
   }
  ]
 },
 {
  "nom": "reponse",
  "nul": true,
  "membres": [
   {
    "nom": "empreinte",
    "nul": true,
    "motif": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
   },
   {
    "nom": "emetteur",
    "nul": true,
    "motif": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
   },
   {
    "nom": "cachet",
    "nul": true,
    "motif": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
   },
   {
    "nom": "verification",
    "nul": true,
    "valeurs": [
     "tient",
     "ne-tient-pas",
     "non-verifiee"
    ]
   }
  ]
 },
 {
  "nom": "certificats",
  "nul": false,
  "membres": [
   {
    "nom": "appelant",
    "nul": true,
    "membres": [
     {
      "nom": "empreinte",
      "nul": false,
      "motif": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
     },
     {
      "nom": "revocation",
      "nul": true,
      "valeurs": [
       "bonne",
       "revoquee",
       "perimee",
       "inconnue"
      ]
     }
    ]
   },
   {
    "nom": "requete",
    "nul": true,
    "membres": [
     {
      "nom": "empreinte",
      "nul": false,
      "motif": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
     },
     {
      "nom": "revocation",
      "nul": true,
      "valeurs": [
       "bonne",
       "revoquee",
       "perimee",
       "inconnue"
      ]
     }
    ]
   },
   {
    "nom": "emetteur",
    "nul": true,
    "membres": [
     {
      "nom": "empreinte",
      "nul": false,
      "motif": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
     },
     {
      "nom": "revocation",
      "nul": true,
      "valeurs": [
       "bonne",
       "revoquee",
       "perimee",
       "inconnue"
      ]
     }
    ]
   },
   {
    "nom": "cachet",
    "nul": true,
    "membres": [
     {
      "nom": "empreinte",
      "nul": false,
      "motif": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
     },
     {
      "nom": "revocation",
      "nul": true,
      "valeurs": [
       "bonne",
       "revoquee",
       "perimee",
       "inconnue"
      ]
     }
    ]
   }
  ]
 },
 {
  "nom": "issue",
  "nul": true,
  "membres": [
   {
    "nom": "statut",
    "nul": false,
    "minimum": 200,
    "maximum": 599
   },
   {
    "nom": "code",
    "nul": true,
    "motif": "^[a-z0-9-]{1,60}$"
   },
   {
    "nom": "groupe",
    "nul": true,
    "valeurs": [
     "derivation",
     "routage",
     "identite",
     "droits",
     "contrat",
     "calcul",
     "engagement",
     "securite",
     "technique"
    ]
   },
   {
    "nom": "origine",
    "nul": false,
    "valeurs": [
     "amc",
     "passerelle"
    ]
   }
  ]
 },
 {
  "nom": "engagement",
  "nul": true,
  "motif": "^[0-9A-Za-z-]{1,64}$"
 },
 {
  "nom": "latenceMs",
  "nul": true,
  "minimum": 0,
  "maximum": 86400000
 },
 {
  "nom": "feuille",
  "nul": true,
  "motif": "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"
 }
];
