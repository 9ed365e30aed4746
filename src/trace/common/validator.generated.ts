// Generated from openapi/traces-commun-v1.schema.json by `npm run contract`. Do not edit.
/* eslint-disable */
// @ts-nocheck
import { type CompiledValidator } from './compiled-validator.js';

export const compiledLigneTrace: CompiledValidator = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:roc:traces-commun:1","title":"Format commun de traces, version 1","description":"Un événement d’un échange, une ligne de NDJSON (UTF-8, au plus 8192 octets), le même pour un établissement, une AMC et une passerelle. Ni nom, ni NIR, ni montant. Tous les membres sont présents ; null dit que celui qui écrit ne sait pas ou que cela n’existe pas pour cet événement.","allOf":[{"$ref":"#/$defs/Membres"},{"if":{"properties":{"evenement":{"enum":["demande","sans-reponse"]}}},"then":{"properties":{"issue":{"type":"null"},"reponse":{"type":"null"}}},"else":{"properties":{"issue":{"type":"object"}}}},{"if":{"properties":{"evenement":{"enum":["reponse","refus","rejeu"]}}},"then":{"properties":{"reponse":{"type":"object"}}},"else":{"properties":{"reponse":{"type":"null"}}}},{"if":{"properties":{"evenement":{"const":"refus"}}},"then":{"properties":{"issue":{"type":"object","properties":{"code":{"type":"string"},"groupe":{"type":"string"}}}}}},{"if":{"properties":{"evenement":{"const":"reponse"}}},"then":{"properties":{"issue":{"type":"object","properties":{"code":{"type":"null"},"groupe":{"type":"null"}}}}}},{"if":{"properties":{"cote":{"const":"etablissement"}}},"then":{"properties":{"evenement":{"enum":["demande","reponse","refus","rejeu","sans-reponse"]}},"if":{"properties":{"evenement":{"enum":["demande","sans-reponse"]}}},"then":{"properties":{"direction":{"const":"sortant"}}},"else":{"properties":{"direction":{"const":"entrant"}}}},"else":{"properties":{"evenement":{"enum":["demande","reponse","refus","rejeu","interruption"]}},"if":{"properties":{"evenement":{"enum":["demande","interruption"]}}},"then":{"properties":{"direction":{"const":"entrant"}}},"else":{"properties":{"direction":{"const":"sortant"}}}}}],"$defs":{"Membres":{"type":"object","additionalProperties":false,"required":["format","id","instant","sourceTemps","cote","direction","evenement","environnement","service","idMessage","idEchange","versionNorme","ej","eg","amc","operateur","structureAppelante","agent","beneficiaire","requete","reponse","certificats","issue","engagement","latenceMs","feuille"],"properties":{"format":{"type":"string","const":"traces-commun/1"},"id":{"description":"Identifie la ligne chez celui qui l’écrit : la même ligne écrite deux fois a le même id.","type":"string","pattern":"^[A-Za-z0-9._:-]{1,80}$"},"instant":{"description":"RFC 3339, UTC, millisecondes. Demande : quand elle est partie ou arrivée ; réponse : quand elle est partie ou entièrement lue.","type":"string","pattern":"^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$"},"sourceTemps":{"description":"Ce qui règle l’horloge de l’instant ; horloge-systeme là où on ne le sait pas.","type":"string","enum":["horloge-systeme","ntp","ptp","rfc3161"]},"cote":{"description":"Qui écrit.","type":"string","enum":["etablissement","amc","passerelle"]},"direction":{"description":"Sens, pour celui qui écrit, du message dont parle l’événement ; celui de la demande là où il n’y a pas de réponse.","type":"string","enum":["entrant","sortant"]},"evenement":{"description":"demande ; reponse ; refus ; rejeu (réponse conservée, rendue de nouveau) ; sans-reponse (rien d’opposable n’est revenu) ; interruption (l’échange n’a pas été mené à son terme).","type":"string","enum":["demande","reponse","refus","rejeu","sans-reponse","interruption"]},"environnement":{"type":"string","enum":["test","production"]},"service":{"type":["string","null"],"enum":["ANN","IDB","SIM","CLC","DEL","MESSAGES",null]},"idMessage":{"description":"UUID que l’établissement donne à sa demande.","$ref":"#/$defs/Uuid"},"idEchange":{"description":"UUID que la passerelle donne à l’échange ; le cachet le porte.","$ref":"#/$defs/Uuid"},"versionNorme":{"type":["string","null"],"pattern":"^\\d{1,2}\\.\\d{1,2}$"},"ej":{"description":"FINESS de l’entité juridique.","$ref":"#/$defs/Finess"},"eg":{"description":"FINESS de l’entité géographique.","$ref":"#/$defs/Finess"},"amc":{"description":"Numéro de l’AMC, sur dix chiffres.","type":["string","null"],"pattern":"^\\d{10}$"},"operateur":{"description":"Plateforme qui répond pour l’AMC, par son identifiant à l’annuaire.","type":["string","null"],"pattern":"^[A-Za-z0-9._-]{1,40}$"},"structureAppelante":{"description":"Struct_IdNat du certificat client : qui a appelé, même là où la demande n’a pas été lue.","type":["string","null"],"pattern":"^[0-9A-Z]{1,40}$"},"agent":{"description":"La personne au nom de qui la demande est faite, sous la responsabilité de l’établissement.","type":["object","null"],"additionalProperties":false,"required":["id","role","modeAuthentification"],"properties":{"id":{"type":"string","pattern":"^[A-Za-z0-9._:@-]{1,64}$"},"role":{"type":["string","null"],"pattern":"^[A-Za-z0-9À-ÿ ._:-]{1,64}$"},"modeAuthentification":{"type":"string","enum":["DIRECTE","INDIRECTE"]}}},"beneficiaire":{"description":"Pseudonyme : HMAC-SHA-256 sous une clé de celui qui écrit, propre à l’AMC. Deux côtés n’ont pas le même.","$ref":"#/$defs/Empreinte"},"requete":{"description":"La demande à laquelle l’événement se rapporte, par ses empreintes.","type":["object","null"],"additionalProperties":false,"required":["empreinte","empreinteCorps","empreinteTransmise","signature","empreinteSignature"],"properties":{"empreinte":{"description":"SHA-256 du contenu signé ; du corps tel que reçu là où le contenu n’a pu en être tiré.","$ref":"#/$defs/Empreinte"},"empreinteCorps":{"description":"SHA-256 du corps HTTP, enveloppe JWS comprise.","$ref":"#/$defs/Empreinte"},"empreinteTransmise":{"description":"SHA-256 de la forme canonique (RFC 8785) du document réduit que l’AMC a reçu.","$ref":"#/$defs/Empreinte"},"signature":{"type":["string","null"],"enum":["signee","non signee",null]},"empreinteSignature":{"description":"SHA-256 de la valeur base64url de la signature.","$ref":"#/$defs/Empreinte"}}},"reponse":{"type":["object","null"],"additionalProperties":false,"required":["empreinte","emetteur","cachet","verification"],"properties":{"empreinte":{"description":"SHA-256 du contenu signé.","$ref":"#/$defs/Empreinte"},"emetteur":{"description":"SHA-256 de <protégé>.<signature> de l’AMC.","$ref":"#/$defs/Empreinte"},"cachet":{"description":"SHA-256 de <protégé>.<signature> du cachet.","$ref":"#/$defs/Empreinte"},"verification":{"description":"Ce que celui qui l’a reçue en a jugé ; null chez celui qui l’a émise.","type":["string","null"],"enum":["tient","ne-tient-pas","non-verifiee",null]}}},"certificats":{"description":"Empreintes x5t#S256 (RFC 7515) et état de révocation tel qu’il était connu à l’instant.","type":"object","additionalProperties":false,"required":["appelant","requete","emetteur","cachet"],"properties":{"appelant":{"description":"Certificat client de la connexion TLS.","$ref":"#/$defs/Certificat"},"requete":{"description":"Celui qui a signé la demande.","$ref":"#/$defs/Certificat"},"emetteur":{"description":"Celui qui a signé la réponse pour l’AMC.","$ref":"#/$defs/Certificat"},"cachet":{"description":"Celui qui l’a scellée.","$ref":"#/$defs/Certificat"}}},"issue":{"type":["object","null"],"additionalProperties":false,"required":["statut","code","groupe","origine"],"properties":{"statut":{"description":"Statut HTTP.","type":"integer","minimum":200,"maximum":599},"code":{"description":"Code du refus ; null : pas de refus.","type":["string","null"],"pattern":"^[a-z0-9-]{1,60}$"},"groupe":{"type":["string","null"],"enum":["derivation","routage","identite","droits","contrat","calcul","engagement","securite","technique",null]},"origine":{"type":"string","enum":["amc","passerelle"]}}},"engagement":{"description":"Numéro d’engagement ou de proposition que la réponse donne ou retire.","type":["string","null"],"pattern":"^[0-9A-Za-z-]{1,64}$"},"latenceMs":{"description":"De la demande à la réponse, pour celui qui écrit.","type":["integer","null"],"minimum":0,"maximum":86400000},"feuille":{"description":"Feuille du journal (engagement salé de l’entrée d’où vient la ligne), là où il y en a un.","$ref":"#/$defs/Empreinte"}}},"Empreinte":{"description":"SHA-256 ou HMAC-SHA-256, base64url.","type":["string","null"],"pattern":"^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"},"Uuid":{"type":["string","null"],"pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},"Finess":{"type":["string","null"],"pattern":"^(?:\\d{2}|2[AB])\\d{7}$"},"Certificat":{"type":["object","null"],"additionalProperties":false,"required":["empreinte","revocation"],"properties":{"empreinte":{"type":"string","pattern":"^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"},"revocation":{"description":"null : pas relevé par celui qui écrit.","type":["string","null"],"enum":["bonne","revoquee","perimee","inconnue",null]}}}}};
const schema32 = {"type":"object","additionalProperties":false,"required":["format","id","instant","sourceTemps","cote","direction","evenement","environnement","service","idMessage","idEchange","versionNorme","ej","eg","amc","operateur","structureAppelante","agent","beneficiaire","requete","reponse","certificats","issue","engagement","latenceMs","feuille"],"properties":{"format":{"type":"string","const":"traces-commun/1"},"id":{"description":"Identifie la ligne chez celui qui l’écrit : la même ligne écrite deux fois a le même id.","type":"string","pattern":"^[A-Za-z0-9._:-]{1,80}$"},"instant":{"description":"RFC 3339, UTC, millisecondes. Demande : quand elle est partie ou arrivée ; réponse : quand elle est partie ou entièrement lue.","type":"string","pattern":"^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$"},"sourceTemps":{"description":"Ce qui règle l’horloge de l’instant ; horloge-systeme là où on ne le sait pas.","type":"string","enum":["horloge-systeme","ntp","ptp","rfc3161"]},"cote":{"description":"Qui écrit.","type":"string","enum":["etablissement","amc","passerelle"]},"direction":{"description":"Sens, pour celui qui écrit, du message dont parle l’événement ; celui de la demande là où il n’y a pas de réponse.","type":"string","enum":["entrant","sortant"]},"evenement":{"description":"demande ; reponse ; refus ; rejeu (réponse conservée, rendue de nouveau) ; sans-reponse (rien d’opposable n’est revenu) ; interruption (l’échange n’a pas été mené à son terme).","type":"string","enum":["demande","reponse","refus","rejeu","sans-reponse","interruption"]},"environnement":{"type":"string","enum":["test","production"]},"service":{"type":["string","null"],"enum":["ANN","IDB","SIM","CLC","DEL","MESSAGES",null]},"idMessage":{"description":"UUID que l’établissement donne à sa demande.","$ref":"#/$defs/Uuid"},"idEchange":{"description":"UUID que la passerelle donne à l’échange ; le cachet le porte.","$ref":"#/$defs/Uuid"},"versionNorme":{"type":["string","null"],"pattern":"^\\d{1,2}\\.\\d{1,2}$"},"ej":{"description":"FINESS de l’entité juridique.","$ref":"#/$defs/Finess"},"eg":{"description":"FINESS de l’entité géographique.","$ref":"#/$defs/Finess"},"amc":{"description":"Numéro de l’AMC, sur dix chiffres.","type":["string","null"],"pattern":"^\\d{10}$"},"operateur":{"description":"Plateforme qui répond pour l’AMC, par son identifiant à l’annuaire.","type":["string","null"],"pattern":"^[A-Za-z0-9._-]{1,40}$"},"structureAppelante":{"description":"Struct_IdNat du certificat client : qui a appelé, même là où la demande n’a pas été lue.","type":["string","null"],"pattern":"^[0-9A-Z]{1,40}$"},"agent":{"description":"La personne au nom de qui la demande est faite, sous la responsabilité de l’établissement.","type":["object","null"],"additionalProperties":false,"required":["id","role","modeAuthentification"],"properties":{"id":{"type":"string","pattern":"^[A-Za-z0-9._:@-]{1,64}$"},"role":{"type":["string","null"],"pattern":"^[A-Za-z0-9À-ÿ ._:-]{1,64}$"},"modeAuthentification":{"type":"string","enum":["DIRECTE","INDIRECTE"]}}},"beneficiaire":{"description":"Pseudonyme : HMAC-SHA-256 sous une clé de celui qui écrit, propre à l’AMC. Deux côtés n’ont pas le même.","$ref":"#/$defs/Empreinte"},"requete":{"description":"La demande à laquelle l’événement se rapporte, par ses empreintes.","type":["object","null"],"additionalProperties":false,"required":["empreinte","empreinteCorps","empreinteTransmise","signature","empreinteSignature"],"properties":{"empreinte":{"description":"SHA-256 du contenu signé ; du corps tel que reçu là où le contenu n’a pu en être tiré.","$ref":"#/$defs/Empreinte"},"empreinteCorps":{"description":"SHA-256 du corps HTTP, enveloppe JWS comprise.","$ref":"#/$defs/Empreinte"},"empreinteTransmise":{"description":"SHA-256 de la forme canonique (RFC 8785) du document réduit que l’AMC a reçu.","$ref":"#/$defs/Empreinte"},"signature":{"type":["string","null"],"enum":["signee","non signee",null]},"empreinteSignature":{"description":"SHA-256 de la valeur base64url de la signature.","$ref":"#/$defs/Empreinte"}}},"reponse":{"type":["object","null"],"additionalProperties":false,"required":["empreinte","emetteur","cachet","verification"],"properties":{"empreinte":{"description":"SHA-256 du contenu signé.","$ref":"#/$defs/Empreinte"},"emetteur":{"description":"SHA-256 de <protégé>.<signature> de l’AMC.","$ref":"#/$defs/Empreinte"},"cachet":{"description":"SHA-256 de <protégé>.<signature> du cachet.","$ref":"#/$defs/Empreinte"},"verification":{"description":"Ce que celui qui l’a reçue en a jugé ; null chez celui qui l’a émise.","type":["string","null"],"enum":["tient","ne-tient-pas","non-verifiee",null]}}},"certificats":{"description":"Empreintes x5t#S256 (RFC 7515) et état de révocation tel qu’il était connu à l’instant.","type":"object","additionalProperties":false,"required":["appelant","requete","emetteur","cachet"],"properties":{"appelant":{"description":"Certificat client de la connexion TLS.","$ref":"#/$defs/Certificat"},"requete":{"description":"Celui qui a signé la demande.","$ref":"#/$defs/Certificat"},"emetteur":{"description":"Celui qui a signé la réponse pour l’AMC.","$ref":"#/$defs/Certificat"},"cachet":{"description":"Celui qui l’a scellée.","$ref":"#/$defs/Certificat"}}},"issue":{"type":["object","null"],"additionalProperties":false,"required":["statut","code","groupe","origine"],"properties":{"statut":{"description":"Statut HTTP.","type":"integer","minimum":200,"maximum":599},"code":{"description":"Code du refus ; null : pas de refus.","type":["string","null"],"pattern":"^[a-z0-9-]{1,60}$"},"groupe":{"type":["string","null"],"enum":["derivation","routage","identite","droits","contrat","calcul","engagement","securite","technique",null]},"origine":{"type":"string","enum":["amc","passerelle"]}}},"engagement":{"description":"Numéro d’engagement ou de proposition que la réponse donne ou retire.","type":["string","null"],"pattern":"^[0-9A-Za-z-]{1,64}$"},"latenceMs":{"description":"De la demande à la réponse, pour celui qui écrit.","type":["integer","null"],"minimum":0,"maximum":86400000},"feuille":{"description":"Feuille du journal (engagement salé de l’entrée d’où vient la ligne), là où il y en a un.","$ref":"#/$defs/Empreinte"}}};
const schema33 = {"type":["string","null"],"pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"};
const schema35 = {"type":["string","null"],"pattern":"^(?:\\d{2}|2[AB])\\d{7}$"};
const schema37 = {"description":"SHA-256 ou HMAC-SHA-256, base64url.","type":["string","null"],"pattern":"^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"};
const schema45 = {"type":["object","null"],"additionalProperties":false,"required":["empreinte","revocation"],"properties":{"empreinte":{"type":"string","pattern":"^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"},"revocation":{"description":"null : pas relevé par celui qui écrit.","type":["string","null"],"enum":["bonne","revoquee","perimee","inconnue",null]}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Za-z0-9._:-]{1,80}$", "u");
const pattern5 = new RegExp("^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$", "u");
const pattern6 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");
const pattern8 = new RegExp("^\\d{1,2}\\.\\d{1,2}$", "u");
const pattern9 = new RegExp("^(?:\\d{2}|2[AB])\\d{7}$", "u");
const pattern11 = new RegExp("^\\d{10}$", "u");
const pattern12 = new RegExp("^[A-Za-z0-9._-]{1,40}$", "u");
const pattern13 = new RegExp("^[0-9A-Z]{1,40}$", "u");
const pattern14 = new RegExp("^[A-Za-z0-9._:@-]{1,64}$", "u");
const pattern15 = new RegExp("^[A-Za-z0-9À-ÿ ._:-]{1,64}$", "u");
const pattern16 = new RegExp("^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$", "u");
const pattern28 = new RegExp("^[a-z0-9-]{1,60}$", "u");
const pattern29 = new RegExp("^[0-9A-Za-z-]{1,64}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((((((((((((((data.format === undefined) && (missing0 = "format")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.instant === undefined) && (missing0 = "instant"))) || ((data.sourceTemps === undefined) && (missing0 = "sourceTemps"))) || ((data.cote === undefined) && (missing0 = "cote"))) || ((data.direction === undefined) && (missing0 = "direction"))) || ((data.evenement === undefined) && (missing0 = "evenement"))) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.service === undefined) && (missing0 = "service"))) || ((data.idMessage === undefined) && (missing0 = "idMessage"))) || ((data.idEchange === undefined) && (missing0 = "idEchange"))) || ((data.versionNorme === undefined) && (missing0 = "versionNorme"))) || ((data.ej === undefined) && (missing0 = "ej"))) || ((data.eg === undefined) && (missing0 = "eg"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.operateur === undefined) && (missing0 = "operateur"))) || ((data.structureAppelante === undefined) && (missing0 = "structureAppelante"))) || ((data.agent === undefined) && (missing0 = "agent"))) || ((data.beneficiaire === undefined) && (missing0 = "beneficiaire"))) || ((data.requete === undefined) && (missing0 = "requete"))) || ((data.reponse === undefined) && (missing0 = "reponse"))) || ((data.certificats === undefined) && (missing0 = "certificats"))) || ((data.issue === undefined) && (missing0 = "issue"))) || ((data.engagement === undefined) && (missing0 = "engagement"))) || ((data.latenceMs === undefined) && (missing0 = "latenceMs"))) || ((data.feuille === undefined) && (missing0 = "feuille"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.format !== undefined){
let data0 = data.format;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate21.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("traces-commun/1" !== data0){
validate21.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: "traces-commun/1"}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate21.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:-]{1,80}$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.instant !== undefined){
let data2 = data.instant;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
validate21.errors = [{instancePath:instancePath+"/instant",schemaPath:"#/properties/instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/instant",schemaPath:"#/properties/instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sourceTemps !== undefined){
let data3 = data.sourceTemps;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate21.errors = [{instancePath:instancePath+"/sourceTemps",schemaPath:"#/properties/sourceTemps/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data3 === "horloge-systeme") || (data3 === "ntp")) || (data3 === "ptp")) || (data3 === "rfc3161"))){
validate21.errors = [{instancePath:instancePath+"/sourceTemps",schemaPath:"#/properties/sourceTemps/enum",keyword:"enum",params:{allowedValues: schema32.properties.sourceTemps.enum}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cote !== undefined){
let data4 = data.cote;
const _errs10 = errors;
if(typeof data4 !== "string"){
validate21.errors = [{instancePath:instancePath+"/cote",schemaPath:"#/properties/cote/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data4 === "etablissement") || (data4 === "amc")) || (data4 === "passerelle"))){
validate21.errors = [{instancePath:instancePath+"/cote",schemaPath:"#/properties/cote/enum",keyword:"enum",params:{allowedValues: schema32.properties.cote.enum}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.direction !== undefined){
let data5 = data.direction;
const _errs12 = errors;
if(typeof data5 !== "string"){
validate21.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data5 === "entrant") || (data5 === "sortant"))){
validate21.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/enum",keyword:"enum",params:{allowedValues: schema32.properties.direction.enum}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.evenement !== undefined){
let data6 = data.evenement;
const _errs14 = errors;
if(typeof data6 !== "string"){
validate21.errors = [{instancePath:instancePath+"/evenement",schemaPath:"#/properties/evenement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data6 === "demande") || (data6 === "reponse")) || (data6 === "refus")) || (data6 === "rejeu")) || (data6 === "sans-reponse")) || (data6 === "interruption"))){
validate21.errors = [{instancePath:instancePath+"/evenement",schemaPath:"#/properties/evenement/enum",keyword:"enum",params:{allowedValues: schema32.properties.evenement.enum}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environnement !== undefined){
let data7 = data.environnement;
const _errs16 = errors;
if(typeof data7 !== "string"){
validate21.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/properties/environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data7 === "test") || (data7 === "production"))){
validate21.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/properties/environnement/enum",keyword:"enum",params:{allowedValues: schema32.properties.environnement.enum}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
let data8 = data.service;
const _errs18 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate21.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: schema32.properties.service.type}}];
return false;
}
if(!(((((((data8 === "ANN") || (data8 === "IDB")) || (data8 === "SIM")) || (data8 === "CLC")) || (data8 === "DEL")) || (data8 === "MESSAGES")) || (data8 === null))){
validate21.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/enum",keyword:"enum",params:{allowedValues: schema32.properties.service.enum}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idMessage !== undefined){
let data9 = data.idMessage;
const _errs20 = errors;
const _errs21 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate21.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/Uuid/type",keyword:"type",params:{type: schema33.type}}];
return false;
}
if(errors === _errs21){
if(typeof data9 === "string"){
if(!pattern6.test(data9)){
validate21.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}}];
return false;
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idEchange !== undefined){
let data10 = data.idEchange;
const _errs23 = errors;
const _errs24 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate21.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/$defs/Uuid/type",keyword:"type",params:{type: schema33.type}}];
return false;
}
if(errors === _errs24){
if(typeof data10 === "string"){
if(!pattern6.test(data10)){
validate21.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/$defs/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}}];
return false;
}
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.versionNorme !== undefined){
let data11 = data.versionNorme;
const _errs26 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
validate21.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/properties/versionNorme/type",keyword:"type",params:{type: schema32.properties.versionNorme.type}}];
return false;
}
if(errors === _errs26){
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
validate21.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/properties/versionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ej !== undefined){
let data12 = data.ej;
const _errs28 = errors;
const _errs29 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate21.errors = [{instancePath:instancePath+"/ej",schemaPath:"#/$defs/Finess/type",keyword:"type",params:{type: schema35.type}}];
return false;
}
if(errors === _errs29){
if(typeof data12 === "string"){
if(!pattern9.test(data12)){
validate21.errors = [{instancePath:instancePath+"/ej",schemaPath:"#/$defs/Finess/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{2}|2[AB])\\d{7}$"}}];
return false;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.eg !== undefined){
let data13 = data.eg;
const _errs31 = errors;
const _errs32 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate21.errors = [{instancePath:instancePath+"/eg",schemaPath:"#/$defs/Finess/type",keyword:"type",params:{type: schema35.type}}];
return false;
}
if(errors === _errs32){
if(typeof data13 === "string"){
if(!pattern9.test(data13)){
validate21.errors = [{instancePath:instancePath+"/eg",schemaPath:"#/$defs/Finess/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{2}|2[AB])\\d{7}$"}}];
return false;
}
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
let data14 = data.amc;
const _errs34 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate21.errors = [{instancePath:instancePath+"/amc",schemaPath:"#/properties/amc/type",keyword:"type",params:{type: schema32.properties.amc.type}}];
return false;
}
if(errors === _errs34){
if(typeof data14 === "string"){
if(!pattern11.test(data14)){
validate21.errors = [{instancePath:instancePath+"/amc",schemaPath:"#/properties/amc/pattern",keyword:"pattern",params:{pattern: "^\\d{10}$"}}];
return false;
}
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operateur !== undefined){
let data15 = data.operateur;
const _errs36 = errors;
if((typeof data15 !== "string") && (data15 !== null)){
validate21.errors = [{instancePath:instancePath+"/operateur",schemaPath:"#/properties/operateur/type",keyword:"type",params:{type: schema32.properties.operateur.type}}];
return false;
}
if(errors === _errs36){
if(typeof data15 === "string"){
if(!pattern12.test(data15)){
validate21.errors = [{instancePath:instancePath+"/operateur",schemaPath:"#/properties/operateur/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,40}$"}}];
return false;
}
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.structureAppelante !== undefined){
let data16 = data.structureAppelante;
const _errs38 = errors;
if((typeof data16 !== "string") && (data16 !== null)){
validate21.errors = [{instancePath:instancePath+"/structureAppelante",schemaPath:"#/properties/structureAppelante/type",keyword:"type",params:{type: schema32.properties.structureAppelante.type}}];
return false;
}
if(errors === _errs38){
if(typeof data16 === "string"){
if(!pattern13.test(data16)){
validate21.errors = [{instancePath:instancePath+"/structureAppelante",schemaPath:"#/properties/structureAppelante/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Z]{1,40}$"}}];
return false;
}
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.agent !== undefined){
let data17 = data.agent;
const _errs40 = errors;
if((!(data17 && typeof data17 == "object" && !Array.isArray(data17))) && (data17 !== null)){
validate21.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: schema32.properties.agent.type}}];
return false;
}
if(errors === _errs40){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing1;
if((((data17.id === undefined) && (missing1 = "id")) || ((data17.role === undefined) && (missing1 = "role"))) || ((data17.modeAuthentification === undefined) && (missing1 = "modeAuthentification"))){
validate21.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs42 = errors;
for(const key1 in data17){
if(!(((key1 === "id") || (key1 === "role")) || (key1 === "modeAuthentification"))){
validate21.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs42 === errors){
if(data17.id !== undefined){
let data18 = data17.id;
const _errs43 = errors;
if(errors === _errs43){
if(typeof data18 === "string"){
if(!pattern14.test(data18)){
validate21.errors = [{instancePath:instancePath+"/agent/id",schemaPath:"#/properties/agent/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:@-]{1,64}$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/agent/id",schemaPath:"#/properties/agent/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs43 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data17.role !== undefined){
let data19 = data17.role;
const _errs45 = errors;
if((typeof data19 !== "string") && (data19 !== null)){
validate21.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/properties/agent/properties/role/type",keyword:"type",params:{type: schema32.properties.agent.properties.role.type}}];
return false;
}
if(errors === _errs45){
if(typeof data19 === "string"){
if(!pattern15.test(data19)){
validate21.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/properties/agent/properties/role/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9À-ÿ ._:-]{1,64}$"}}];
return false;
}
}
}
var valid5 = _errs45 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data17.modeAuthentification !== undefined){
let data20 = data17.modeAuthentification;
const _errs47 = errors;
if(typeof data20 !== "string"){
validate21.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/properties/agent/properties/modeAuthentification/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data20 === "DIRECTE") || (data20 === "INDIRECTE"))){
validate21.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/properties/agent/properties/modeAuthentification/enum",keyword:"enum",params:{allowedValues: schema32.properties.agent.properties.modeAuthentification.enum}}];
return false;
}
var valid5 = _errs47 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beneficiaire !== undefined){
let data21 = data.beneficiaire;
const _errs49 = errors;
const _errs50 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate21.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema37.type}}];
return false;
}
if(errors === _errs50){
if(typeof data21 === "string"){
if(!pattern16.test(data21)){
validate21.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
let data22 = data.requete;
const _errs52 = errors;
if((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (data22 !== null)){
validate21.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/properties/requete/type",keyword:"type",params:{type: schema32.properties.requete.type}}];
return false;
}
if(errors === _errs52){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing2;
if((((((data22.empreinte === undefined) && (missing2 = "empreinte")) || ((data22.empreinteCorps === undefined) && (missing2 = "empreinteCorps"))) || ((data22.empreinteTransmise === undefined) && (missing2 = "empreinteTransmise"))) || ((data22.signature === undefined) && (missing2 = "signature"))) || ((data22.empreinteSignature === undefined) && (missing2 = "empreinteSignature"))){
validate21.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/properties/requete/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs54 = errors;
for(const key2 in data22){
if(!(((((key2 === "empreinte") || (key2 === "empreinteCorps")) || (key2 === "empreinteTransmise")) || (key2 === "signature")) || (key2 === "empreinteSignature"))){
validate21.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/properties/requete/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs54 === errors){
if(data22.empreinte !== undefined){
let data23 = data22.empreinte;
const _errs55 = errors;
const _errs56 = errors;
if((typeof data23 !== "string") && (data23 !== null)){
validate21.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema37.type}}];
return false;
}
if(errors === _errs56){
if(typeof data23 === "string"){
if(!pattern16.test(data23)){
validate21.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid7 = _errs55 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data22.empreinteCorps !== undefined){
let data24 = data22.empreinteCorps;
const _errs58 = errors;
const _errs59 = errors;
if((typeof data24 !== "string") && (data24 !== null)){
validate21.errors = [{instancePath:instancePath+"/requete/empreinteCorps",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema37.type}}];
return false;
}
if(errors === _errs59){
if(typeof data24 === "string"){
if(!pattern16.test(data24)){
validate21.errors = [{instancePath:instancePath+"/requete/empreinteCorps",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid7 = _errs58 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data22.empreinteTransmise !== undefined){
let data25 = data22.empreinteTransmise;
const _errs61 = errors;
const _errs62 = errors;
if((typeof data25 !== "string") && (data25 !== null)){
validate21.errors = [{instancePath:instancePath+"/requete/empreinteTransmise",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema37.type}}];
return false;
}
if(errors === _errs62){
if(typeof data25 === "string"){
if(!pattern16.test(data25)){
validate21.errors = [{instancePath:instancePath+"/requete/empreinteTransmise",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid7 = _errs61 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data22.signature !== undefined){
let data26 = data22.signature;
const _errs64 = errors;
if((typeof data26 !== "string") && (data26 !== null)){
validate21.errors = [{instancePath:instancePath+"/requete/signature",schemaPath:"#/properties/requete/properties/signature/type",keyword:"type",params:{type: schema32.properties.requete.properties.signature.type}}];
return false;
}
if(!(((data26 === "signee") || (data26 === "non signee")) || (data26 === null))){
validate21.errors = [{instancePath:instancePath+"/requete/signature",schemaPath:"#/properties/requete/properties/signature/enum",keyword:"enum",params:{allowedValues: schema32.properties.requete.properties.signature.enum}}];
return false;
}
var valid7 = _errs64 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data22.empreinteSignature !== undefined){
let data27 = data22.empreinteSignature;
const _errs66 = errors;
const _errs67 = errors;
if((typeof data27 !== "string") && (data27 !== null)){
validate21.errors = [{instancePath:instancePath+"/requete/empreinteSignature",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema37.type}}];
return false;
}
if(errors === _errs67){
if(typeof data27 === "string"){
if(!pattern16.test(data27)){
validate21.errors = [{instancePath:instancePath+"/requete/empreinteSignature",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid7 = _errs66 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reponse !== undefined){
let data28 = data.reponse;
const _errs69 = errors;
if((!(data28 && typeof data28 == "object" && !Array.isArray(data28))) && (data28 !== null)){
validate21.errors = [{instancePath:instancePath+"/reponse",schemaPath:"#/properties/reponse/type",keyword:"type",params:{type: schema32.properties.reponse.type}}];
return false;
}
if(errors === _errs69){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing3;
if(((((data28.empreinte === undefined) && (missing3 = "empreinte")) || ((data28.emetteur === undefined) && (missing3 = "emetteur"))) || ((data28.cachet === undefined) && (missing3 = "cachet"))) || ((data28.verification === undefined) && (missing3 = "verification"))){
validate21.errors = [{instancePath:instancePath+"/reponse",schemaPath:"#/properties/reponse/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs71 = errors;
for(const key3 in data28){
if(!((((key3 === "empreinte") || (key3 === "emetteur")) || (key3 === "cachet")) || (key3 === "verification"))){
validate21.errors = [{instancePath:instancePath+"/reponse",schemaPath:"#/properties/reponse/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs71 === errors){
if(data28.empreinte !== undefined){
let data29 = data28.empreinte;
const _errs72 = errors;
const _errs73 = errors;
if((typeof data29 !== "string") && (data29 !== null)){
validate21.errors = [{instancePath:instancePath+"/reponse/empreinte",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema37.type}}];
return false;
}
if(errors === _errs73){
if(typeof data29 === "string"){
if(!pattern16.test(data29)){
validate21.errors = [{instancePath:instancePath+"/reponse/empreinte",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid12 = _errs72 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.emetteur !== undefined){
let data30 = data28.emetteur;
const _errs75 = errors;
const _errs76 = errors;
if((typeof data30 !== "string") && (data30 !== null)){
validate21.errors = [{instancePath:instancePath+"/reponse/emetteur",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema37.type}}];
return false;
}
if(errors === _errs76){
if(typeof data30 === "string"){
if(!pattern16.test(data30)){
validate21.errors = [{instancePath:instancePath+"/reponse/emetteur",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid12 = _errs75 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.cachet !== undefined){
let data31 = data28.cachet;
const _errs78 = errors;
const _errs79 = errors;
if((typeof data31 !== "string") && (data31 !== null)){
validate21.errors = [{instancePath:instancePath+"/reponse/cachet",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema37.type}}];
return false;
}
if(errors === _errs79){
if(typeof data31 === "string"){
if(!pattern16.test(data31)){
validate21.errors = [{instancePath:instancePath+"/reponse/cachet",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid12 = _errs78 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data28.verification !== undefined){
let data32 = data28.verification;
const _errs81 = errors;
if((typeof data32 !== "string") && (data32 !== null)){
validate21.errors = [{instancePath:instancePath+"/reponse/verification",schemaPath:"#/properties/reponse/properties/verification/type",keyword:"type",params:{type: schema32.properties.reponse.properties.verification.type}}];
return false;
}
if(!((((data32 === "tient") || (data32 === "ne-tient-pas")) || (data32 === "non-verifiee")) || (data32 === null))){
validate21.errors = [{instancePath:instancePath+"/reponse/verification",schemaPath:"#/properties/reponse/properties/verification/enum",keyword:"enum",params:{allowedValues: schema32.properties.reponse.properties.verification.enum}}];
return false;
}
var valid12 = _errs81 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
}
}
var valid0 = _errs69 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificats !== undefined){
let data33 = data.certificats;
const _errs83 = errors;
if(errors === _errs83){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
let missing4;
if(((((data33.appelant === undefined) && (missing4 = "appelant")) || ((data33.requete === undefined) && (missing4 = "requete"))) || ((data33.emetteur === undefined) && (missing4 = "emetteur"))) || ((data33.cachet === undefined) && (missing4 = "cachet"))){
validate21.errors = [{instancePath:instancePath+"/certificats",schemaPath:"#/properties/certificats/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs85 = errors;
for(const key4 in data33){
if(!((((key4 === "appelant") || (key4 === "requete")) || (key4 === "emetteur")) || (key4 === "cachet"))){
validate21.errors = [{instancePath:instancePath+"/certificats",schemaPath:"#/properties/certificats/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}}];
return false;
break;
}
}
if(_errs85 === errors){
if(data33.appelant !== undefined){
let data34 = data33.appelant;
const _errs86 = errors;
const _errs87 = errors;
if((!(data34 && typeof data34 == "object" && !Array.isArray(data34))) && (data34 !== null)){
validate21.errors = [{instancePath:instancePath+"/certificats/appelant",schemaPath:"#/$defs/Certificat/type",keyword:"type",params:{type: schema45.type}}];
return false;
}
if(errors === _errs87){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing5;
if(((data34.empreinte === undefined) && (missing5 = "empreinte")) || ((data34.revocation === undefined) && (missing5 = "revocation"))){
validate21.errors = [{instancePath:instancePath+"/certificats/appelant",schemaPath:"#/$defs/Certificat/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
const _errs89 = errors;
for(const key5 in data34){
if(!((key5 === "empreinte") || (key5 === "revocation"))){
validate21.errors = [{instancePath:instancePath+"/certificats/appelant",schemaPath:"#/$defs/Certificat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}}];
return false;
break;
}
}
if(_errs89 === errors){
if(data34.empreinte !== undefined){
let data35 = data34.empreinte;
const _errs90 = errors;
if(errors === _errs90){
if(typeof data35 === "string"){
if(!pattern16.test(data35)){
validate21.errors = [{instancePath:instancePath+"/certificats/appelant/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/certificats/appelant/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid18 = _errs90 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data34.revocation !== undefined){
let data36 = data34.revocation;
const _errs92 = errors;
if((typeof data36 !== "string") && (data36 !== null)){
validate21.errors = [{instancePath:instancePath+"/certificats/appelant/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/type",keyword:"type",params:{type: schema45.properties.revocation.type}}];
return false;
}
if(!(((((data36 === "bonne") || (data36 === "revoquee")) || (data36 === "perimee")) || (data36 === "inconnue")) || (data36 === null))){
validate21.errors = [{instancePath:instancePath+"/certificats/appelant/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/enum",keyword:"enum",params:{allowedValues: schema45.properties.revocation.enum}}];
return false;
}
var valid18 = _errs92 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
}
var valid16 = _errs86 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data33.requete !== undefined){
let data37 = data33.requete;
const _errs94 = errors;
const _errs95 = errors;
if((!(data37 && typeof data37 == "object" && !Array.isArray(data37))) && (data37 !== null)){
validate21.errors = [{instancePath:instancePath+"/certificats/requete",schemaPath:"#/$defs/Certificat/type",keyword:"type",params:{type: schema45.type}}];
return false;
}
if(errors === _errs95){
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
let missing6;
if(((data37.empreinte === undefined) && (missing6 = "empreinte")) || ((data37.revocation === undefined) && (missing6 = "revocation"))){
validate21.errors = [{instancePath:instancePath+"/certificats/requete",schemaPath:"#/$defs/Certificat/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
const _errs97 = errors;
for(const key6 in data37){
if(!((key6 === "empreinte") || (key6 === "revocation"))){
validate21.errors = [{instancePath:instancePath+"/certificats/requete",schemaPath:"#/$defs/Certificat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}}];
return false;
break;
}
}
if(_errs97 === errors){
if(data37.empreinte !== undefined){
let data38 = data37.empreinte;
const _errs98 = errors;
if(errors === _errs98){
if(typeof data38 === "string"){
if(!pattern16.test(data38)){
validate21.errors = [{instancePath:instancePath+"/certificats/requete/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/certificats/requete/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid20 = _errs98 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data37.revocation !== undefined){
let data39 = data37.revocation;
const _errs100 = errors;
if((typeof data39 !== "string") && (data39 !== null)){
validate21.errors = [{instancePath:instancePath+"/certificats/requete/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/type",keyword:"type",params:{type: schema45.properties.revocation.type}}];
return false;
}
if(!(((((data39 === "bonne") || (data39 === "revoquee")) || (data39 === "perimee")) || (data39 === "inconnue")) || (data39 === null))){
validate21.errors = [{instancePath:instancePath+"/certificats/requete/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/enum",keyword:"enum",params:{allowedValues: schema45.properties.revocation.enum}}];
return false;
}
var valid20 = _errs100 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
}
var valid16 = _errs94 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data33.emetteur !== undefined){
let data40 = data33.emetteur;
const _errs102 = errors;
const _errs103 = errors;
if((!(data40 && typeof data40 == "object" && !Array.isArray(data40))) && (data40 !== null)){
validate21.errors = [{instancePath:instancePath+"/certificats/emetteur",schemaPath:"#/$defs/Certificat/type",keyword:"type",params:{type: schema45.type}}];
return false;
}
if(errors === _errs103){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
let missing7;
if(((data40.empreinte === undefined) && (missing7 = "empreinte")) || ((data40.revocation === undefined) && (missing7 = "revocation"))){
validate21.errors = [{instancePath:instancePath+"/certificats/emetteur",schemaPath:"#/$defs/Certificat/required",keyword:"required",params:{missingProperty: missing7}}];
return false;
}
else {
const _errs105 = errors;
for(const key7 in data40){
if(!((key7 === "empreinte") || (key7 === "revocation"))){
validate21.errors = [{instancePath:instancePath+"/certificats/emetteur",schemaPath:"#/$defs/Certificat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}}];
return false;
break;
}
}
if(_errs105 === errors){
if(data40.empreinte !== undefined){
let data41 = data40.empreinte;
const _errs106 = errors;
if(errors === _errs106){
if(typeof data41 === "string"){
if(!pattern16.test(data41)){
validate21.errors = [{instancePath:instancePath+"/certificats/emetteur/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/certificats/emetteur/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid22 = _errs106 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data40.revocation !== undefined){
let data42 = data40.revocation;
const _errs108 = errors;
if((typeof data42 !== "string") && (data42 !== null)){
validate21.errors = [{instancePath:instancePath+"/certificats/emetteur/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/type",keyword:"type",params:{type: schema45.properties.revocation.type}}];
return false;
}
if(!(((((data42 === "bonne") || (data42 === "revoquee")) || (data42 === "perimee")) || (data42 === "inconnue")) || (data42 === null))){
validate21.errors = [{instancePath:instancePath+"/certificats/emetteur/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/enum",keyword:"enum",params:{allowedValues: schema45.properties.revocation.enum}}];
return false;
}
var valid22 = _errs108 === errors;
}
else {
var valid22 = true;
}
}
}
}
}
}
var valid16 = _errs102 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data33.cachet !== undefined){
let data43 = data33.cachet;
const _errs110 = errors;
const _errs111 = errors;
if((!(data43 && typeof data43 == "object" && !Array.isArray(data43))) && (data43 !== null)){
validate21.errors = [{instancePath:instancePath+"/certificats/cachet",schemaPath:"#/$defs/Certificat/type",keyword:"type",params:{type: schema45.type}}];
return false;
}
if(errors === _errs111){
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing8;
if(((data43.empreinte === undefined) && (missing8 = "empreinte")) || ((data43.revocation === undefined) && (missing8 = "revocation"))){
validate21.errors = [{instancePath:instancePath+"/certificats/cachet",schemaPath:"#/$defs/Certificat/required",keyword:"required",params:{missingProperty: missing8}}];
return false;
}
else {
const _errs113 = errors;
for(const key8 in data43){
if(!((key8 === "empreinte") || (key8 === "revocation"))){
validate21.errors = [{instancePath:instancePath+"/certificats/cachet",schemaPath:"#/$defs/Certificat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}}];
return false;
break;
}
}
if(_errs113 === errors){
if(data43.empreinte !== undefined){
let data44 = data43.empreinte;
const _errs114 = errors;
if(errors === _errs114){
if(typeof data44 === "string"){
if(!pattern16.test(data44)){
validate21.errors = [{instancePath:instancePath+"/certificats/cachet/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/certificats/cachet/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid24 = _errs114 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data43.revocation !== undefined){
let data45 = data43.revocation;
const _errs116 = errors;
if((typeof data45 !== "string") && (data45 !== null)){
validate21.errors = [{instancePath:instancePath+"/certificats/cachet/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/type",keyword:"type",params:{type: schema45.properties.revocation.type}}];
return false;
}
if(!(((((data45 === "bonne") || (data45 === "revoquee")) || (data45 === "perimee")) || (data45 === "inconnue")) || (data45 === null))){
validate21.errors = [{instancePath:instancePath+"/certificats/cachet/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/enum",keyword:"enum",params:{allowedValues: schema45.properties.revocation.enum}}];
return false;
}
var valid24 = _errs116 === errors;
}
else {
var valid24 = true;
}
}
}
}
}
}
var valid16 = _errs110 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/certificats",schemaPath:"#/properties/certificats/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs83 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.issue !== undefined){
let data46 = data.issue;
const _errs118 = errors;
if((!(data46 && typeof data46 == "object" && !Array.isArray(data46))) && (data46 !== null)){
validate21.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/type",keyword:"type",params:{type: schema32.properties.issue.type}}];
return false;
}
if(errors === _errs118){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
let missing9;
if(((((data46.statut === undefined) && (missing9 = "statut")) || ((data46.code === undefined) && (missing9 = "code"))) || ((data46.groupe === undefined) && (missing9 = "groupe"))) || ((data46.origine === undefined) && (missing9 = "origine"))){
validate21.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/required",keyword:"required",params:{missingProperty: missing9}}];
return false;
}
else {
const _errs120 = errors;
for(const key9 in data46){
if(!((((key9 === "statut") || (key9 === "code")) || (key9 === "groupe")) || (key9 === "origine"))){
validate21.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}}];
return false;
break;
}
}
if(_errs120 === errors){
if(data46.statut !== undefined){
let data47 = data46.statut;
const _errs121 = errors;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
validate21.errors = [{instancePath:instancePath+"/issue/statut",schemaPath:"#/properties/issue/properties/statut/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs121){
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 599 || isNaN(data47)){
validate21.errors = [{instancePath:instancePath+"/issue/statut",schemaPath:"#/properties/issue/properties/statut/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data47 < 200 || isNaN(data47)){
validate21.errors = [{instancePath:instancePath+"/issue/statut",schemaPath:"#/properties/issue/properties/statut/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200}}];
return false;
}
}
}
}
var valid25 = _errs121 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data46.code !== undefined){
let data48 = data46.code;
const _errs123 = errors;
if((typeof data48 !== "string") && (data48 !== null)){
validate21.errors = [{instancePath:instancePath+"/issue/code",schemaPath:"#/properties/issue/properties/code/type",keyword:"type",params:{type: schema32.properties.issue.properties.code.type}}];
return false;
}
if(errors === _errs123){
if(typeof data48 === "string"){
if(!pattern28.test(data48)){
validate21.errors = [{instancePath:instancePath+"/issue/code",schemaPath:"#/properties/issue/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]{1,60}$"}}];
return false;
}
}
}
var valid25 = _errs123 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data46.groupe !== undefined){
let data49 = data46.groupe;
const _errs125 = errors;
if((typeof data49 !== "string") && (data49 !== null)){
validate21.errors = [{instancePath:instancePath+"/issue/groupe",schemaPath:"#/properties/issue/properties/groupe/type",keyword:"type",params:{type: schema32.properties.issue.properties.groupe.type}}];
return false;
}
if(!((((((((((data49 === "derivation") || (data49 === "routage")) || (data49 === "identite")) || (data49 === "droits")) || (data49 === "contrat")) || (data49 === "calcul")) || (data49 === "engagement")) || (data49 === "securite")) || (data49 === "technique")) || (data49 === null))){
validate21.errors = [{instancePath:instancePath+"/issue/groupe",schemaPath:"#/properties/issue/properties/groupe/enum",keyword:"enum",params:{allowedValues: schema32.properties.issue.properties.groupe.enum}}];
return false;
}
var valid25 = _errs125 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data46.origine !== undefined){
let data50 = data46.origine;
const _errs127 = errors;
if(typeof data50 !== "string"){
validate21.errors = [{instancePath:instancePath+"/issue/origine",schemaPath:"#/properties/issue/properties/origine/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data50 === "amc") || (data50 === "passerelle"))){
validate21.errors = [{instancePath:instancePath+"/issue/origine",schemaPath:"#/properties/issue/properties/origine/enum",keyword:"enum",params:{allowedValues: schema32.properties.issue.properties.origine.enum}}];
return false;
}
var valid25 = _errs127 === errors;
}
else {
var valid25 = true;
}
}
}
}
}
}
}
}
var valid0 = _errs118 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engagement !== undefined){
let data51 = data.engagement;
const _errs129 = errors;
if((typeof data51 !== "string") && (data51 !== null)){
validate21.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/type",keyword:"type",params:{type: schema32.properties.engagement.type}}];
return false;
}
if(errors === _errs129){
if(typeof data51 === "string"){
if(!pattern29.test(data51)){
validate21.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z-]{1,64}$"}}];
return false;
}
}
}
var valid0 = _errs129 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.latenceMs !== undefined){
let data52 = data.latenceMs;
const _errs131 = errors;
if((!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))) && (data52 !== null)){
validate21.errors = [{instancePath:instancePath+"/latenceMs",schemaPath:"#/properties/latenceMs/type",keyword:"type",params:{type: schema32.properties.latenceMs.type}}];
return false;
}
if(errors === _errs131){
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 86400000 || isNaN(data52)){
validate21.errors = [{instancePath:instancePath+"/latenceMs",schemaPath:"#/properties/latenceMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000}}];
return false;
}
else {
if(data52 < 0 || isNaN(data52)){
validate21.errors = [{instancePath:instancePath+"/latenceMs",schemaPath:"#/properties/latenceMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs131 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.feuille !== undefined){
let data53 = data.feuille;
const _errs133 = errors;
const _errs134 = errors;
if((typeof data53 !== "string") && (data53 !== null)){
validate21.errors = [{instancePath:instancePath+"/feuille",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema37.type}}];
return false;
}
if(errors === _errs134){
if(typeof data53 === "string"){
if(!pattern16.test(data53)){
validate21.errors = [{instancePath:instancePath+"/feuille",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid0 = _errs133 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:roc:traces-commun:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
if(!(validate21(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid0 = _errs0 === errors;
if(valid0){
const _errs1 = errors;
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.evenement !== undefined){
let data0 = data.evenement;
if(!((data0 === "demande") || (data0 === "sans-reponse"))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.issue !== undefined){
const _errs6 = errors;
if(data.issue !== null){
validate20.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/allOf/1/then/properties/issue/type",keyword:"type",params:{type: "null"}}];
return false;
}
var valid3 = _errs6 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.reponse !== undefined){
const _errs8 = errors;
if(data.reponse !== null){
validate20.errors = [{instancePath:instancePath+"/reponse",schemaPath:"#/allOf/1/then/properties/reponse/type",keyword:"type",params:{type: "null"}}];
return false;
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.issue = true;
props0.reponse = true;
props0.evenement = true;
}
ifClause0 = "then";
}
else {
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.issue !== undefined){
let data3 = data.issue;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
validate20.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/allOf/1/else/properties/issue/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
}
var _valid0 = _errs10 === errors;
valid1 = _valid0;
if(valid1){
if(props0 !== true){
props0 = props0 || {};
props0.issue = true;
}
}
ifClause0 = "else";
}
if(!valid1){
const err1 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate20.errors = vErrors;
return false;
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs13 = errors;
const _errs14 = errors;
let valid5 = true;
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.evenement !== undefined){
let data4 = data.evenement;
if(!(((data4 === "reponse") || (data4 === "refus")) || (data4 === "rejeu"))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
var _valid1 = _errs15 === errors;
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reponse !== undefined){
let data5 = data.reponse;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
validate20.errors = [{instancePath:instancePath+"/reponse",schemaPath:"#/allOf/2/then/properties/reponse/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
}
var _valid1 = _errs17 === errors;
valid5 = _valid1;
if(valid5){
var props1 = {};
props1.reponse = true;
props1.evenement = true;
}
ifClause1 = "then";
}
else {
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reponse !== undefined){
if(data.reponse !== null){
validate20.errors = [{instancePath:instancePath+"/reponse",schemaPath:"#/allOf/2/else/properties/reponse/type",keyword:"type",params:{type: "null"}}];
return false;
}
}
}
var _valid1 = _errs20 === errors;
valid5 = _valid1;
if(valid5){
if(props1 !== true){
props1 = props1 || {};
props1.reponse = true;
}
}
ifClause1 = "else";
}
if(!valid5){
const err3 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: ifClause1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate20.errors = vErrors;
return false;
}
var valid0 = _errs13 === errors;
if(valid0){
const _errs23 = errors;
const _errs24 = errors;
let valid9 = true;
const _errs25 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.evenement !== undefined){
if("refus" !== data.evenement){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
var _valid2 = _errs25 === errors;
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs27 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.issue !== undefined){
let data8 = data.issue;
const _errs28 = errors;
if(errors === _errs28){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.code !== undefined){
const _errs30 = errors;
if(typeof data8.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/issue/code",schemaPath:"#/allOf/3/then/properties/issue/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid12 = _errs30 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data8.groupe !== undefined){
const _errs32 = errors;
if(typeof data8.groupe !== "string"){
validate20.errors = [{instancePath:instancePath+"/issue/groupe",schemaPath:"#/allOf/3/then/properties/issue/properties/groupe/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid12 = _errs32 === errors;
}
else {
var valid12 = true;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/allOf/3/then/properties/issue/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
}
}
var _valid2 = _errs27 === errors;
valid9 = _valid2;
if(valid9){
var props2 = {};
props2.issue = true;
props2.evenement = true;
}
}
if(!valid9){
const err5 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate20.errors = vErrors;
return false;
}
var valid0 = _errs23 === errors;
if(valid0){
const _errs34 = errors;
const _errs35 = errors;
let valid13 = true;
const _errs36 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.evenement !== undefined){
if("reponse" !== data.evenement){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
var _valid3 = _errs36 === errors;
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs38 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.issue !== undefined){
let data12 = data.issue;
const _errs39 = errors;
if(errors === _errs39){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.code !== undefined){
const _errs41 = errors;
if(data12.code !== null){
validate20.errors = [{instancePath:instancePath+"/issue/code",schemaPath:"#/allOf/4/then/properties/issue/properties/code/type",keyword:"type",params:{type: "null"}}];
return false;
}
var valid16 = _errs41 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data12.groupe !== undefined){
const _errs43 = errors;
if(data12.groupe !== null){
validate20.errors = [{instancePath:instancePath+"/issue/groupe",schemaPath:"#/allOf/4/then/properties/issue/properties/groupe/type",keyword:"type",params:{type: "null"}}];
return false;
}
var valid16 = _errs43 === errors;
}
else {
var valid16 = true;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/allOf/4/then/properties/issue/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
}
}
var _valid3 = _errs38 === errors;
valid13 = _valid3;
if(valid13){
var props3 = {};
props3.issue = true;
props3.evenement = true;
}
}
if(!valid13){
const err7 = {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate20.errors = vErrors;
return false;
}
var valid0 = _errs34 === errors;
if(valid0){
const _errs45 = errors;
const _errs46 = errors;
let valid17 = true;
const _errs47 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.cote !== undefined){
if("etablissement" !== data.cote){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
var _valid4 = _errs47 === errors;
errors = _errs46;
if(vErrors !== null){
if(_errs46){
vErrors.length = _errs46;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid4){
const _errs49 = errors;
const _errs50 = errors;
let valid19 = true;
const _errs51 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.evenement !== undefined){
let data16 = data.evenement;
if(!((data16 === "demande") || (data16 === "sans-reponse"))){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
var _valid5 = _errs51 === errors;
errors = _errs50;
if(vErrors !== null){
if(_errs50){
vErrors.length = _errs50;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid5){
const _errs53 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.direction !== undefined){
if("sortant" !== data.direction){
validate20.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/allOf/5/then/then/properties/direction/const",keyword:"const",params:{allowedValue: "sortant"}}];
return false;
}
}
}
var _valid5 = _errs53 === errors;
valid19 = _valid5;
if(valid19){
var props4 = {};
props4.direction = true;
props4.evenement = true;
}
ifClause3 = "then";
}
else {
const _errs55 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.direction !== undefined){
if("entrant" !== data.direction){
validate20.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/allOf/5/then/else/properties/direction/const",keyword:"const",params:{allowedValue: "entrant"}}];
return false;
}
}
}
var _valid5 = _errs55 === errors;
valid19 = _valid5;
if(valid19){
if(props4 !== true){
props4 = props4 || {};
props4.direction = true;
}
}
ifClause3 = "else";
}
if(!valid19){
const err10 = {instancePath,schemaPath:"#/allOf/5/then/if",keyword:"if",params:{failingKeyword: ifClause3}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
validate20.errors = vErrors;
return false;
}
if(errors === _errs49){
if(data && typeof data == "object" && !Array.isArray(data)){
if(props4 !== true){
props4 = props4 || {};
props4.evenement = true;
}
if(data.evenement !== undefined){
let data19 = data.evenement;
if(!(((((data19 === "demande") || (data19 === "reponse")) || (data19 === "refus")) || (data19 === "rejeu")) || (data19 === "sans-reponse"))){
validate20.errors = [{instancePath:instancePath+"/evenement",schemaPath:"#/allOf/5/then/properties/evenement/enum",keyword:"enum",params:{allowedValues: schema31.allOf[5].then.properties.evenement.enum}}];
return false;
}
}
}
}
var _valid4 = _errs49 === errors;
valid17 = _valid4;
if(valid17){
if(props4 !== true){
props4 = props4 || {};
props4.cote = true;
}
}
ifClause2 = "then";
}
else {
const _errs58 = errors;
const _errs59 = errors;
let valid24 = true;
const _errs60 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.evenement !== undefined){
let data20 = data.evenement;
if(!((data20 === "demande") || (data20 === "interruption"))){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
var _valid6 = _errs60 === errors;
errors = _errs59;
if(vErrors !== null){
if(_errs59){
vErrors.length = _errs59;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid6){
const _errs62 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.direction !== undefined){
if("entrant" !== data.direction){
validate20.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/allOf/5/else/then/properties/direction/const",keyword:"const",params:{allowedValue: "entrant"}}];
return false;
}
}
}
var _valid6 = _errs62 === errors;
valid24 = _valid6;
if(valid24){
var props5 = {};
props5.direction = true;
props5.evenement = true;
}
ifClause4 = "then";
}
else {
const _errs64 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.direction !== undefined){
if("sortant" !== data.direction){
validate20.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/allOf/5/else/else/properties/direction/const",keyword:"const",params:{allowedValue: "sortant"}}];
return false;
}
}
}
var _valid6 = _errs64 === errors;
valid24 = _valid6;
if(valid24){
if(props5 !== true){
props5 = props5 || {};
props5.direction = true;
}
}
ifClause4 = "else";
}
if(!valid24){
const err12 = {instancePath,schemaPath:"#/allOf/5/else/if",keyword:"if",params:{failingKeyword: ifClause4}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
validate20.errors = vErrors;
return false;
}
if(errors === _errs58){
if(data && typeof data == "object" && !Array.isArray(data)){
if(props5 !== true){
props5 = props5 || {};
props5.evenement = true;
}
if(data.evenement !== undefined){
let data23 = data.evenement;
if(!(((((data23 === "demande") || (data23 === "reponse")) || (data23 === "refus")) || (data23 === "rejeu")) || (data23 === "interruption"))){
validate20.errors = [{instancePath:instancePath+"/evenement",schemaPath:"#/allOf/5/else/properties/evenement/enum",keyword:"enum",params:{allowedValues: schema31.allOf[5].else.properties.evenement.enum}}];
return false;
}
}
}
}
var _valid4 = _errs58 === errors;
valid17 = _valid4;
if(valid17){
if(props4 !== true && props5 !== undefined){
if(props5 === true){
props4 = true;
}
else {
props4 = props4 || {};
Object.assign(props4, props5);
}
}
}
ifClause2 = "else";
}
if(!valid17){
const err13 = {instancePath,schemaPath:"#/allOf/5/if",keyword:"if",params:{failingKeyword: ifClause2}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
validate20.errors = vErrors;
return false;
}
var valid0 = _errs45 === errors;
}
}
}
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

