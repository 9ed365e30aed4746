// Generated from openapi/traces-commun-v1.schema.json by `npm run contract`. Do not edit.
/* eslint-disable */
// @ts-nocheck
import { type CompiledValidator } from './compiled-validator.js';

export const compiledLigneTrace: CompiledValidator = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:roc:traces-commun:1","title":"Format commun de traces, version 1","description":"Un événement d’un échange, une ligne de NDJSON (UTF-8, au plus 8192 octets), le même pour un établissement, une AMC et une passerelle. Ni nom, ni NIR, ni montant. Tous les membres sont présents ; null dit que celui qui écrit ne sait pas ou que cela n’existe pas pour cet événement.","type":"object","additionalProperties":false,"required":["format","id","instant","sourceTemps","cote","direction","evenement","environnement","service","idMessage","idEchange","versionNorme","ej","eg","amc","operateur","structureAppelante","agent","beneficiaire","requete","reponse","certificats","issue","engagement","latenceMs","feuille"],"properties":{"format":{"type":"string","const":"traces-commun/1"},"id":{"description":"Identifie la ligne chez celui qui l’écrit : la même ligne écrite deux fois a le même id.","type":"string","pattern":"^[A-Za-z0-9._:-]{1,80}$"},"instant":{"description":"RFC 3339, UTC, millisecondes. Demande : quand elle est partie ou arrivée ; réponse : quand elle est partie ou entièrement lue.","type":"string","pattern":"^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$"},"sourceTemps":{"description":"Ce qui règle l’horloge de l’instant ; horloge-systeme là où on ne le sait pas.","type":"string","enum":["horloge-systeme","ntp","ptp","rfc3161"]},"cote":{"description":"Qui écrit.","type":"string","enum":["etablissement","amc","passerelle"]},"direction":{"description":"Sens, pour celui qui écrit, du message dont parle l’événement ; celui de la demande là où il n’y a pas de réponse.","type":"string","enum":["entrant","sortant"]},"evenement":{"description":"demande ; reponse ; refus ; rejeu (réponse conservée, rendue de nouveau) ; sans-reponse (rien d’opposable n’est revenu) ; interruption (l’échange n’a pas été mené à son terme).","type":"string","enum":["demande","reponse","refus","rejeu","sans-reponse","interruption"]},"environnement":{"type":"string","enum":["test","production"]},"service":{"type":["string","null"],"enum":["ANN","IDB","SIM","CLC","DEL","MESSAGES",null]},"idMessage":{"description":"UUID que l’établissement donne à sa demande.","$ref":"#/$defs/Uuid"},"idEchange":{"description":"UUID que la passerelle donne à l’échange ; le cachet le porte.","$ref":"#/$defs/Uuid"},"versionNorme":{"type":["string","null"],"pattern":"^\\d{1,2}\\.\\d{1,2}$"},"ej":{"description":"FINESS de l’entité juridique.","$ref":"#/$defs/Finess"},"eg":{"description":"FINESS de l’entité géographique.","$ref":"#/$defs/Finess"},"amc":{"description":"Numéro de l’AMC, sur dix chiffres.","type":["string","null"],"pattern":"^\\d{10}$"},"operateur":{"description":"Plateforme qui répond pour l’AMC, par son identifiant à l’annuaire.","type":["string","null"],"pattern":"^[A-Za-z0-9._-]{1,40}$"},"structureAppelante":{"description":"Struct_IdNat du certificat client : qui a appelé, même là où la demande n’a pas été lue.","type":["string","null"],"pattern":"^[0-9A-Z]{1,40}$"},"agent":{"description":"La personne au nom de qui la demande est faite, sous la responsabilité de l’établissement.","type":["object","null"],"additionalProperties":false,"required":["id","role","modeAuthentification"],"properties":{"id":{"type":"string","pattern":"^[A-Za-z0-9._:@-]{1,64}$"},"role":{"type":["string","null"],"pattern":"^[A-Za-z0-9À-ÿ ._:-]{1,64}$"},"modeAuthentification":{"type":"string","enum":["DIRECTE","INDIRECTE"]}}},"beneficiaire":{"description":"Pseudonyme : HMAC-SHA-256 sous une clé de celui qui écrit, propre à l’AMC. Deux côtés n’ont pas le même.","$ref":"#/$defs/Empreinte"},"requete":{"description":"La demande à laquelle l’événement se rapporte, par ses empreintes.","type":["object","null"],"additionalProperties":false,"required":["empreinte","empreinteCorps","empreinteTransmise","signature","empreinteSignature"],"properties":{"empreinte":{"description":"SHA-256 du contenu signé ; du corps tel que reçu là où le contenu n’a pu en être tiré.","$ref":"#/$defs/Empreinte"},"empreinteCorps":{"description":"SHA-256 du corps HTTP, enveloppe JWS comprise.","$ref":"#/$defs/Empreinte"},"empreinteTransmise":{"description":"SHA-256 de la forme canonique (RFC 8785) du document réduit que l’AMC a reçu.","$ref":"#/$defs/Empreinte"},"signature":{"type":["string","null"],"enum":["signee","non signee",null]},"empreinteSignature":{"description":"SHA-256 de la valeur base64url de la signature.","$ref":"#/$defs/Empreinte"}}},"reponse":{"type":["object","null"],"additionalProperties":false,"required":["empreinte","emetteur","cachet","verification"],"properties":{"empreinte":{"description":"SHA-256 du contenu signé.","$ref":"#/$defs/Empreinte"},"emetteur":{"description":"SHA-256 de <protégé>.<signature> de l’AMC.","$ref":"#/$defs/Empreinte"},"cachet":{"description":"SHA-256 de <protégé>.<signature> du cachet.","$ref":"#/$defs/Empreinte"},"verification":{"description":"Ce que celui qui l’a reçue en a jugé ; null chez celui qui l’a émise.","type":["string","null"],"enum":["tient","ne-tient-pas","non-verifiee",null]}}},"certificats":{"description":"Empreintes x5t#S256 (RFC 7515) et état de révocation tel qu’il était connu à l’instant.","type":"object","additionalProperties":false,"required":["appelant","requete","emetteur","cachet"],"properties":{"appelant":{"description":"Certificat client de la connexion TLS.","$ref":"#/$defs/Certificat"},"requete":{"description":"Celui qui a signé la demande.","$ref":"#/$defs/Certificat"},"emetteur":{"description":"Celui qui a signé la réponse pour l’AMC.","$ref":"#/$defs/Certificat"},"cachet":{"description":"Celui qui l’a scellée.","$ref":"#/$defs/Certificat"}}},"issue":{"type":["object","null"],"additionalProperties":false,"required":["statut","code","groupe","origine"],"properties":{"statut":{"description":"Statut HTTP.","type":"integer","minimum":200,"maximum":599},"code":{"description":"Code du refus ; null : pas de refus.","type":["string","null"],"pattern":"^[a-z0-9-]{1,60}$"},"groupe":{"type":["string","null"],"enum":["derivation","routage","identite","droits","contrat","calcul","engagement","securite","technique",null]},"origine":{"type":"string","enum":["amc","passerelle"]}}},"engagement":{"description":"Numéro d’engagement ou de proposition que la réponse donne ou retire.","type":["string","null"],"pattern":"^[0-9A-Za-z-]{1,64}$"},"latenceMs":{"description":"De la demande à la réponse, pour celui qui écrit.","type":["integer","null"],"minimum":0,"maximum":86400000},"feuille":{"description":"Feuille du journal (engagement salé de l’entrée d’où vient la ligne), là où il y en a un.","$ref":"#/$defs/Empreinte"}},"allOf":[{"if":{"properties":{"evenement":{"enum":["demande","sans-reponse"]}}},"then":{"properties":{"issue":{"type":"null"},"reponse":{"type":"null"}}},"else":{"properties":{"issue":{"type":"object"}}}},{"if":{"properties":{"evenement":{"enum":["reponse","refus","rejeu"]}}},"then":{"properties":{"reponse":{"type":"object"}}},"else":{"properties":{"reponse":{"type":"null"}}}},{"if":{"properties":{"evenement":{"const":"refus"}}},"then":{"properties":{"issue":{"type":"object","properties":{"code":{"type":"string"},"groupe":{"type":"string"}}}}}},{"if":{"properties":{"evenement":{"const":"reponse"}}},"then":{"properties":{"issue":{"type":"object","properties":{"code":{"type":"null"},"groupe":{"type":"null"}}}}}},{"if":{"properties":{"cote":{"const":"etablissement"}}},"then":{"properties":{"evenement":{"enum":["demande","reponse","refus","rejeu","sans-reponse"]}},"if":{"properties":{"evenement":{"enum":["demande","sans-reponse"]}}},"then":{"properties":{"direction":{"const":"sortant"}}},"else":{"properties":{"direction":{"const":"entrant"}}}},"else":{"properties":{"evenement":{"enum":["demande","reponse","refus","rejeu","interruption"]}},"if":{"properties":{"evenement":{"enum":["demande","interruption"]}}},"then":{"properties":{"direction":{"const":"entrant"}}},"else":{"properties":{"direction":{"const":"sortant"}}}}}],"$defs":{"Empreinte":{"description":"SHA-256 ou HMAC-SHA-256, base64url.","type":["string","null"],"pattern":"^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"},"Uuid":{"type":["string","null"],"pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},"Finess":{"type":["string","null"],"pattern":"^(?:\\d{2}|2[AB])\\d{7}$"},"Certificat":{"type":["object","null"],"additionalProperties":false,"required":["empreinte","revocation"],"properties":{"empreinte":{"type":"string","pattern":"^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"},"revocation":{"description":"null : pas relevé par celui qui écrit.","type":["string","null"],"enum":["bonne","revoquee","perimee","inconnue",null]}}}}};
const schema32 = {"type":["string","null"],"pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"};
const schema34 = {"type":["string","null"],"pattern":"^(?:\\d{2}|2[AB])\\d{7}$"};
const schema36 = {"description":"SHA-256 ou HMAC-SHA-256, base64url.","type":["string","null"],"pattern":"^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"};
const schema44 = {"type":["object","null"],"additionalProperties":false,"required":["empreinte","revocation"],"properties":{"empreinte":{"type":"string","pattern":"^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"},"revocation":{"description":"null : pas relevé par celui qui écrit.","type":["string","null"],"enum":["bonne","revoquee","perimee","inconnue",null]}}};
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
validate20.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/allOf/0/then/properties/issue/type",keyword:"type",params:{type: "null"}}];
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
validate20.errors = [{instancePath:instancePath+"/reponse",schemaPath:"#/allOf/0/then/properties/reponse/type",keyword:"type",params:{type: "null"}}];
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
validate20.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/allOf/0/else/properties/issue/type",keyword:"type",params:{type: "object"}}];
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
const err1 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause0}};
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
validate20.errors = [{instancePath:instancePath+"/reponse",schemaPath:"#/allOf/1/then/properties/reponse/type",keyword:"type",params:{type: "object"}}];
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
validate20.errors = [{instancePath:instancePath+"/reponse",schemaPath:"#/allOf/1/else/properties/reponse/type",keyword:"type",params:{type: "null"}}];
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
const err3 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: ifClause1}};
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
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
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
validate20.errors = [{instancePath:instancePath+"/issue/code",schemaPath:"#/allOf/2/then/properties/issue/properties/code/type",keyword:"type",params:{type: "string"}}];
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
validate20.errors = [{instancePath:instancePath+"/issue/groupe",schemaPath:"#/allOf/2/then/properties/issue/properties/groupe/type",keyword:"type",params:{type: "string"}}];
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
validate20.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/allOf/2/then/properties/issue/type",keyword:"type",params:{type: "object"}}];
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
const err5 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"}};
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
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
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
validate20.errors = [{instancePath:instancePath+"/issue/code",schemaPath:"#/allOf/3/then/properties/issue/properties/code/type",keyword:"type",params:{type: "null"}}];
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
validate20.errors = [{instancePath:instancePath+"/issue/groupe",schemaPath:"#/allOf/3/then/properties/issue/properties/groupe/type",keyword:"type",params:{type: "null"}}];
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
validate20.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/allOf/3/then/properties/issue/type",keyword:"type",params:{type: "object"}}];
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
const err7 = {instancePath,schemaPath:"#/allOf/3/if",keyword:"if",params:{failingKeyword: "then"}};
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
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
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
validate20.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/allOf/4/then/then/properties/direction/const",keyword:"const",params:{allowedValue: "sortant"}}];
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
validate20.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/allOf/4/then/else/properties/direction/const",keyword:"const",params:{allowedValue: "entrant"}}];
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
const err10 = {instancePath,schemaPath:"#/allOf/4/then/if",keyword:"if",params:{failingKeyword: ifClause3}};
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
validate20.errors = [{instancePath:instancePath+"/evenement",schemaPath:"#/allOf/4/then/properties/evenement/enum",keyword:"enum",params:{allowedValues: schema31.allOf[4].then.properties.evenement.enum}}];
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
validate20.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/allOf/4/else/then/properties/direction/const",keyword:"const",params:{allowedValue: "entrant"}}];
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
validate20.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/allOf/4/else/else/properties/direction/const",keyword:"const",params:{allowedValue: "sortant"}}];
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
const err12 = {instancePath,schemaPath:"#/allOf/4/else/if",keyword:"if",params:{failingKeyword: ifClause4}};
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
validate20.errors = [{instancePath:instancePath+"/evenement",schemaPath:"#/allOf/4/else/properties/evenement/enum",keyword:"enum",params:{allowedValues: schema31.allOf[4].else.properties.evenement.enum}}];
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
const err13 = {instancePath,schemaPath:"#/allOf/4/if",keyword:"if",params:{failingKeyword: ifClause2}};
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
if(valid0){
if(props0 !== true && props4 !== undefined){
if(props4 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props4);
}
}
}
}
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((((((((((((((data.format === undefined) && (missing0 = "format")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.instant === undefined) && (missing0 = "instant"))) || ((data.sourceTemps === undefined) && (missing0 = "sourceTemps"))) || ((data.cote === undefined) && (missing0 = "cote"))) || ((data.direction === undefined) && (missing0 = "direction"))) || ((data.evenement === undefined) && (missing0 = "evenement"))) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.service === undefined) && (missing0 = "service"))) || ((data.idMessage === undefined) && (missing0 = "idMessage"))) || ((data.idEchange === undefined) && (missing0 = "idEchange"))) || ((data.versionNorme === undefined) && (missing0 = "versionNorme"))) || ((data.ej === undefined) && (missing0 = "ej"))) || ((data.eg === undefined) && (missing0 = "eg"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.operateur === undefined) && (missing0 = "operateur"))) || ((data.structureAppelante === undefined) && (missing0 = "structureAppelante"))) || ((data.agent === undefined) && (missing0 = "agent"))) || ((data.beneficiaire === undefined) && (missing0 = "beneficiaire"))) || ((data.requete === undefined) && (missing0 = "requete"))) || ((data.reponse === undefined) && (missing0 = "reponse"))) || ((data.certificats === undefined) && (missing0 = "certificats"))) || ((data.issue === undefined) && (missing0 = "issue"))) || ((data.engagement === undefined) && (missing0 = "engagement"))) || ((data.latenceMs === undefined) && (missing0 = "latenceMs"))) || ((data.feuille === undefined) && (missing0 = "feuille"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs67 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs67 === errors){
if(data.format !== undefined){
let data24 = data.format;
const _errs68 = errors;
if(typeof data24 !== "string"){
validate20.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"}}];
return false;
}
if("traces-commun/1" !== data24){
validate20.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: "traces-commun/1"}}];
return false;
}
var valid29 = _errs68 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.id !== undefined){
let data25 = data.id;
const _errs70 = errors;
if(errors === _errs70){
if(typeof data25 === "string"){
if(!pattern4.test(data25)){
validate20.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:-]{1,80}$"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid29 = _errs70 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.instant !== undefined){
let data26 = data.instant;
const _errs72 = errors;
if(errors === _errs72){
if(typeof data26 === "string"){
if(!pattern5.test(data26)){
validate20.errors = [{instancePath:instancePath+"/instant",schemaPath:"#/properties/instant/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/instant",schemaPath:"#/properties/instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid29 = _errs72 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.sourceTemps !== undefined){
let data27 = data.sourceTemps;
const _errs74 = errors;
if(typeof data27 !== "string"){
validate20.errors = [{instancePath:instancePath+"/sourceTemps",schemaPath:"#/properties/sourceTemps/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data27 === "horloge-systeme") || (data27 === "ntp")) || (data27 === "ptp")) || (data27 === "rfc3161"))){
validate20.errors = [{instancePath:instancePath+"/sourceTemps",schemaPath:"#/properties/sourceTemps/enum",keyword:"enum",params:{allowedValues: schema31.properties.sourceTemps.enum}}];
return false;
}
var valid29 = _errs74 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.cote !== undefined){
let data28 = data.cote;
const _errs76 = errors;
if(typeof data28 !== "string"){
validate20.errors = [{instancePath:instancePath+"/cote",schemaPath:"#/properties/cote/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data28 === "etablissement") || (data28 === "amc")) || (data28 === "passerelle"))){
validate20.errors = [{instancePath:instancePath+"/cote",schemaPath:"#/properties/cote/enum",keyword:"enum",params:{allowedValues: schema31.properties.cote.enum}}];
return false;
}
var valid29 = _errs76 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.direction !== undefined){
let data29 = data.direction;
const _errs78 = errors;
if(typeof data29 !== "string"){
validate20.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data29 === "entrant") || (data29 === "sortant"))){
validate20.errors = [{instancePath:instancePath+"/direction",schemaPath:"#/properties/direction/enum",keyword:"enum",params:{allowedValues: schema31.properties.direction.enum}}];
return false;
}
var valid29 = _errs78 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.evenement !== undefined){
let data30 = data.evenement;
const _errs80 = errors;
if(typeof data30 !== "string"){
validate20.errors = [{instancePath:instancePath+"/evenement",schemaPath:"#/properties/evenement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data30 === "demande") || (data30 === "reponse")) || (data30 === "refus")) || (data30 === "rejeu")) || (data30 === "sans-reponse")) || (data30 === "interruption"))){
validate20.errors = [{instancePath:instancePath+"/evenement",schemaPath:"#/properties/evenement/enum",keyword:"enum",params:{allowedValues: schema31.properties.evenement.enum}}];
return false;
}
var valid29 = _errs80 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.environnement !== undefined){
let data31 = data.environnement;
const _errs82 = errors;
if(typeof data31 !== "string"){
validate20.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/properties/environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data31 === "test") || (data31 === "production"))){
validate20.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/properties/environnement/enum",keyword:"enum",params:{allowedValues: schema31.properties.environnement.enum}}];
return false;
}
var valid29 = _errs82 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.service !== undefined){
let data32 = data.service;
const _errs84 = errors;
if((typeof data32 !== "string") && (data32 !== null)){
validate20.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: schema31.properties.service.type}}];
return false;
}
if(!(((((((data32 === "ANN") || (data32 === "IDB")) || (data32 === "SIM")) || (data32 === "CLC")) || (data32 === "DEL")) || (data32 === "MESSAGES")) || (data32 === null))){
validate20.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/enum",keyword:"enum",params:{allowedValues: schema31.properties.service.enum}}];
return false;
}
var valid29 = _errs84 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.idMessage !== undefined){
let data33 = data.idMessage;
const _errs86 = errors;
const _errs87 = errors;
if((typeof data33 !== "string") && (data33 !== null)){
validate20.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/Uuid/type",keyword:"type",params:{type: schema32.type}}];
return false;
}
if(errors === _errs87){
if(typeof data33 === "string"){
if(!pattern6.test(data33)){
validate20.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}}];
return false;
}
}
}
var valid29 = _errs86 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.idEchange !== undefined){
let data34 = data.idEchange;
const _errs89 = errors;
const _errs90 = errors;
if((typeof data34 !== "string") && (data34 !== null)){
validate20.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/$defs/Uuid/type",keyword:"type",params:{type: schema32.type}}];
return false;
}
if(errors === _errs90){
if(typeof data34 === "string"){
if(!pattern6.test(data34)){
validate20.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/$defs/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}}];
return false;
}
}
}
var valid29 = _errs89 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.versionNorme !== undefined){
let data35 = data.versionNorme;
const _errs92 = errors;
if((typeof data35 !== "string") && (data35 !== null)){
validate20.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/properties/versionNorme/type",keyword:"type",params:{type: schema31.properties.versionNorme.type}}];
return false;
}
if(errors === _errs92){
if(typeof data35 === "string"){
if(!pattern8.test(data35)){
validate20.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/properties/versionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
var valid29 = _errs92 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.ej !== undefined){
let data36 = data.ej;
const _errs94 = errors;
const _errs95 = errors;
if((typeof data36 !== "string") && (data36 !== null)){
validate20.errors = [{instancePath:instancePath+"/ej",schemaPath:"#/$defs/Finess/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs95){
if(typeof data36 === "string"){
if(!pattern9.test(data36)){
validate20.errors = [{instancePath:instancePath+"/ej",schemaPath:"#/$defs/Finess/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{2}|2[AB])\\d{7}$"}}];
return false;
}
}
}
var valid29 = _errs94 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.eg !== undefined){
let data37 = data.eg;
const _errs97 = errors;
const _errs98 = errors;
if((typeof data37 !== "string") && (data37 !== null)){
validate20.errors = [{instancePath:instancePath+"/eg",schemaPath:"#/$defs/Finess/type",keyword:"type",params:{type: schema34.type}}];
return false;
}
if(errors === _errs98){
if(typeof data37 === "string"){
if(!pattern9.test(data37)){
validate20.errors = [{instancePath:instancePath+"/eg",schemaPath:"#/$defs/Finess/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{2}|2[AB])\\d{7}$"}}];
return false;
}
}
}
var valid29 = _errs97 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.amc !== undefined){
let data38 = data.amc;
const _errs100 = errors;
if((typeof data38 !== "string") && (data38 !== null)){
validate20.errors = [{instancePath:instancePath+"/amc",schemaPath:"#/properties/amc/type",keyword:"type",params:{type: schema31.properties.amc.type}}];
return false;
}
if(errors === _errs100){
if(typeof data38 === "string"){
if(!pattern11.test(data38)){
validate20.errors = [{instancePath:instancePath+"/amc",schemaPath:"#/properties/amc/pattern",keyword:"pattern",params:{pattern: "^\\d{10}$"}}];
return false;
}
}
}
var valid29 = _errs100 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.operateur !== undefined){
let data39 = data.operateur;
const _errs102 = errors;
if((typeof data39 !== "string") && (data39 !== null)){
validate20.errors = [{instancePath:instancePath+"/operateur",schemaPath:"#/properties/operateur/type",keyword:"type",params:{type: schema31.properties.operateur.type}}];
return false;
}
if(errors === _errs102){
if(typeof data39 === "string"){
if(!pattern12.test(data39)){
validate20.errors = [{instancePath:instancePath+"/operateur",schemaPath:"#/properties/operateur/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._-]{1,40}$"}}];
return false;
}
}
}
var valid29 = _errs102 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.structureAppelante !== undefined){
let data40 = data.structureAppelante;
const _errs104 = errors;
if((typeof data40 !== "string") && (data40 !== null)){
validate20.errors = [{instancePath:instancePath+"/structureAppelante",schemaPath:"#/properties/structureAppelante/type",keyword:"type",params:{type: schema31.properties.structureAppelante.type}}];
return false;
}
if(errors === _errs104){
if(typeof data40 === "string"){
if(!pattern13.test(data40)){
validate20.errors = [{instancePath:instancePath+"/structureAppelante",schemaPath:"#/properties/structureAppelante/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Z]{1,40}$"}}];
return false;
}
}
}
var valid29 = _errs104 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.agent !== undefined){
let data41 = data.agent;
const _errs106 = errors;
if((!(data41 && typeof data41 == "object" && !Array.isArray(data41))) && (data41 !== null)){
validate20.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: schema31.properties.agent.type}}];
return false;
}
if(errors === _errs106){
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
let missing1;
if((((data41.id === undefined) && (missing1 = "id")) || ((data41.role === undefined) && (missing1 = "role"))) || ((data41.modeAuthentification === undefined) && (missing1 = "modeAuthentification"))){
validate20.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs108 = errors;
for(const key1 in data41){
if(!(((key1 === "id") || (key1 === "role")) || (key1 === "modeAuthentification"))){
validate20.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs108 === errors){
if(data41.id !== undefined){
let data42 = data41.id;
const _errs109 = errors;
if(errors === _errs109){
if(typeof data42 === "string"){
if(!pattern14.test(data42)){
validate20.errors = [{instancePath:instancePath+"/agent/id",schemaPath:"#/properties/agent/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:@-]{1,64}$"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/agent/id",schemaPath:"#/properties/agent/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid34 = _errs109 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data41.role !== undefined){
let data43 = data41.role;
const _errs111 = errors;
if((typeof data43 !== "string") && (data43 !== null)){
validate20.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/properties/agent/properties/role/type",keyword:"type",params:{type: schema31.properties.agent.properties.role.type}}];
return false;
}
if(errors === _errs111){
if(typeof data43 === "string"){
if(!pattern15.test(data43)){
validate20.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/properties/agent/properties/role/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9À-ÿ ._:-]{1,64}$"}}];
return false;
}
}
}
var valid34 = _errs111 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data41.modeAuthentification !== undefined){
let data44 = data41.modeAuthentification;
const _errs113 = errors;
if(typeof data44 !== "string"){
validate20.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/properties/agent/properties/modeAuthentification/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data44 === "DIRECTE") || (data44 === "INDIRECTE"))){
validate20.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/properties/agent/properties/modeAuthentification/enum",keyword:"enum",params:{allowedValues: schema31.properties.agent.properties.modeAuthentification.enum}}];
return false;
}
var valid34 = _errs113 === errors;
}
else {
var valid34 = true;
}
}
}
}
}
}
}
var valid29 = _errs106 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.beneficiaire !== undefined){
let data45 = data.beneficiaire;
const _errs115 = errors;
const _errs116 = errors;
if((typeof data45 !== "string") && (data45 !== null)){
validate20.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema36.type}}];
return false;
}
if(errors === _errs116){
if(typeof data45 === "string"){
if(!pattern16.test(data45)){
validate20.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid29 = _errs115 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.requete !== undefined){
let data46 = data.requete;
const _errs118 = errors;
if((!(data46 && typeof data46 == "object" && !Array.isArray(data46))) && (data46 !== null)){
validate20.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/properties/requete/type",keyword:"type",params:{type: schema31.properties.requete.type}}];
return false;
}
if(errors === _errs118){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
let missing2;
if((((((data46.empreinte === undefined) && (missing2 = "empreinte")) || ((data46.empreinteCorps === undefined) && (missing2 = "empreinteCorps"))) || ((data46.empreinteTransmise === undefined) && (missing2 = "empreinteTransmise"))) || ((data46.signature === undefined) && (missing2 = "signature"))) || ((data46.empreinteSignature === undefined) && (missing2 = "empreinteSignature"))){
validate20.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/properties/requete/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs120 = errors;
for(const key2 in data46){
if(!(((((key2 === "empreinte") || (key2 === "empreinteCorps")) || (key2 === "empreinteTransmise")) || (key2 === "signature")) || (key2 === "empreinteSignature"))){
validate20.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/properties/requete/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs120 === errors){
if(data46.empreinte !== undefined){
let data47 = data46.empreinte;
const _errs121 = errors;
const _errs122 = errors;
if((typeof data47 !== "string") && (data47 !== null)){
validate20.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema36.type}}];
return false;
}
if(errors === _errs122){
if(typeof data47 === "string"){
if(!pattern16.test(data47)){
validate20.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid36 = _errs121 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data46.empreinteCorps !== undefined){
let data48 = data46.empreinteCorps;
const _errs124 = errors;
const _errs125 = errors;
if((typeof data48 !== "string") && (data48 !== null)){
validate20.errors = [{instancePath:instancePath+"/requete/empreinteCorps",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema36.type}}];
return false;
}
if(errors === _errs125){
if(typeof data48 === "string"){
if(!pattern16.test(data48)){
validate20.errors = [{instancePath:instancePath+"/requete/empreinteCorps",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid36 = _errs124 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data46.empreinteTransmise !== undefined){
let data49 = data46.empreinteTransmise;
const _errs127 = errors;
const _errs128 = errors;
if((typeof data49 !== "string") && (data49 !== null)){
validate20.errors = [{instancePath:instancePath+"/requete/empreinteTransmise",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema36.type}}];
return false;
}
if(errors === _errs128){
if(typeof data49 === "string"){
if(!pattern16.test(data49)){
validate20.errors = [{instancePath:instancePath+"/requete/empreinteTransmise",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid36 = _errs127 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data46.signature !== undefined){
let data50 = data46.signature;
const _errs130 = errors;
if((typeof data50 !== "string") && (data50 !== null)){
validate20.errors = [{instancePath:instancePath+"/requete/signature",schemaPath:"#/properties/requete/properties/signature/type",keyword:"type",params:{type: schema31.properties.requete.properties.signature.type}}];
return false;
}
if(!(((data50 === "signee") || (data50 === "non signee")) || (data50 === null))){
validate20.errors = [{instancePath:instancePath+"/requete/signature",schemaPath:"#/properties/requete/properties/signature/enum",keyword:"enum",params:{allowedValues: schema31.properties.requete.properties.signature.enum}}];
return false;
}
var valid36 = _errs130 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data46.empreinteSignature !== undefined){
let data51 = data46.empreinteSignature;
const _errs132 = errors;
const _errs133 = errors;
if((typeof data51 !== "string") && (data51 !== null)){
validate20.errors = [{instancePath:instancePath+"/requete/empreinteSignature",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema36.type}}];
return false;
}
if(errors === _errs133){
if(typeof data51 === "string"){
if(!pattern16.test(data51)){
validate20.errors = [{instancePath:instancePath+"/requete/empreinteSignature",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid36 = _errs132 === errors;
}
else {
var valid36 = true;
}
}
}
}
}
}
}
}
}
var valid29 = _errs118 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.reponse !== undefined){
let data52 = data.reponse;
const _errs135 = errors;
if((!(data52 && typeof data52 == "object" && !Array.isArray(data52))) && (data52 !== null)){
validate20.errors = [{instancePath:instancePath+"/reponse",schemaPath:"#/properties/reponse/type",keyword:"type",params:{type: schema31.properties.reponse.type}}];
return false;
}
if(errors === _errs135){
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
let missing3;
if(((((data52.empreinte === undefined) && (missing3 = "empreinte")) || ((data52.emetteur === undefined) && (missing3 = "emetteur"))) || ((data52.cachet === undefined) && (missing3 = "cachet"))) || ((data52.verification === undefined) && (missing3 = "verification"))){
validate20.errors = [{instancePath:instancePath+"/reponse",schemaPath:"#/properties/reponse/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs137 = errors;
for(const key3 in data52){
if(!((((key3 === "empreinte") || (key3 === "emetteur")) || (key3 === "cachet")) || (key3 === "verification"))){
validate20.errors = [{instancePath:instancePath+"/reponse",schemaPath:"#/properties/reponse/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs137 === errors){
if(data52.empreinte !== undefined){
let data53 = data52.empreinte;
const _errs138 = errors;
const _errs139 = errors;
if((typeof data53 !== "string") && (data53 !== null)){
validate20.errors = [{instancePath:instancePath+"/reponse/empreinte",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema36.type}}];
return false;
}
if(errors === _errs139){
if(typeof data53 === "string"){
if(!pattern16.test(data53)){
validate20.errors = [{instancePath:instancePath+"/reponse/empreinte",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid41 = _errs138 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data52.emetteur !== undefined){
let data54 = data52.emetteur;
const _errs141 = errors;
const _errs142 = errors;
if((typeof data54 !== "string") && (data54 !== null)){
validate20.errors = [{instancePath:instancePath+"/reponse/emetteur",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema36.type}}];
return false;
}
if(errors === _errs142){
if(typeof data54 === "string"){
if(!pattern16.test(data54)){
validate20.errors = [{instancePath:instancePath+"/reponse/emetteur",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid41 = _errs141 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data52.cachet !== undefined){
let data55 = data52.cachet;
const _errs144 = errors;
const _errs145 = errors;
if((typeof data55 !== "string") && (data55 !== null)){
validate20.errors = [{instancePath:instancePath+"/reponse/cachet",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema36.type}}];
return false;
}
if(errors === _errs145){
if(typeof data55 === "string"){
if(!pattern16.test(data55)){
validate20.errors = [{instancePath:instancePath+"/reponse/cachet",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid41 = _errs144 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data52.verification !== undefined){
let data56 = data52.verification;
const _errs147 = errors;
if((typeof data56 !== "string") && (data56 !== null)){
validate20.errors = [{instancePath:instancePath+"/reponse/verification",schemaPath:"#/properties/reponse/properties/verification/type",keyword:"type",params:{type: schema31.properties.reponse.properties.verification.type}}];
return false;
}
if(!((((data56 === "tient") || (data56 === "ne-tient-pas")) || (data56 === "non-verifiee")) || (data56 === null))){
validate20.errors = [{instancePath:instancePath+"/reponse/verification",schemaPath:"#/properties/reponse/properties/verification/enum",keyword:"enum",params:{allowedValues: schema31.properties.reponse.properties.verification.enum}}];
return false;
}
var valid41 = _errs147 === errors;
}
else {
var valid41 = true;
}
}
}
}
}
}
}
}
var valid29 = _errs135 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.certificats !== undefined){
let data57 = data.certificats;
const _errs149 = errors;
if(errors === _errs149){
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
let missing4;
if(((((data57.appelant === undefined) && (missing4 = "appelant")) || ((data57.requete === undefined) && (missing4 = "requete"))) || ((data57.emetteur === undefined) && (missing4 = "emetteur"))) || ((data57.cachet === undefined) && (missing4 = "cachet"))){
validate20.errors = [{instancePath:instancePath+"/certificats",schemaPath:"#/properties/certificats/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs151 = errors;
for(const key4 in data57){
if(!((((key4 === "appelant") || (key4 === "requete")) || (key4 === "emetteur")) || (key4 === "cachet"))){
validate20.errors = [{instancePath:instancePath+"/certificats",schemaPath:"#/properties/certificats/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}}];
return false;
break;
}
}
if(_errs151 === errors){
if(data57.appelant !== undefined){
let data58 = data57.appelant;
const _errs152 = errors;
const _errs153 = errors;
if((!(data58 && typeof data58 == "object" && !Array.isArray(data58))) && (data58 !== null)){
validate20.errors = [{instancePath:instancePath+"/certificats/appelant",schemaPath:"#/$defs/Certificat/type",keyword:"type",params:{type: schema44.type}}];
return false;
}
if(errors === _errs153){
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
let missing5;
if(((data58.empreinte === undefined) && (missing5 = "empreinte")) || ((data58.revocation === undefined) && (missing5 = "revocation"))){
validate20.errors = [{instancePath:instancePath+"/certificats/appelant",schemaPath:"#/$defs/Certificat/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
const _errs155 = errors;
for(const key5 in data58){
if(!((key5 === "empreinte") || (key5 === "revocation"))){
validate20.errors = [{instancePath:instancePath+"/certificats/appelant",schemaPath:"#/$defs/Certificat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}}];
return false;
break;
}
}
if(_errs155 === errors){
if(data58.empreinte !== undefined){
let data59 = data58.empreinte;
const _errs156 = errors;
if(errors === _errs156){
if(typeof data59 === "string"){
if(!pattern16.test(data59)){
validate20.errors = [{instancePath:instancePath+"/certificats/appelant/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/certificats/appelant/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid47 = _errs156 === errors;
}
else {
var valid47 = true;
}
if(valid47){
if(data58.revocation !== undefined){
let data60 = data58.revocation;
const _errs158 = errors;
if((typeof data60 !== "string") && (data60 !== null)){
validate20.errors = [{instancePath:instancePath+"/certificats/appelant/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/type",keyword:"type",params:{type: schema44.properties.revocation.type}}];
return false;
}
if(!(((((data60 === "bonne") || (data60 === "revoquee")) || (data60 === "perimee")) || (data60 === "inconnue")) || (data60 === null))){
validate20.errors = [{instancePath:instancePath+"/certificats/appelant/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/enum",keyword:"enum",params:{allowedValues: schema44.properties.revocation.enum}}];
return false;
}
var valid47 = _errs158 === errors;
}
else {
var valid47 = true;
}
}
}
}
}
}
var valid45 = _errs152 === errors;
}
else {
var valid45 = true;
}
if(valid45){
if(data57.requete !== undefined){
let data61 = data57.requete;
const _errs160 = errors;
const _errs161 = errors;
if((!(data61 && typeof data61 == "object" && !Array.isArray(data61))) && (data61 !== null)){
validate20.errors = [{instancePath:instancePath+"/certificats/requete",schemaPath:"#/$defs/Certificat/type",keyword:"type",params:{type: schema44.type}}];
return false;
}
if(errors === _errs161){
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
let missing6;
if(((data61.empreinte === undefined) && (missing6 = "empreinte")) || ((data61.revocation === undefined) && (missing6 = "revocation"))){
validate20.errors = [{instancePath:instancePath+"/certificats/requete",schemaPath:"#/$defs/Certificat/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
const _errs163 = errors;
for(const key6 in data61){
if(!((key6 === "empreinte") || (key6 === "revocation"))){
validate20.errors = [{instancePath:instancePath+"/certificats/requete",schemaPath:"#/$defs/Certificat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}}];
return false;
break;
}
}
if(_errs163 === errors){
if(data61.empreinte !== undefined){
let data62 = data61.empreinte;
const _errs164 = errors;
if(errors === _errs164){
if(typeof data62 === "string"){
if(!pattern16.test(data62)){
validate20.errors = [{instancePath:instancePath+"/certificats/requete/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/certificats/requete/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid49 = _errs164 === errors;
}
else {
var valid49 = true;
}
if(valid49){
if(data61.revocation !== undefined){
let data63 = data61.revocation;
const _errs166 = errors;
if((typeof data63 !== "string") && (data63 !== null)){
validate20.errors = [{instancePath:instancePath+"/certificats/requete/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/type",keyword:"type",params:{type: schema44.properties.revocation.type}}];
return false;
}
if(!(((((data63 === "bonne") || (data63 === "revoquee")) || (data63 === "perimee")) || (data63 === "inconnue")) || (data63 === null))){
validate20.errors = [{instancePath:instancePath+"/certificats/requete/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/enum",keyword:"enum",params:{allowedValues: schema44.properties.revocation.enum}}];
return false;
}
var valid49 = _errs166 === errors;
}
else {
var valid49 = true;
}
}
}
}
}
}
var valid45 = _errs160 === errors;
}
else {
var valid45 = true;
}
if(valid45){
if(data57.emetteur !== undefined){
let data64 = data57.emetteur;
const _errs168 = errors;
const _errs169 = errors;
if((!(data64 && typeof data64 == "object" && !Array.isArray(data64))) && (data64 !== null)){
validate20.errors = [{instancePath:instancePath+"/certificats/emetteur",schemaPath:"#/$defs/Certificat/type",keyword:"type",params:{type: schema44.type}}];
return false;
}
if(errors === _errs169){
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
let missing7;
if(((data64.empreinte === undefined) && (missing7 = "empreinte")) || ((data64.revocation === undefined) && (missing7 = "revocation"))){
validate20.errors = [{instancePath:instancePath+"/certificats/emetteur",schemaPath:"#/$defs/Certificat/required",keyword:"required",params:{missingProperty: missing7}}];
return false;
}
else {
const _errs171 = errors;
for(const key7 in data64){
if(!((key7 === "empreinte") || (key7 === "revocation"))){
validate20.errors = [{instancePath:instancePath+"/certificats/emetteur",schemaPath:"#/$defs/Certificat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}}];
return false;
break;
}
}
if(_errs171 === errors){
if(data64.empreinte !== undefined){
let data65 = data64.empreinte;
const _errs172 = errors;
if(errors === _errs172){
if(typeof data65 === "string"){
if(!pattern16.test(data65)){
validate20.errors = [{instancePath:instancePath+"/certificats/emetteur/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/certificats/emetteur/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid51 = _errs172 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data64.revocation !== undefined){
let data66 = data64.revocation;
const _errs174 = errors;
if((typeof data66 !== "string") && (data66 !== null)){
validate20.errors = [{instancePath:instancePath+"/certificats/emetteur/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/type",keyword:"type",params:{type: schema44.properties.revocation.type}}];
return false;
}
if(!(((((data66 === "bonne") || (data66 === "revoquee")) || (data66 === "perimee")) || (data66 === "inconnue")) || (data66 === null))){
validate20.errors = [{instancePath:instancePath+"/certificats/emetteur/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/enum",keyword:"enum",params:{allowedValues: schema44.properties.revocation.enum}}];
return false;
}
var valid51 = _errs174 === errors;
}
else {
var valid51 = true;
}
}
}
}
}
}
var valid45 = _errs168 === errors;
}
else {
var valid45 = true;
}
if(valid45){
if(data57.cachet !== undefined){
let data67 = data57.cachet;
const _errs176 = errors;
const _errs177 = errors;
if((!(data67 && typeof data67 == "object" && !Array.isArray(data67))) && (data67 !== null)){
validate20.errors = [{instancePath:instancePath+"/certificats/cachet",schemaPath:"#/$defs/Certificat/type",keyword:"type",params:{type: schema44.type}}];
return false;
}
if(errors === _errs177){
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
let missing8;
if(((data67.empreinte === undefined) && (missing8 = "empreinte")) || ((data67.revocation === undefined) && (missing8 = "revocation"))){
validate20.errors = [{instancePath:instancePath+"/certificats/cachet",schemaPath:"#/$defs/Certificat/required",keyword:"required",params:{missingProperty: missing8}}];
return false;
}
else {
const _errs179 = errors;
for(const key8 in data67){
if(!((key8 === "empreinte") || (key8 === "revocation"))){
validate20.errors = [{instancePath:instancePath+"/certificats/cachet",schemaPath:"#/$defs/Certificat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}}];
return false;
break;
}
}
if(_errs179 === errors){
if(data67.empreinte !== undefined){
let data68 = data67.empreinte;
const _errs180 = errors;
if(errors === _errs180){
if(typeof data68 === "string"){
if(!pattern16.test(data68)){
validate20.errors = [{instancePath:instancePath+"/certificats/cachet/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/certificats/cachet/empreinte",schemaPath:"#/$defs/Certificat/properties/empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid53 = _errs180 === errors;
}
else {
var valid53 = true;
}
if(valid53){
if(data67.revocation !== undefined){
let data69 = data67.revocation;
const _errs182 = errors;
if((typeof data69 !== "string") && (data69 !== null)){
validate20.errors = [{instancePath:instancePath+"/certificats/cachet/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/type",keyword:"type",params:{type: schema44.properties.revocation.type}}];
return false;
}
if(!(((((data69 === "bonne") || (data69 === "revoquee")) || (data69 === "perimee")) || (data69 === "inconnue")) || (data69 === null))){
validate20.errors = [{instancePath:instancePath+"/certificats/cachet/revocation",schemaPath:"#/$defs/Certificat/properties/revocation/enum",keyword:"enum",params:{allowedValues: schema44.properties.revocation.enum}}];
return false;
}
var valid53 = _errs182 === errors;
}
else {
var valid53 = true;
}
}
}
}
}
}
var valid45 = _errs176 === errors;
}
else {
var valid45 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/certificats",schemaPath:"#/properties/certificats/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid29 = _errs149 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.issue !== undefined){
let data70 = data.issue;
const _errs184 = errors;
if((!(data70 && typeof data70 == "object" && !Array.isArray(data70))) && (data70 !== null)){
validate20.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/type",keyword:"type",params:{type: schema31.properties.issue.type}}];
return false;
}
if(errors === _errs184){
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
let missing9;
if(((((data70.statut === undefined) && (missing9 = "statut")) || ((data70.code === undefined) && (missing9 = "code"))) || ((data70.groupe === undefined) && (missing9 = "groupe"))) || ((data70.origine === undefined) && (missing9 = "origine"))){
validate20.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/required",keyword:"required",params:{missingProperty: missing9}}];
return false;
}
else {
const _errs186 = errors;
for(const key9 in data70){
if(!((((key9 === "statut") || (key9 === "code")) || (key9 === "groupe")) || (key9 === "origine"))){
validate20.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}}];
return false;
break;
}
}
if(_errs186 === errors){
if(data70.statut !== undefined){
let data71 = data70.statut;
const _errs187 = errors;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
validate20.errors = [{instancePath:instancePath+"/issue/statut",schemaPath:"#/properties/issue/properties/statut/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs187){
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 599 || isNaN(data71)){
validate20.errors = [{instancePath:instancePath+"/issue/statut",schemaPath:"#/properties/issue/properties/statut/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data71 < 200 || isNaN(data71)){
validate20.errors = [{instancePath:instancePath+"/issue/statut",schemaPath:"#/properties/issue/properties/statut/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200}}];
return false;
}
}
}
}
var valid54 = _errs187 === errors;
}
else {
var valid54 = true;
}
if(valid54){
if(data70.code !== undefined){
let data72 = data70.code;
const _errs189 = errors;
if((typeof data72 !== "string") && (data72 !== null)){
validate20.errors = [{instancePath:instancePath+"/issue/code",schemaPath:"#/properties/issue/properties/code/type",keyword:"type",params:{type: schema31.properties.issue.properties.code.type}}];
return false;
}
if(errors === _errs189){
if(typeof data72 === "string"){
if(!pattern28.test(data72)){
validate20.errors = [{instancePath:instancePath+"/issue/code",schemaPath:"#/properties/issue/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]{1,60}$"}}];
return false;
}
}
}
var valid54 = _errs189 === errors;
}
else {
var valid54 = true;
}
if(valid54){
if(data70.groupe !== undefined){
let data73 = data70.groupe;
const _errs191 = errors;
if((typeof data73 !== "string") && (data73 !== null)){
validate20.errors = [{instancePath:instancePath+"/issue/groupe",schemaPath:"#/properties/issue/properties/groupe/type",keyword:"type",params:{type: schema31.properties.issue.properties.groupe.type}}];
return false;
}
if(!((((((((((data73 === "derivation") || (data73 === "routage")) || (data73 === "identite")) || (data73 === "droits")) || (data73 === "contrat")) || (data73 === "calcul")) || (data73 === "engagement")) || (data73 === "securite")) || (data73 === "technique")) || (data73 === null))){
validate20.errors = [{instancePath:instancePath+"/issue/groupe",schemaPath:"#/properties/issue/properties/groupe/enum",keyword:"enum",params:{allowedValues: schema31.properties.issue.properties.groupe.enum}}];
return false;
}
var valid54 = _errs191 === errors;
}
else {
var valid54 = true;
}
if(valid54){
if(data70.origine !== undefined){
let data74 = data70.origine;
const _errs193 = errors;
if(typeof data74 !== "string"){
validate20.errors = [{instancePath:instancePath+"/issue/origine",schemaPath:"#/properties/issue/properties/origine/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data74 === "amc") || (data74 === "passerelle"))){
validate20.errors = [{instancePath:instancePath+"/issue/origine",schemaPath:"#/properties/issue/properties/origine/enum",keyword:"enum",params:{allowedValues: schema31.properties.issue.properties.origine.enum}}];
return false;
}
var valid54 = _errs193 === errors;
}
else {
var valid54 = true;
}
}
}
}
}
}
}
}
var valid29 = _errs184 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.engagement !== undefined){
let data75 = data.engagement;
const _errs195 = errors;
if((typeof data75 !== "string") && (data75 !== null)){
validate20.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/type",keyword:"type",params:{type: schema31.properties.engagement.type}}];
return false;
}
if(errors === _errs195){
if(typeof data75 === "string"){
if(!pattern29.test(data75)){
validate20.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z-]{1,64}$"}}];
return false;
}
}
}
var valid29 = _errs195 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.latenceMs !== undefined){
let data76 = data.latenceMs;
const _errs197 = errors;
if((!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))) && (data76 !== null)){
validate20.errors = [{instancePath:instancePath+"/latenceMs",schemaPath:"#/properties/latenceMs/type",keyword:"type",params:{type: schema31.properties.latenceMs.type}}];
return false;
}
if(errors === _errs197){
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 86400000 || isNaN(data76)){
validate20.errors = [{instancePath:instancePath+"/latenceMs",schemaPath:"#/properties/latenceMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000}}];
return false;
}
else {
if(data76 < 0 || isNaN(data76)){
validate20.errors = [{instancePath:instancePath+"/latenceMs",schemaPath:"#/properties/latenceMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid29 = _errs197 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data.feuille !== undefined){
let data77 = data.feuille;
const _errs199 = errors;
const _errs200 = errors;
if((typeof data77 !== "string") && (data77 !== null)){
validate20.errors = [{instancePath:instancePath+"/feuille",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: schema36.type}}];
return false;
}
if(errors === _errs200){
if(typeof data77 === "string"){
if(!pattern16.test(data77)){
validate20.errors = [{instancePath:instancePath+"/feuille",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"}}];
return false;
}
}
}
var valid29 = _errs199 === errors;
}
else {
var valid29 = true;
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
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

