// Generated from openapi/roc.yaml by `npm run contract`. Do not edit.
/* eslint-disable */
// @ts-nocheck
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

export interface CompiledError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
/** Judges a value; after a false, `errors` holds the first fault. Synchronous, so the two are read together. */
export interface CompiledValidator {
  (value: unknown): boolean;
  errors?: readonly CompiledError[] | null;
}

export const compiledDemandeIdb: CompiledValidator = validate21;
const schema32 = {"type":"object","additionalProperties":false,"required":["versionNorme","environnement","idMessage","etablissement","numeroDossier","amc","beneficiaire","contexte","soins"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"environnement":{"$ref":"#/$defs/Environnement"},"idMessage":{"$ref":"#/$defs/IdMessage"},"etablissement":{"$ref":"#/$defs/Etablissement"},"numeroDossier":{"$ref":"#/$defs/NumeroDossier"},"amc":{"$ref":"#/$defs/CibleAmc"},"beneficiaire":{"$ref":"#/$defs/Beneficiaire"},"contexte":{"type":"string","enum":["ACE","ADMISSION","PREADMISSION"]},"soins":{"type":"object","description":"Date de soins, ou période ; sans `dateFin`, le seul jour de `dateDebut`.","additionalProperties":false,"required":["dateDebut"],"properties":{"dateDebut":{"$ref":"#/$defs/DateCivile"},"dateFin":{"$ref":"#/$defs/DateCivile"}}},"couvertureParticuliere":{"$ref":"#/$defs/CouvertureParticuliere"},"agent":{"$ref":"#/$defs/Agent"},"delaiMs":{"$ref":"#/$defs/DelaiMs"}}};
const schema33 = {"type":"string","description":"Version de ces schémas.","maxLength":5,"pattern":"^\\d{1,2}\\.\\d{1,2}$"};
const schema34 = {"type":"string","enum":["test","production"]};
const schema35 = {"type":"string","description":"UUID version 4, en minuscules (RFC 9562).","maxLength":36,"pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"};
const schema39 = {"type":"string","description":"Numéro de dossier de l'établissement ; un dossier est l'EJ, ce numéro, la période et l'AMC.","minLength":1,"maxLength":20,"pattern":"^[A-Za-z0-9_-]+$"};
const schema49 = {"type":"string","description":"Date du calendrier de l'établissement, AAAA-MM-JJ, sans fuseau.","format":"date"};
const schema51 = {"type":"string","description":"Payeur hors de ce circuit ; la demande est détournée avant tout appel à un assureur.","enum":["C2S","AME","DETENU","ANONYME"]};
const schema52 = {"type":"object","description":"La personne, sous la responsabilité de l'établissement, au nom de qui la demande est faite.","additionalProperties":false,"required":["identifiant","modeAuthentification"],"properties":{"identifiant":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9._:@-]+$"},"role":{"type":"string","maxLength":64,"pattern":"^[A-Za-z0-9À-ÿ ._:-]+$"},"modeAuthentification":{"type":"string","enum":["DIRECTE","INDIRECTE"]}}};
const schema53 = {"type":"integer","description":"Délai que l'appelant accorde, en millisecondes ; borné par la passerelle.","minimum":100,"maximum":60000};
const func1 = Object.prototype.hasOwnProperty;
const func2 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^\\d{1,2}\\.\\d{1,2}$", "u");
const pattern5 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9_-]+$", "u");
const pattern19 = new RegExp("^[A-Za-z0-9._:@-]+$", "u");
const pattern20 = new RegExp("^[A-Za-z0-9À-ÿ ._:-]+$", "u");
const schema36 = {"type":"object","additionalProperties":false,"required":["finessJuridique","finessGeographique"],"properties":{"finessJuridique":{"$ref":"#/$defs/Finess"},"finessGeographique":{"$ref":"#/$defs/Finess"}}};
const schema37 = {"type":"string","description":"9 caractères ; la clé est contrôlée par la passerelle (finess-invalide).","maxLength":9,"pattern":"^[0-9AB]{9}$"};
const pattern6 = new RegExp("^[0-9AB]{9}$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.finessJuridique === undefined) && (missing0 = "finessJuridique")) || ((data.finessGeographique === undefined) && (missing0 = "finessGeographique"))){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "finessJuridique") || (key0 === "finessGeographique"))){
validate22.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.finessJuridique !== undefined){
let data0 = data.finessJuridique;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func2(data0) > 9){
validate22.errors = [{instancePath:instancePath+"/finessJuridique",schemaPath:"#/$defs/Finess/maxLength",keyword:"maxLength",params:{limit: 9}}];
return false;
}
else {
if(!pattern6.test(data0)){
validate22.errors = [{instancePath:instancePath+"/finessJuridique",schemaPath:"#/$defs/Finess/pattern",keyword:"pattern",params:{pattern: "^[0-9AB]{9}$"}}];
return false;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/finessJuridique",schemaPath:"#/$defs/Finess/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finessGeographique !== undefined){
let data1 = data.finessGeographique;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(func2(data1) > 9){
validate22.errors = [{instancePath:instancePath+"/finessGeographique",schemaPath:"#/$defs/Finess/maxLength",keyword:"maxLength",params:{limit: 9}}];
return false;
}
else {
if(!pattern6.test(data1)){
validate22.errors = [{instancePath:instancePath+"/finessGeographique",schemaPath:"#/$defs/Finess/pattern",keyword:"pattern",params:{pattern: "^[0-9AB]{9}$"}}];
return false;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/finessGeographique",schemaPath:"#/$defs/Finess/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"type":"object","additionalProperties":false,"required":["numero","typeConvention"],"properties":{"numero":{"$ref":"#/$defs/NumeroAmc"},"typeConvention":{"$ref":"#/$defs/TypeConvention"},"csr":{"$ref":"#/$defs/Csr"}}};
const schema41 = {"type":"string","description":"8 à 10 chiffres, tel que donné ; comparé complété à 10 par des zéros à gauche.","maxLength":10,"pattern":"^\\d{8,10}$"};
const schema42 = {"type":"string","description":"Deux caractères de l'attestation.","maxLength":2,"pattern":"^[A-Z0-9]{2}$"};
const schema43 = {"type":"string","description":"Critère secondaire de routage ; vide là où l'attestation n'en porte pas.","maxLength":8,"pattern":"^[A-Za-z0-9]*$"};
const pattern9 = new RegExp("^\\d{8,10}$", "u");
const pattern10 = new RegExp("^[A-Z0-9]{2}$", "u");
const pattern11 = new RegExp("^[A-Za-z0-9]*$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.numero === undefined) && (missing0 = "numero")) || ((data.typeConvention === undefined) && (missing0 = "typeConvention"))){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "numero") || (key0 === "typeConvention")) || (key0 === "csr"))){
validate24.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.numero !== undefined){
let data0 = data.numero;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func2(data0) > 10){
validate24.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/$defs/NumeroAmc/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
else {
if(!pattern9.test(data0)){
validate24.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/$defs/NumeroAmc/pattern",keyword:"pattern",params:{pattern: "^\\d{8,10}$"}}];
return false;
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/$defs/NumeroAmc/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.typeConvention !== undefined){
let data1 = data.typeConvention;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(func2(data1) > 2){
validate24.errors = [{instancePath:instancePath+"/typeConvention",schemaPath:"#/$defs/TypeConvention/maxLength",keyword:"maxLength",params:{limit: 2}}];
return false;
}
else {
if(!pattern10.test(data1)){
validate24.errors = [{instancePath:instancePath+"/typeConvention",schemaPath:"#/$defs/TypeConvention/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{2}$"}}];
return false;
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/typeConvention",schemaPath:"#/$defs/TypeConvention/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.csr !== undefined){
let data2 = data.csr;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(func2(data2) > 8){
validate24.errors = [{instancePath:instancePath+"/csr",schemaPath:"#/$defs/Csr/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern11.test(data2)){
validate24.errors = [{instancePath:instancePath+"/csr",schemaPath:"#/$defs/Csr/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]*$"}}];
return false;
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/csr",schemaPath:"#/$defs/Csr/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema44 = {"type":"object","additionalProperties":false,"required":["nir","dateNaissance","rang"],"properties":{"nir":{"type":"string","description":"NIR ou NIA avec sa clé.","maxLength":15,"pattern":"^[0-9AB]{15}$"},"dateNaissance":{"type":"string","description":"AAAAMMJJ en texte : les dates lunaires existent.","maxLength":8,"pattern":"^\\d{8}$"},"rang":{"type":"integer","minimum":1,"maximum":9,"description":"Rang gémellaire."},"numeroAdherent":{"type":"string","minLength":1,"maxLength":20,"pattern":"^[A-Za-z0-9-]+$"},"nom":{"$ref":"#/$defs/NomPersonne"},"prenom":{"$ref":"#/$defs/NomPersonne"},"empreinteNom":{"description":"SHA-256 (base64url) de `idMessage|NOM|PRENOM`, en capitales sans accent ni séparateur. La passerelle le forme et\nne transmet que lui : l'assureur peut dire si le nom concorde sans le recevoir.\n","$ref":"#/$defs/Empreinte"},"ins":{"$ref":"#/$defs/Ins"}}};
const schema45 = {"type":"string","description":"La réponse dit seulement s'il concorde.","minLength":1,"maxLength":80,"pattern":"^[\\p{L}\\p{M}\\p{N} '’.,()/-]+$"};
const schema47 = {"type":"string","maxLength":43,"description":"SHA-256 en base64url.","pattern":"^[A-Za-z0-9_-]{43}$"};
const schema48 = {"type":"object","description":"Identité nationale de santé ; l'OID dit aussi l'environnement.","additionalProperties":false,"required":["matricule","oid"],"properties":{"matricule":{"type":"string","maxLength":15,"pattern":"^[0-9AB]{15}$"},"oid":{"type":"string","enum":["1.2.250.1.213.1.4.8","1.2.250.1.213.1.4.9","1.2.250.1.213.1.4.10","1.2.250.1.213.1.4.11"]}}};
const pattern12 = new RegExp("^[0-9AB]{15}$", "u");
const pattern13 = new RegExp("^\\d{8}$", "u");
const pattern14 = new RegExp("^[A-Za-z0-9-]+$", "u");
const pattern15 = new RegExp("^[\\p{L}\\p{M}\\p{N} '’.,()/-]+$", "u");
const pattern17 = new RegExp("^[A-Za-z0-9_-]{43}$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.nir === undefined) && (missing0 = "nir")) || ((data.dateNaissance === undefined) && (missing0 = "dateNaissance"))) || ((data.rang === undefined) && (missing0 = "rang"))){
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "nir") || (key0 === "dateNaissance")) || (key0 === "rang")) || (key0 === "numeroAdherent")) || (key0 === "nom")) || (key0 === "prenom")) || (key0 === "empreinteNom")) || (key0 === "ins"))){
validate26.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.nir !== undefined){
let data0 = data.nir;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 15){
validate26.errors = [{instancePath:instancePath+"/nir",schemaPath:"#/properties/nir/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern12.test(data0)){
validate26.errors = [{instancePath:instancePath+"/nir",schemaPath:"#/properties/nir/pattern",keyword:"pattern",params:{pattern: "^[0-9AB]{15}$"}}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/nir",schemaPath:"#/properties/nir/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dateNaissance !== undefined){
let data1 = data.dateNaissance;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 8){
validate26.errors = [{instancePath:instancePath+"/dateNaissance",schemaPath:"#/properties/dateNaissance/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern13.test(data1)){
validate26.errors = [{instancePath:instancePath+"/dateNaissance",schemaPath:"#/properties/dateNaissance/pattern",keyword:"pattern",params:{pattern: "^\\d{8}$"}}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/dateNaissance",schemaPath:"#/properties/dateNaissance/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rang !== undefined){
let data2 = data.rang;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate26.errors = [{instancePath:instancePath+"/rang",schemaPath:"#/properties/rang/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9 || isNaN(data2)){
validate26.errors = [{instancePath:instancePath+"/rang",schemaPath:"#/properties/rang/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9}}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate26.errors = [{instancePath:instancePath+"/rang",schemaPath:"#/properties/rang/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.numeroAdherent !== undefined){
let data3 = data.numeroAdherent;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 20){
validate26.errors = [{instancePath:instancePath+"/numeroAdherent",schemaPath:"#/properties/numeroAdherent/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
else {
if(func2(data3) < 1){
validate26.errors = [{instancePath:instancePath+"/numeroAdherent",schemaPath:"#/properties/numeroAdherent/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern14.test(data3)){
validate26.errors = [{instancePath:instancePath+"/numeroAdherent",schemaPath:"#/properties/numeroAdherent/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"}}];
return false;
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/numeroAdherent",schemaPath:"#/properties/numeroAdherent/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nom !== undefined){
let data4 = data.nom;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(func2(data4) > 80){
validate26.errors = [{instancePath:instancePath+"/nom",schemaPath:"#/$defs/NomPersonne/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data4) < 1){
validate26.errors = [{instancePath:instancePath+"/nom",schemaPath:"#/$defs/NomPersonne/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern15.test(data4)){
validate26.errors = [{instancePath:instancePath+"/nom",schemaPath:"#/$defs/NomPersonne/pattern",keyword:"pattern",params:{pattern: "^[\\p{L}\\p{M}\\p{N} '’.,()/-]+$"}}];
return false;
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/nom",schemaPath:"#/$defs/NomPersonne/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prenom !== undefined){
let data5 = data.prenom;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(func2(data5) > 80){
validate26.errors = [{instancePath:instancePath+"/prenom",schemaPath:"#/$defs/NomPersonne/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data5) < 1){
validate26.errors = [{instancePath:instancePath+"/prenom",schemaPath:"#/$defs/NomPersonne/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern15.test(data5)){
validate26.errors = [{instancePath:instancePath+"/prenom",schemaPath:"#/$defs/NomPersonne/pattern",keyword:"pattern",params:{pattern: "^[\\p{L}\\p{M}\\p{N} '’.,()/-]+$"}}];
return false;
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/prenom",schemaPath:"#/$defs/NomPersonne/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.empreinteNom !== undefined){
let data6 = data.empreinteNom;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(func2(data6) > 43){
validate26.errors = [{instancePath:instancePath+"/empreinteNom",schemaPath:"#/$defs/Empreinte/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
else {
if(!pattern17.test(data6)){
validate26.errors = [{instancePath:instancePath+"/empreinteNom",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/empreinteNom",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ins !== undefined){
let data7 = data.ins;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if(((data7.matricule === undefined) && (missing1 = "matricule")) || ((data7.oid === undefined) && (missing1 = "oid"))){
validate26.errors = [{instancePath:instancePath+"/ins",schemaPath:"#/$defs/Ins/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs22 = errors;
for(const key1 in data7){
if(!((key1 === "matricule") || (key1 === "oid"))){
validate26.errors = [{instancePath:instancePath+"/ins",schemaPath:"#/$defs/Ins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs22 === errors){
if(data7.matricule !== undefined){
let data8 = data7.matricule;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data8 === "string"){
if(func2(data8) > 15){
validate26.errors = [{instancePath:instancePath+"/ins/matricule",schemaPath:"#/$defs/Ins/properties/matricule/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern12.test(data8)){
validate26.errors = [{instancePath:instancePath+"/ins/matricule",schemaPath:"#/$defs/Ins/properties/matricule/pattern",keyword:"pattern",params:{pattern: "^[0-9AB]{15}$"}}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/ins/matricule",schemaPath:"#/$defs/Ins/properties/matricule/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data7.oid !== undefined){
let data9 = data7.oid;
const _errs25 = errors;
if(typeof data9 !== "string"){
validate26.errors = [{instancePath:instancePath+"/ins/oid",schemaPath:"#/$defs/Ins/properties/oid/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data9 === "1.2.250.1.213.1.4.8") || (data9 === "1.2.250.1.213.1.4.9")) || (data9 === "1.2.250.1.213.1.4.10")) || (data9 === "1.2.250.1.213.1.4.11"))){
validate26.errors = [{instancePath:instancePath+"/ins/oid",schemaPath:"#/$defs/Ins/properties/oid/enum",keyword:"enum",params:{allowedValues: schema48.properties.oid.enum}}];
return false;
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/ins",schemaPath:"#/$defs/Ins/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs19 === errors;
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
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const formats0 = require("ajv-formats/dist/formats").fullFormats.date;

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
if((((((((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.idMessage === undefined) && (missing0 = "idMessage"))) || ((data.etablissement === undefined) && (missing0 = "etablissement"))) || ((data.numeroDossier === undefined) && (missing0 = "numeroDossier"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.beneficiaire === undefined) && (missing0 = "beneficiaire"))) || ((data.contexte === undefined) && (missing0 = "contexte"))) || ((data.soins === undefined) && (missing0 = "soins"))){
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
if(data.versionNorme !== undefined){
let data0 = data.versionNorme;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func2(data0) > 5){
validate21.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate21.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environnement !== undefined){
let data1 = data.environnement;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate21.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "test") || (data1 === "production"))){
validate21.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idMessage !== undefined){
let data2 = data.idMessage;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(func2(data2) > 36){
validate21.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/maxLength",keyword:"maxLength",params:{limit: 36}}];
return false;
}
else {
if(!pattern5.test(data2)){
validate21.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.etablissement !== undefined){
const _errs11 = errors;
if(!(validate22(data.etablissement, {instancePath:instancePath+"/etablissement",parentData:data,parentDataProperty:"etablissement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.numeroDossier !== undefined){
let data4 = data.numeroDossier;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(func2(data4) > 20){
validate21.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
else {
if(func2(data4) < 1){
validate21.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern8.test(data4)){
validate21.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
const _errs15 = errors;
if(!(validate24(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beneficiaire !== undefined){
const _errs16 = errors;
if(!(validate26(data.beneficiaire, {instancePath:instancePath+"/beneficiaire",parentData:data,parentDataProperty:"beneficiaire",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contexte !== undefined){
let data7 = data.contexte;
const _errs17 = errors;
if(typeof data7 !== "string"){
validate21.errors = [{instancePath:instancePath+"/contexte",schemaPath:"#/properties/contexte/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data7 === "ACE") || (data7 === "ADMISSION")) || (data7 === "PREADMISSION"))){
validate21.errors = [{instancePath:instancePath+"/contexte",schemaPath:"#/properties/contexte/enum",keyword:"enum",params:{allowedValues: schema32.properties.contexte.enum}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.soins !== undefined){
let data8 = data.soins;
const _errs19 = errors;
if(errors === _errs19){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if((data8.dateDebut === undefined) && (missing1 = "dateDebut")){
validate21.errors = [{instancePath:instancePath+"/soins",schemaPath:"#/properties/soins/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs21 = errors;
for(const key1 in data8){
if(!((key1 === "dateDebut") || (key1 === "dateFin"))){
validate21.errors = [{instancePath:instancePath+"/soins",schemaPath:"#/properties/soins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs21 === errors){
if(data8.dateDebut !== undefined){
let data9 = data8.dateDebut;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(errors === _errs23){
if(typeof data9 === "string"){
if(!(formats0.validate(data9))){
validate21.errors = [{instancePath:instancePath+"/soins/dateDebut",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/soins/dateDebut",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data8.dateFin !== undefined){
let data10 = data8.dateFin;
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(errors === _errs26){
if(typeof data10 === "string"){
if(!(formats0.validate(data10))){
validate21.errors = [{instancePath:instancePath+"/soins/dateFin",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/soins/dateFin",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/soins",schemaPath:"#/properties/soins/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.couvertureParticuliere !== undefined){
let data11 = data.couvertureParticuliere;
const _errs28 = errors;
if(typeof data11 !== "string"){
validate21.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data11 === "C2S") || (data11 === "AME")) || (data11 === "DETENU")) || (data11 === "ANONYME"))){
validate21.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/enum",keyword:"enum",params:{allowedValues: schema51.enum}}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.agent !== undefined){
let data12 = data.agent;
const _errs31 = errors;
const _errs32 = errors;
if(errors === _errs32){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if(((data12.identifiant === undefined) && (missing2 = "identifiant")) || ((data12.modeAuthentification === undefined) && (missing2 = "modeAuthentification"))){
validate21.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs34 = errors;
for(const key2 in data12){
if(!(((key2 === "identifiant") || (key2 === "role")) || (key2 === "modeAuthentification"))){
validate21.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs34 === errors){
if(data12.identifiant !== undefined){
let data13 = data12.identifiant;
const _errs35 = errors;
if(errors === _errs35){
if(typeof data13 === "string"){
if(func2(data13) > 64){
validate21.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func2(data13) < 1){
validate21.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern19.test(data13)){
validate21.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:@-]+$"}}];
return false;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs35 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data12.role !== undefined){
let data14 = data12.role;
const _errs37 = errors;
if(errors === _errs37){
if(typeof data14 === "string"){
if(func2(data14) > 64){
validate21.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern20.test(data14)){
validate21.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9À-ÿ ._:-]+$"}}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs37 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data12.modeAuthentification !== undefined){
let data15 = data12.modeAuthentification;
const _errs39 = errors;
if(typeof data15 !== "string"){
validate21.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data15 === "DIRECTE") || (data15 === "INDIRECTE"))){
validate21.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/enum",keyword:"enum",params:{allowedValues: schema52.properties.modeAuthentification.enum}}];
return false;
}
var valid10 = _errs39 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delaiMs !== undefined){
let data16 = data.delaiMs;
const _errs41 = errors;
const _errs42 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate21.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs42){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 60000 || isNaN(data16)){
validate21.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}}];
return false;
}
else {
if(data16 < 100 || isNaN(data16)){
validate21.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}}];
return false;
}
}
}
}
var valid0 = _errs41 === errors;
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
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const compiledDemandeSim: CompiledValidator = validate28;
const schema54 = {"type":"object","additionalProperties":false,"required":["versionNorme","environnement","idMessage","etablissement","numeroDossier","amc","beneficiaire","sejour"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"environnement":{"$ref":"#/$defs/Environnement"},"idMessage":{"$ref":"#/$defs/IdMessage"},"etablissement":{"$ref":"#/$defs/Etablissement"},"numeroDossier":{"$ref":"#/$defs/NumeroDossier"},"amc":{"$ref":"#/$defs/CibleAmc"},"beneficiaire":{"$ref":"#/$defs/Beneficiaire"},"sejour":{"$ref":"#/$defs/SejourPrevu"},"actes":{"type":"array","maxItems":50,"items":{"$ref":"#/$defs/ActePrevu"}},"situationAMO":{"$ref":"#/$defs/SituationAMO"},"diagnosticPrincipal":{"$ref":"#/$defs/Diagnostic"},"couvertureParticuliere":{"$ref":"#/$defs/CouvertureParticuliere"},"agent":{"$ref":"#/$defs/Agent"},"delaiMs":{"$ref":"#/$defs/DelaiMs"}}};
const schema75 = {"type":"object","description":"Ce que les droits du régime obligatoire disent de l'assuré (CDRi). Là où elle est donnée, l'exonération et le taux de\nchaque ligne sont comparés à ceux que les règles en tirent.\n","additionalProperties":false,"properties":{"regime":{"type":"string","maxLength":2,"pattern":"^\\d{2}$","description":"Grand régime, deux chiffres."},"regimeLocal":{"type":"boolean","description":"Régime local d'Alsace-Moselle, ou frontalier."},"ald":{"type":"boolean","description":"Affection de longue durée, exonération 4."},"aspa":{"type":"boolean"},"exemption":{"type":"string","description":"Assuré exonéré par sa situation.","enum":["INVALIDITE","PENSION_MILITAIRE","RENTE_AT","VICTIME_ATTENTAT","MINEUR_VICTIME","RISQUE_SANITAIRE","DONNEUR"]}}};
const schema76 = {"type":"string","description":"Code CIM-10, admis pour ne pas contraindre le logiciel appelant ; il ne quitte pas la passerelle.","maxLength":8,"pattern":"^[A-Z]\\d{2}[0-9A-Z.+]{0,5}$"};
const pattern25 = new RegExp("^\\d{2}$", "u");
const pattern34 = new RegExp("^[A-Z]\\d{2}[0-9A-Z.+]{0,5}$", "u");
const schema59 = {"type":"object","description":"Le séjour attendu. `tarifJournalier` là où l'assiette est journalière, `baseSejour` là où elle est un GHS.","additionalProperties":false,"required":["activite","natureAssurance","modeTraitement","dateEntree","dateSortie"],"properties":{"activite":{"$ref":"#/$defs/Activite"},"natureAssurance":{"$ref":"#/$defs/NatureAssurance"},"typeEtablissement":{"$ref":"#/$defs/TypeEtablissement"},"disciplineMedicoTarifaire":{"$ref":"#/$defs/Discipline"},"modeTraitement":{"$ref":"#/$defs/ModeTraitement"},"dateEntree":{"$ref":"#/$defs/DateCivile"},"dateSortie":{"$ref":"#/$defs/DateCivile"},"tarifJournalier":{"$ref":"#/$defs/Montant"},"baseSejour":{"$ref":"#/$defs/Montant"},"chambre":{"type":"object","description":"Chambre particulière demandée par écrit ; sans `jours`, chaque nuit du séjour.","additionalProperties":false,"required":["prixParJour"],"properties":{"prixParJour":{"$ref":"#/$defs/Montant"},"jours":{"type":"integer","minimum":1,"maximum":366}}}}};
const schema60 = {"type":"string","enum":["MCOO","SSR","PSY"]};
const schema61 = {"type":"string","description":"10 maladie, 13 maladie sous le régime local, 30 maternité, 41 accident du travail, 90 prévention.","enum":["10","13","30","41","90"]};
const schema62 = {"type":"string","description":"Public, privé non lucratif (ex dotation globale), privé ; il décide de l'assiette du ticket modérateur.","enum":["PUBLIC","PNL","PRIVE"]};
const schema63 = {"type":"string","description":"Discipline médico-tarifaire, trois chiffres ; elle ne quitte pas la passerelle.","maxLength":3,"pattern":"^\\d{3}$"};
const schema64 = {"type":"string","description":"Mode de traitement, deux chiffres (03 hospitalisation complète, 04 jour, 07 externe, 19 HAD, 23 ambulatoire).","maxLength":2,"pattern":"^\\d{2}$"};
const schema67 = {"type":"string","description":"Montant en euros, deux décimales, jamais négatif.","maxLength":12,"pattern":"^\\d{1,9}\\.\\d{2}$"};
const pattern24 = new RegExp("^\\d{3}$", "u");
const pattern26 = new RegExp("^\\d{1,9}\\.\\d{2}$", "u");

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.activite === undefined) && (missing0 = "activite")) || ((data.natureAssurance === undefined) && (missing0 = "natureAssurance"))) || ((data.modeTraitement === undefined) && (missing0 = "modeTraitement"))) || ((data.dateEntree === undefined) && (missing0 = "dateEntree"))) || ((data.dateSortie === undefined) && (missing0 = "dateSortie"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema59.properties, key0))){
validate32.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.activite !== undefined){
let data0 = data.activite;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate32.errors = [{instancePath:instancePath+"/activite",schemaPath:"#/$defs/Activite/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "MCOO") || (data0 === "SSR")) || (data0 === "PSY"))){
validate32.errors = [{instancePath:instancePath+"/activite",schemaPath:"#/$defs/Activite/enum",keyword:"enum",params:{allowedValues: schema60.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.natureAssurance !== undefined){
let data1 = data.natureAssurance;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate32.errors = [{instancePath:instancePath+"/natureAssurance",schemaPath:"#/$defs/NatureAssurance/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data1 === "10") || (data1 === "13")) || (data1 === "30")) || (data1 === "41")) || (data1 === "90"))){
validate32.errors = [{instancePath:instancePath+"/natureAssurance",schemaPath:"#/$defs/NatureAssurance/enum",keyword:"enum",params:{allowedValues: schema61.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.typeEtablissement !== undefined){
let data2 = data.typeEtablissement;
const _errs8 = errors;
if(typeof data2 !== "string"){
validate32.errors = [{instancePath:instancePath+"/typeEtablissement",schemaPath:"#/$defs/TypeEtablissement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data2 === "PUBLIC") || (data2 === "PNL")) || (data2 === "PRIVE"))){
validate32.errors = [{instancePath:instancePath+"/typeEtablissement",schemaPath:"#/$defs/TypeEtablissement/enum",keyword:"enum",params:{allowedValues: schema62.enum}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.disciplineMedicoTarifaire !== undefined){
let data3 = data.disciplineMedicoTarifaire;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data3 === "string"){
if(func2(data3) > 3){
validate32.errors = [{instancePath:instancePath+"/disciplineMedicoTarifaire",schemaPath:"#/$defs/Discipline/maxLength",keyword:"maxLength",params:{limit: 3}}];
return false;
}
else {
if(!pattern24.test(data3)){
validate32.errors = [{instancePath:instancePath+"/disciplineMedicoTarifaire",schemaPath:"#/$defs/Discipline/pattern",keyword:"pattern",params:{pattern: "^\\d{3}$"}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/disciplineMedicoTarifaire",schemaPath:"#/$defs/Discipline/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.modeTraitement !== undefined){
let data4 = data.modeTraitement;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data4 === "string"){
if(func2(data4) > 2){
validate32.errors = [{instancePath:instancePath+"/modeTraitement",schemaPath:"#/$defs/ModeTraitement/maxLength",keyword:"maxLength",params:{limit: 2}}];
return false;
}
else {
if(!pattern25.test(data4)){
validate32.errors = [{instancePath:instancePath+"/modeTraitement",schemaPath:"#/$defs/ModeTraitement/pattern",keyword:"pattern",params:{pattern: "^\\d{2}$"}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/modeTraitement",schemaPath:"#/$defs/ModeTraitement/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dateEntree !== undefined){
let data5 = data.dateEntree;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(errors === _errs18){
if(typeof data5 === "string"){
if(!(formats0.validate(data5))){
validate32.errors = [{instancePath:instancePath+"/dateEntree",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/dateEntree",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dateSortie !== undefined){
let data6 = data.dateSortie;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(errors === _errs21){
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
validate32.errors = [{instancePath:instancePath+"/dateSortie",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/dateSortie",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
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
if(data.tarifJournalier !== undefined){
let data7 = data.tarifJournalier;
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data7 === "string"){
if(func2(data7) > 12){
validate32.errors = [{instancePath:instancePath+"/tarifJournalier",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data7)){
validate32.errors = [{instancePath:instancePath+"/tarifJournalier",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/tarifJournalier",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.baseSejour !== undefined){
let data8 = data.baseSejour;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data8 === "string"){
if(func2(data8) > 12){
validate32.errors = [{instancePath:instancePath+"/baseSejour",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data8)){
validate32.errors = [{instancePath:instancePath+"/baseSejour",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/baseSejour",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chambre !== undefined){
let data9 = data.chambre;
const _errs29 = errors;
if(errors === _errs29){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing1;
if((data9.prixParJour === undefined) && (missing1 = "prixParJour")){
validate32.errors = [{instancePath:instancePath+"/chambre",schemaPath:"#/properties/chambre/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs31 = errors;
for(const key1 in data9){
if(!((key1 === "prixParJour") || (key1 === "jours"))){
validate32.errors = [{instancePath:instancePath+"/chambre",schemaPath:"#/properties/chambre/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs31 === errors){
if(data9.prixParJour !== undefined){
let data10 = data9.prixParJour;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data10 === "string"){
if(func2(data10) > 12){
validate32.errors = [{instancePath:instancePath+"/chambre/prixParJour",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data10)){
validate32.errors = [{instancePath:instancePath+"/chambre/prixParJour",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/chambre/prixParJour",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs32 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data9.jours !== undefined){
let data11 = data9.jours;
const _errs35 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate32.errors = [{instancePath:instancePath+"/chambre/jours",schemaPath:"#/properties/chambre/properties/jours/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs35){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 366 || isNaN(data11)){
validate32.errors = [{instancePath:instancePath+"/chambre/jours",schemaPath:"#/properties/chambre/properties/jours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 366}}];
return false;
}
else {
if(data11 < 1 || isNaN(data11)){
validate32.errors = [{instancePath:instancePath+"/chambre/jours",schemaPath:"#/properties/chambre/properties/jours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid10 = _errs35 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/chambre",schemaPath:"#/properties/chambre/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs29 === errors;
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
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema70 = {"type":"object","additionalProperties":false,"required":["code","base"],"properties":{"code":{"type":"string","maxLength":8,"pattern":"^[A-Z0-9]{1,8}$","description":"Comme une ligne de CLC : un code CCAM demande `regroupement`."},"regroupement":{"$ref":"#/$defs/Regroupement"},"date":{"$ref":"#/$defs/DateCivile"},"base":{"$ref":"#/$defs/Montant"},"depassement":{"$ref":"#/$defs/Montant"},"optam":{"type":"boolean"},"exigence":{"type":"boolean"},"natureExoneration":{"type":"string","enum":["0","1","2","3","7"],"description":"Champ 25 de la CCAM."},"coefficientNgap":{"type":"number","minimum":0,"maximum":9999,"multipleOf":0.01},"sansParticipation":{"type":"boolean"}}};
const schema71 = {"type":"string","description":"Code de regroupement de l'acte (ADC, ADI, ATM...).","maxLength":3,"pattern":"^[A-Z]{2,3}$"};
const pattern29 = new RegExp("^[A-Z0-9]{1,8}$", "u");
const pattern30 = new RegExp("^[A-Z]{2,3}$", "u");

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.code === undefined) && (missing0 = "code")) || ((data.base === undefined) && (missing0 = "base"))){
validate34.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema70.properties, key0))){
validate34.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.code !== undefined){
let data0 = data.code;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 8){
validate34.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern29.test(data0)){
validate34.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{1,8}$"}}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.regroupement !== undefined){
let data1 = data.regroupement;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(func2(data1) > 3){
validate34.errors = [{instancePath:instancePath+"/regroupement",schemaPath:"#/$defs/Regroupement/maxLength",keyword:"maxLength",params:{limit: 3}}];
return false;
}
else {
if(!pattern30.test(data1)){
validate34.errors = [{instancePath:instancePath+"/regroupement",schemaPath:"#/$defs/Regroupement/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2,3}$"}}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/regroupement",schemaPath:"#/$defs/Regroupement/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.date !== undefined){
let data2 = data.date;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(errors === _errs8){
if(typeof data2 === "string"){
if(!(formats0.validate(data2))){
validate34.errors = [{instancePath:instancePath+"/date",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/date",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.base !== undefined){
let data3 = data.base;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(func2(data3) > 12){
validate34.errors = [{instancePath:instancePath+"/base",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data3)){
validate34.errors = [{instancePath:instancePath+"/base",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/base",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depassement !== undefined){
let data4 = data.depassement;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data4 === "string"){
if(func2(data4) > 12){
validate34.errors = [{instancePath:instancePath+"/depassement",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data4)){
validate34.errors = [{instancePath:instancePath+"/depassement",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/depassement",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.optam !== undefined){
const _errs16 = errors;
if(typeof data.optam !== "boolean"){
validate34.errors = [{instancePath:instancePath+"/optam",schemaPath:"#/properties/optam/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exigence !== undefined){
const _errs18 = errors;
if(typeof data.exigence !== "boolean"){
validate34.errors = [{instancePath:instancePath+"/exigence",schemaPath:"#/properties/exigence/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.natureExoneration !== undefined){
let data7 = data.natureExoneration;
const _errs20 = errors;
if(typeof data7 !== "string"){
validate34.errors = [{instancePath:instancePath+"/natureExoneration",schemaPath:"#/properties/natureExoneration/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data7 === "0") || (data7 === "1")) || (data7 === "2")) || (data7 === "3")) || (data7 === "7"))){
validate34.errors = [{instancePath:instancePath+"/natureExoneration",schemaPath:"#/properties/natureExoneration/enum",keyword:"enum",params:{allowedValues: schema70.properties.natureExoneration.enum}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coefficientNgap !== undefined){
let data8 = data.coefficientNgap;
const _errs22 = errors;
if(errors === _errs22){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9999 || isNaN(data8)){
validate34.errors = [{instancePath:instancePath+"/coefficientNgap",schemaPath:"#/properties/coefficientNgap/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999}}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate34.errors = [{instancePath:instancePath+"/coefficientNgap",schemaPath:"#/properties/coefficientNgap/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
else {
let res0;
if((0.01 === 0 || (res0 = data8/0.01, Math.abs(Math.round(res0) - res0) > 1e-6))){
validate34.errors = [{instancePath:instancePath+"/coefficientNgap",schemaPath:"#/properties/coefficientNgap/multipleOf",keyword:"multipleOf",params:{multipleOf: 0.01}}];
return false;
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/coefficientNgap",schemaPath:"#/properties/coefficientNgap/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sansParticipation !== undefined){
const _errs24 = errors;
if(typeof data.sansParticipation !== "boolean"){
validate34.errors = [{instancePath:instancePath+"/sansParticipation",schemaPath:"#/properties/sansParticipation/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs24 === errors;
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
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.idMessage === undefined) && (missing0 = "idMessage"))) || ((data.etablissement === undefined) && (missing0 = "etablissement"))) || ((data.numeroDossier === undefined) && (missing0 = "numeroDossier"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.beneficiaire === undefined) && (missing0 = "beneficiaire"))) || ((data.sejour === undefined) && (missing0 = "sejour"))){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema54.properties, key0))){
validate28.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.versionNorme !== undefined){
let data0 = data.versionNorme;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func2(data0) > 5){
validate28.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate28.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environnement !== undefined){
let data1 = data.environnement;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate28.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "test") || (data1 === "production"))){
validate28.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idMessage !== undefined){
let data2 = data.idMessage;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(func2(data2) > 36){
validate28.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/maxLength",keyword:"maxLength",params:{limit: 36}}];
return false;
}
else {
if(!pattern5.test(data2)){
validate28.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.etablissement !== undefined){
const _errs11 = errors;
if(!(validate22(data.etablissement, {instancePath:instancePath+"/etablissement",parentData:data,parentDataProperty:"etablissement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.numeroDossier !== undefined){
let data4 = data.numeroDossier;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(func2(data4) > 20){
validate28.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
else {
if(func2(data4) < 1){
validate28.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern8.test(data4)){
validate28.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
const _errs15 = errors;
if(!(validate24(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beneficiaire !== undefined){
const _errs16 = errors;
if(!(validate26(data.beneficiaire, {instancePath:instancePath+"/beneficiaire",parentData:data,parentDataProperty:"beneficiaire",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sejour !== undefined){
const _errs17 = errors;
if(!(validate32(data.sejour, {instancePath:instancePath+"/sejour",parentData:data,parentDataProperty:"sejour",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actes !== undefined){
let data8 = data.actes;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data8)){
if(data8.length > 50){
validate28.errors = [{instancePath:instancePath+"/actes",schemaPath:"#/properties/actes/maxItems",keyword:"maxItems",params:{limit: 50}}];
return false;
}
else {
var valid5 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
const _errs20 = errors;
if(!(validate34(data8[i0], {instancePath:instancePath+"/actes/" + i0,parentData:data8,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid5 = _errs20 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/actes",schemaPath:"#/properties/actes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.situationAMO !== undefined){
let data10 = data.situationAMO;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
const _errs24 = errors;
for(const key1 in data10){
if(!(((((key1 === "regime") || (key1 === "regimeLocal")) || (key1 === "ald")) || (key1 === "aspa")) || (key1 === "exemption"))){
validate28.errors = [{instancePath:instancePath+"/situationAMO",schemaPath:"#/$defs/SituationAMO/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs24 === errors){
if(data10.regime !== undefined){
let data11 = data10.regime;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data11 === "string"){
if(func2(data11) > 2){
validate28.errors = [{instancePath:instancePath+"/situationAMO/regime",schemaPath:"#/$defs/SituationAMO/properties/regime/maxLength",keyword:"maxLength",params:{limit: 2}}];
return false;
}
else {
if(!pattern25.test(data11)){
validate28.errors = [{instancePath:instancePath+"/situationAMO/regime",schemaPath:"#/$defs/SituationAMO/properties/regime/pattern",keyword:"pattern",params:{pattern: "^\\d{2}$"}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/situationAMO/regime",schemaPath:"#/$defs/SituationAMO/properties/regime/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs25 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data10.regimeLocal !== undefined){
const _errs27 = errors;
if(typeof data10.regimeLocal !== "boolean"){
validate28.errors = [{instancePath:instancePath+"/situationAMO/regimeLocal",schemaPath:"#/$defs/SituationAMO/properties/regimeLocal/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid7 = _errs27 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data10.ald !== undefined){
const _errs29 = errors;
if(typeof data10.ald !== "boolean"){
validate28.errors = [{instancePath:instancePath+"/situationAMO/ald",schemaPath:"#/$defs/SituationAMO/properties/ald/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid7 = _errs29 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data10.aspa !== undefined){
const _errs31 = errors;
if(typeof data10.aspa !== "boolean"){
validate28.errors = [{instancePath:instancePath+"/situationAMO/aspa",schemaPath:"#/$defs/SituationAMO/properties/aspa/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid7 = _errs31 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data10.exemption !== undefined){
let data15 = data10.exemption;
const _errs33 = errors;
if(typeof data15 !== "string"){
validate28.errors = [{instancePath:instancePath+"/situationAMO/exemption",schemaPath:"#/$defs/SituationAMO/properties/exemption/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((data15 === "INVALIDITE") || (data15 === "PENSION_MILITAIRE")) || (data15 === "RENTE_AT")) || (data15 === "VICTIME_ATTENTAT")) || (data15 === "MINEUR_VICTIME")) || (data15 === "RISQUE_SANITAIRE")) || (data15 === "DONNEUR"))){
validate28.errors = [{instancePath:instancePath+"/situationAMO/exemption",schemaPath:"#/$defs/SituationAMO/properties/exemption/enum",keyword:"enum",params:{allowedValues: schema75.properties.exemption.enum}}];
return false;
}
var valid7 = _errs33 === errors;
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
else {
validate28.errors = [{instancePath:instancePath+"/situationAMO",schemaPath:"#/$defs/SituationAMO/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.diagnosticPrincipal !== undefined){
let data16 = data.diagnosticPrincipal;
const _errs35 = errors;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data16 === "string"){
if(func2(data16) > 8){
validate28.errors = [{instancePath:instancePath+"/diagnosticPrincipal",schemaPath:"#/$defs/Diagnostic/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern34.test(data16)){
validate28.errors = [{instancePath:instancePath+"/diagnosticPrincipal",schemaPath:"#/$defs/Diagnostic/pattern",keyword:"pattern",params:{pattern: "^[A-Z]\\d{2}[0-9A-Z.+]{0,5}$"}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/diagnosticPrincipal",schemaPath:"#/$defs/Diagnostic/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.couvertureParticuliere !== undefined){
let data17 = data.couvertureParticuliere;
const _errs38 = errors;
if(typeof data17 !== "string"){
validate28.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data17 === "C2S") || (data17 === "AME")) || (data17 === "DETENU")) || (data17 === "ANONYME"))){
validate28.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/enum",keyword:"enum",params:{allowedValues: schema51.enum}}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.agent !== undefined){
let data18 = data.agent;
const _errs41 = errors;
const _errs42 = errors;
if(errors === _errs42){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing1;
if(((data18.identifiant === undefined) && (missing1 = "identifiant")) || ((data18.modeAuthentification === undefined) && (missing1 = "modeAuthentification"))){
validate28.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs44 = errors;
for(const key2 in data18){
if(!(((key2 === "identifiant") || (key2 === "role")) || (key2 === "modeAuthentification"))){
validate28.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs44 === errors){
if(data18.identifiant !== undefined){
let data19 = data18.identifiant;
const _errs45 = errors;
if(errors === _errs45){
if(typeof data19 === "string"){
if(func2(data19) > 64){
validate28.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func2(data19) < 1){
validate28.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern19.test(data19)){
validate28.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:@-]+$"}}];
return false;
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid11 = _errs45 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data18.role !== undefined){
let data20 = data18.role;
const _errs47 = errors;
if(errors === _errs47){
if(typeof data20 === "string"){
if(func2(data20) > 64){
validate28.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern20.test(data20)){
validate28.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9À-ÿ ._:-]+$"}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid11 = _errs47 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data18.modeAuthentification !== undefined){
let data21 = data18.modeAuthentification;
const _errs49 = errors;
if(typeof data21 !== "string"){
validate28.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data21 === "DIRECTE") || (data21 === "INDIRECTE"))){
validate28.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/enum",keyword:"enum",params:{allowedValues: schema52.properties.modeAuthentification.enum}}];
return false;
}
var valid11 = _errs49 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delaiMs !== undefined){
let data22 = data.delaiMs;
const _errs51 = errors;
const _errs52 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate28.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs52){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 60000 || isNaN(data22)){
validate28.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}}];
return false;
}
else {
if(data22 < 100 || isNaN(data22)){
validate28.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}}];
return false;
}
}
}
}
var valid0 = _errs51 === errors;
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
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const compiledDemandeClc: CompiledValidator = validate36;
const schema80 = {"type":"object","additionalProperties":false,"required":["versionNorme","environnement","idMessage","etablissement","numeroDossier","periode","amc","beneficiaire","contexte","activite","natureAssurance","dateEntree","dateSortie","lignes"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"environnement":{"$ref":"#/$defs/Environnement"},"idMessage":{"$ref":"#/$defs/IdMessage"},"etablissement":{"$ref":"#/$defs/Etablissement"},"numeroDossier":{"$ref":"#/$defs/NumeroDossier"},"periode":{"$ref":"#/$defs/Periode"},"numeroFacture":{"type":"string","maxLength":9,"pattern":"^\\d{1,9}$"},"engagementRemplace":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9-]+$"},"partsAnterieures":{"type":"array","description":"Parts d'un premier assureur complémentaire, une par ligne, dans l'ordre des lignes.","maxItems":200,"items":{"$ref":"#/$defs/Montant"}},"amc":{"$ref":"#/$defs/CibleAmc"},"beneficiaire":{"$ref":"#/$defs/Beneficiaire"},"contexte":{"type":"string","enum":["ACE","SEJOUR"]},"activite":{"$ref":"#/$defs/Activite"},"natureAssurance":{"$ref":"#/$defs/NatureAssurance"},"typeEtablissement":{"$ref":"#/$defs/TypeEtablissement"},"modeTraitement":{"$ref":"#/$defs/ModeTraitement"},"disciplineMedicoTarifaire":{"$ref":"#/$defs/Discipline"},"diagnosticPrincipal":{"$ref":"#/$defs/Diagnostic"},"situationAMO":{"$ref":"#/$defs/SituationAMO"},"dateEntree":{"$ref":"#/$defs/DateCivile"},"dateSortie":{"$ref":"#/$defs/DateCivile"},"couvertureParticuliere":{"$ref":"#/$defs/CouvertureParticuliere"},"agent":{"$ref":"#/$defs/Agent"},"delaiMs":{"$ref":"#/$defs/DelaiMs"},"lignes":{"type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/LigneClc"}}}};
const pattern40 = new RegExp("^\\d{1,9}$", "u");
const schema85 = {"type":"object","description":"Période de facturation d'un séjour ; un séjour court n'en a qu'une, la dernière. `dateDebut` en est le premier jour,\nabsent là où c'est l'entrée ; elle finit à `dateSortie` de la demande, qui n'est la sortie que pour la dernière.\n","additionalProperties":false,"required":["numero","derniere"],"properties":{"numero":{"type":"integer","minimum":1,"maximum":999},"derniere":{"type":"boolean"},"dateDebut":{"$ref":"#/$defs/DateCivile"}}};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.numero === undefined) && (missing0 = "numero")) || ((data.derniere === undefined) && (missing0 = "derniere"))){
validate38.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "numero") || (key0 === "derniere")) || (key0 === "dateDebut"))){
validate38.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.numero !== undefined){
let data0 = data.numero;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate38.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/properties/numero/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 999 || isNaN(data0)){
validate38.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/properties/numero/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate38.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/properties/numero/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.derniere !== undefined){
const _errs4 = errors;
if(typeof data.derniere !== "boolean"){
validate38.errors = [{instancePath:instancePath+"/derniere",schemaPath:"#/properties/derniere/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dateDebut !== undefined){
let data2 = data.dateDebut;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data2 === "string"){
if(!(formats0.validate(data2))){
validate38.errors = [{instancePath:instancePath+"/dateDebut",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate38.errors = [{instancePath:instancePath+"/dateDebut",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema100 = {"type":"object","additionalProperties":false,"required":["code","dateDebut","dateFin","quantite","montantFacture","baseAMO","tauxAMO","montantAMO","baseAMC","ticketModerateur","exoneration"],"properties":{"code":{"type":"string","maxLength":8,"pattern":"^[A-Z0-9]{1,8}$","description":"Code prestation ou de regroupement. Un code CCAM demande `regroupement`, qui part à sa place."},"dateDebut":{"$ref":"#/$defs/DateCivile"},"dateFin":{"$ref":"#/$defs/DateCivile"},"quantite":{"type":"integer","minimum":1,"maximum":999},"montantFacture":{"$ref":"#/$defs/Montant"},"baseAMO":{"$ref":"#/$defs/Montant"},"tauxAMO":{"type":"number","minimum":0,"maximum":100,"multipleOf":0.01},"montantAMO":{"$ref":"#/$defs/Montant"},"baseAMC":{"$ref":"#/$defs/Montant"},"ticketModerateur":{"$ref":"#/$defs/Montant"},"exoneration":{"type":"string","maxLength":1,"pattern":"^[0-9C]$"},"regroupement":{"$ref":"#/$defs/Regroupement"},"acte":{"$ref":"#/$defs/ActeLigne"},"participation":{"type":"string","enum":["A","R","L"],"description":"Code participation assuré : A autre (patient, AMC), R régime AMO, L régime local."},"prixUnitaire":{"$ref":"#/$defs/Montant"},"demandePatient":{"type":"boolean","description":"Chambre particulière demandée par écrit."},"honoraires":{"type":"boolean"},"optam":{"type":"boolean"},"exigence":{"type":"boolean","description":"Dépassement pour exigence particulière du patient."}}};
const pattern55 = new RegExp("^[0-9C]$", "u");
const schema109 = {"type":"object","description":"Ce que la règle du seuil et l'ordre des exonérations demandent d'un acte.","additionalProperties":false,"properties":{"codeCcam":{"$ref":"#/$defs/CodeCcam"},"decompte":{"$ref":"#/$defs/DecompteActe"},"natureExoneration":{"type":"string","enum":["0","1","2","3","7"],"description":"Champ 25 de la CCAM."},"montantSeuil":{"$ref":"#/$defs/Montant"},"coefficientNgap":{"type":"number","minimum":0,"maximum":9999,"multipleOf":0.01},"specialite":{"type":"string","maxLength":2,"pattern":"^\\d{2}$","description":"Spécialité de l'exécutant."},"dentaire":{"type":"boolean"},"sansParticipation":{"type":"boolean","description":"Anesthésie, imagerie ADI : ne porte pas la participation."},"porteParticipation":{"type":"boolean","description":"La participation de la facture est déduite de cette ligne."},"nature":{"type":"string","enum":["MEDICAL","AUXILIAIRE","BIOLOGIE","FORFAIT_HOSPITALIER","SEJOUR"],"description":"Décide du taux de base."}}};
const schema110 = {"type":"string","description":"Code CCAM ; il ne quitte pas la passerelle, qui le replie sur son code de regroupement.","maxLength":7,"pattern":"^[A-Z]{4}\\d{3}$"};
const pattern57 = new RegExp("^[A-Z]{4}\\d{3}$", "u");
const schema111 = {"type":"object","description":"Comment la base d'un acte CCAM a été formée ; contrôlé par la passerelle contre `baseAMO` et `baseAMC`, jamais\ntransmis. Les coefficients s'ajoutent par leurs excédents : 1,3 et 1,5 font 1,8.\n","additionalProperties":false,"required":["prixUnitaire"],"properties":{"prixUnitaire":{"$ref":"#/$defs/Montant"},"modificateurs":{"type":"array","description":"Coefficients des modificateurs.","maxItems":10,"items":{"type":"number","minimum":0,"maximum":10,"multipleOf":0.0001}},"association":{"type":"number","minimum":0,"maximum":1,"multipleOf":0.0001,"description":"Coefficient d'association ; 1 sinon."},"forfaits":{"type":"array","maxItems":10,"description":"Modificateurs en euros.","items":{"$ref":"#/$defs/Montant"}},"supplement":{"$ref":"#/$defs/Montant"},"coefficientT":{"type":"number","minimum":0,"maximum":10,"multipleOf":0.0001,"description":"Appliqué à la base AMO seule ; 1 sinon."}}};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.prixUnitaire === undefined) && (missing0 = "prixUnitaire")){
validate44.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "prixUnitaire") || (key0 === "modificateurs")) || (key0 === "association")) || (key0 === "forfaits")) || (key0 === "supplement")) || (key0 === "coefficientT"))){
validate44.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.prixUnitaire !== undefined){
let data0 = data.prixUnitaire;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func2(data0) > 12){
validate44.errors = [{instancePath:instancePath+"/prixUnitaire",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data0)){
validate44.errors = [{instancePath:instancePath+"/prixUnitaire",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/prixUnitaire",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.modificateurs !== undefined){
let data1 = data.modificateurs;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data1)){
if(data1.length > 10){
validate44.errors = [{instancePath:instancePath+"/modificateurs",schemaPath:"#/properties/modificateurs/maxItems",keyword:"maxItems",params:{limit: 10}}];
return false;
}
else {
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs7 = errors;
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 10 || isNaN(data2)){
validate44.errors = [{instancePath:instancePath+"/modificateurs/" + i0,schemaPath:"#/properties/modificateurs/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate44.errors = [{instancePath:instancePath+"/modificateurs/" + i0,schemaPath:"#/properties/modificateurs/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
else {
let res0;
if((0.0001 === 0 || (res0 = data2/0.0001, Math.abs(Math.round(res0) - res0) > 1e-6))){
validate44.errors = [{instancePath:instancePath+"/modificateurs/" + i0,schemaPath:"#/properties/modificateurs/items/multipleOf",keyword:"multipleOf",params:{multipleOf: 0.0001}}];
return false;
}
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/modificateurs/" + i0,schemaPath:"#/properties/modificateurs/items/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/modificateurs",schemaPath:"#/properties/modificateurs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.association !== undefined){
let data3 = data.association;
const _errs9 = errors;
if(errors === _errs9){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1 || isNaN(data3)){
validate44.errors = [{instancePath:instancePath+"/association",schemaPath:"#/properties/association/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate44.errors = [{instancePath:instancePath+"/association",schemaPath:"#/properties/association/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
else {
let res1;
if((0.0001 === 0 || (res1 = data3/0.0001, Math.abs(Math.round(res1) - res1) > 1e-6))){
validate44.errors = [{instancePath:instancePath+"/association",schemaPath:"#/properties/association/multipleOf",keyword:"multipleOf",params:{multipleOf: 0.0001}}];
return false;
}
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/association",schemaPath:"#/properties/association/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forfaits !== undefined){
let data4 = data.forfaits;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data4)){
if(data4.length > 10){
validate44.errors = [{instancePath:instancePath+"/forfaits",schemaPath:"#/properties/forfaits/maxItems",keyword:"maxItems",params:{limit: 10}}];
return false;
}
else {
var valid3 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data5 === "string"){
if(func2(data5) > 12){
validate44.errors = [{instancePath:instancePath+"/forfaits/" + i1,schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data5)){
validate44.errors = [{instancePath:instancePath+"/forfaits/" + i1,schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/forfaits/" + i1,schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/forfaits",schemaPath:"#/properties/forfaits/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.supplement !== undefined){
let data6 = data.supplement;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(func2(data6) > 12){
validate44.errors = [{instancePath:instancePath+"/supplement",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data6)){
validate44.errors = [{instancePath:instancePath+"/supplement",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/supplement",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coefficientT !== undefined){
let data7 = data.coefficientT;
const _errs19 = errors;
if(errors === _errs19){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 10 || isNaN(data7)){
validate44.errors = [{instancePath:instancePath+"/coefficientT",schemaPath:"#/properties/coefficientT/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10}}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate44.errors = [{instancePath:instancePath+"/coefficientT",schemaPath:"#/properties/coefficientT/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
else {
let res2;
if((0.0001 === 0 || (res2 = data7/0.0001, Math.abs(Math.round(res2) - res2) > 1e-6))){
validate44.errors = [{instancePath:instancePath+"/coefficientT",schemaPath:"#/properties/coefficientT/multipleOf",keyword:"multipleOf",params:{multipleOf: 0.0001}}];
return false;
}
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/coefficientT",schemaPath:"#/properties/coefficientT/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs19 === errors;
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
else {
validate44.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema109.properties, key0))){
validate43.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.codeCcam !== undefined){
let data0 = data.codeCcam;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func2(data0) > 7){
validate43.errors = [{instancePath:instancePath+"/codeCcam",schemaPath:"#/$defs/CodeCcam/maxLength",keyword:"maxLength",params:{limit: 7}}];
return false;
}
else {
if(!pattern57.test(data0)){
validate43.errors = [{instancePath:instancePath+"/codeCcam",schemaPath:"#/$defs/CodeCcam/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{4}\\d{3}$"}}];
return false;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/codeCcam",schemaPath:"#/$defs/CodeCcam/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.decompte !== undefined){
const _errs5 = errors;
if(!(validate44(data.decompte, {instancePath:instancePath+"/decompte",parentData:data,parentDataProperty:"decompte",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.natureExoneration !== undefined){
let data2 = data.natureExoneration;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate43.errors = [{instancePath:instancePath+"/natureExoneration",schemaPath:"#/properties/natureExoneration/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data2 === "0") || (data2 === "1")) || (data2 === "2")) || (data2 === "3")) || (data2 === "7"))){
validate43.errors = [{instancePath:instancePath+"/natureExoneration",schemaPath:"#/properties/natureExoneration/enum",keyword:"enum",params:{allowedValues: schema109.properties.natureExoneration.enum}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.montantSeuil !== undefined){
let data3 = data.montantSeuil;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(func2(data3) > 12){
validate43.errors = [{instancePath:instancePath+"/montantSeuil",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data3)){
validate43.errors = [{instancePath:instancePath+"/montantSeuil",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/montantSeuil",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coefficientNgap !== undefined){
let data4 = data.coefficientNgap;
const _errs11 = errors;
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9999 || isNaN(data4)){
validate43.errors = [{instancePath:instancePath+"/coefficientNgap",schemaPath:"#/properties/coefficientNgap/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9999}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate43.errors = [{instancePath:instancePath+"/coefficientNgap",schemaPath:"#/properties/coefficientNgap/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
else {
let res0;
if((0.01 === 0 || (res0 = data4/0.01, Math.abs(Math.round(res0) - res0) > 1e-6))){
validate43.errors = [{instancePath:instancePath+"/coefficientNgap",schemaPath:"#/properties/coefficientNgap/multipleOf",keyword:"multipleOf",params:{multipleOf: 0.01}}];
return false;
}
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/coefficientNgap",schemaPath:"#/properties/coefficientNgap/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.specialite !== undefined){
let data5 = data.specialite;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(func2(data5) > 2){
validate43.errors = [{instancePath:instancePath+"/specialite",schemaPath:"#/properties/specialite/maxLength",keyword:"maxLength",params:{limit: 2}}];
return false;
}
else {
if(!pattern25.test(data5)){
validate43.errors = [{instancePath:instancePath+"/specialite",schemaPath:"#/properties/specialite/pattern",keyword:"pattern",params:{pattern: "^\\d{2}$"}}];
return false;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/specialite",schemaPath:"#/properties/specialite/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dentaire !== undefined){
const _errs15 = errors;
if(typeof data.dentaire !== "boolean"){
validate43.errors = [{instancePath:instancePath+"/dentaire",schemaPath:"#/properties/dentaire/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sansParticipation !== undefined){
const _errs17 = errors;
if(typeof data.sansParticipation !== "boolean"){
validate43.errors = [{instancePath:instancePath+"/sansParticipation",schemaPath:"#/properties/sansParticipation/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.porteParticipation !== undefined){
const _errs19 = errors;
if(typeof data.porteParticipation !== "boolean"){
validate43.errors = [{instancePath:instancePath+"/porteParticipation",schemaPath:"#/properties/porteParticipation/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nature !== undefined){
let data9 = data.nature;
const _errs21 = errors;
if(typeof data9 !== "string"){
validate43.errors = [{instancePath:instancePath+"/nature",schemaPath:"#/properties/nature/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data9 === "MEDICAL") || (data9 === "AUXILIAIRE")) || (data9 === "BIOLOGIE")) || (data9 === "FORFAIT_HOSPITALIER")) || (data9 === "SEJOUR"))){
validate43.errors = [{instancePath:instancePath+"/nature",schemaPath:"#/properties/nature/enum",keyword:"enum",params:{allowedValues: schema109.properties.nature.enum}}];
return false;
}
var valid0 = _errs21 === errors;
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
else {
validate43.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.code === undefined) && (missing0 = "code")) || ((data.dateDebut === undefined) && (missing0 = "dateDebut"))) || ((data.dateFin === undefined) && (missing0 = "dateFin"))) || ((data.quantite === undefined) && (missing0 = "quantite"))) || ((data.montantFacture === undefined) && (missing0 = "montantFacture"))) || ((data.baseAMO === undefined) && (missing0 = "baseAMO"))) || ((data.tauxAMO === undefined) && (missing0 = "tauxAMO"))) || ((data.montantAMO === undefined) && (missing0 = "montantAMO"))) || ((data.baseAMC === undefined) && (missing0 = "baseAMC"))) || ((data.ticketModerateur === undefined) && (missing0 = "ticketModerateur"))) || ((data.exoneration === undefined) && (missing0 = "exoneration"))){
validate42.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema100.properties, key0))){
validate42.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.code !== undefined){
let data0 = data.code;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 8){
validate42.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern29.test(data0)){
validate42.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{1,8}$"}}];
return false;
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dateDebut !== undefined){
let data1 = data.dateDebut;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(errors === _errs5){
if(typeof data1 === "string"){
if(!(formats0.validate(data1))){
validate42.errors = [{instancePath:instancePath+"/dateDebut",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate42.errors = [{instancePath:instancePath+"/dateDebut",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dateFin !== undefined){
let data2 = data.dateFin;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(errors === _errs8){
if(typeof data2 === "string"){
if(!(formats0.validate(data2))){
validate42.errors = [{instancePath:instancePath+"/dateFin",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate42.errors = [{instancePath:instancePath+"/dateFin",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quantite !== undefined){
let data3 = data.quantite;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate42.errors = [{instancePath:instancePath+"/quantite",schemaPath:"#/properties/quantite/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 999 || isNaN(data3)){
validate42.errors = [{instancePath:instancePath+"/quantite",schemaPath:"#/properties/quantite/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate42.errors = [{instancePath:instancePath+"/quantite",schemaPath:"#/properties/quantite/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.montantFacture !== undefined){
let data4 = data.montantFacture;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(func2(data4) > 12){
validate42.errors = [{instancePath:instancePath+"/montantFacture",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data4)){
validate42.errors = [{instancePath:instancePath+"/montantFacture",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/montantFacture",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.baseAMO !== undefined){
let data5 = data.baseAMO;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data5 === "string"){
if(func2(data5) > 12){
validate42.errors = [{instancePath:instancePath+"/baseAMO",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data5)){
validate42.errors = [{instancePath:instancePath+"/baseAMO",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/baseAMO",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tauxAMO !== undefined){
let data6 = data.tauxAMO;
const _errs18 = errors;
if(errors === _errs18){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 100 || isNaN(data6)){
validate42.errors = [{instancePath:instancePath+"/tauxAMO",schemaPath:"#/properties/tauxAMO/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate42.errors = [{instancePath:instancePath+"/tauxAMO",schemaPath:"#/properties/tauxAMO/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
else {
let res0;
if((0.01 === 0 || (res0 = data6/0.01, Math.abs(Math.round(res0) - res0) > 1e-6))){
validate42.errors = [{instancePath:instancePath+"/tauxAMO",schemaPath:"#/properties/tauxAMO/multipleOf",keyword:"multipleOf",params:{multipleOf: 0.01}}];
return false;
}
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/tauxAMO",schemaPath:"#/properties/tauxAMO/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.montantAMO !== undefined){
let data7 = data.montantAMO;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data7 === "string"){
if(func2(data7) > 12){
validate42.errors = [{instancePath:instancePath+"/montantAMO",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data7)){
validate42.errors = [{instancePath:instancePath+"/montantAMO",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/montantAMO",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.baseAMC !== undefined){
let data8 = data.baseAMC;
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data8 === "string"){
if(func2(data8) > 12){
validate42.errors = [{instancePath:instancePath+"/baseAMC",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data8)){
validate42.errors = [{instancePath:instancePath+"/baseAMC",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/baseAMC",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ticketModerateur !== undefined){
let data9 = data.ticketModerateur;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data9 === "string"){
if(func2(data9) > 12){
validate42.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data9)){
validate42.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exoneration !== undefined){
let data10 = data.exoneration;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data10 === "string"){
if(func2(data10) > 1){
validate42.errors = [{instancePath:instancePath+"/exoneration",schemaPath:"#/properties/exoneration/maxLength",keyword:"maxLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern55.test(data10)){
validate42.errors = [{instancePath:instancePath+"/exoneration",schemaPath:"#/properties/exoneration/pattern",keyword:"pattern",params:{pattern: "^[0-9C]$"}}];
return false;
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/exoneration",schemaPath:"#/properties/exoneration/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.regroupement !== undefined){
let data11 = data.regroupement;
const _errs31 = errors;
const _errs32 = errors;
if(errors === _errs32){
if(typeof data11 === "string"){
if(func2(data11) > 3){
validate42.errors = [{instancePath:instancePath+"/regroupement",schemaPath:"#/$defs/Regroupement/maxLength",keyword:"maxLength",params:{limit: 3}}];
return false;
}
else {
if(!pattern30.test(data11)){
validate42.errors = [{instancePath:instancePath+"/regroupement",schemaPath:"#/$defs/Regroupement/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2,3}$"}}];
return false;
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/regroupement",schemaPath:"#/$defs/Regroupement/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.acte !== undefined){
const _errs34 = errors;
if(!(validate43(data.acte, {instancePath:instancePath+"/acte",parentData:data,parentDataProperty:"acte",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.participation !== undefined){
let data13 = data.participation;
const _errs35 = errors;
if(typeof data13 !== "string"){
validate42.errors = [{instancePath:instancePath+"/participation",schemaPath:"#/properties/participation/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data13 === "A") || (data13 === "R")) || (data13 === "L"))){
validate42.errors = [{instancePath:instancePath+"/participation",schemaPath:"#/properties/participation/enum",keyword:"enum",params:{allowedValues: schema100.properties.participation.enum}}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prixUnitaire !== undefined){
let data14 = data.prixUnitaire;
const _errs37 = errors;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data14 === "string"){
if(func2(data14) > 12){
validate42.errors = [{instancePath:instancePath+"/prixUnitaire",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data14)){
validate42.errors = [{instancePath:instancePath+"/prixUnitaire",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate42.errors = [{instancePath:instancePath+"/prixUnitaire",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.demandePatient !== undefined){
const _errs40 = errors;
if(typeof data.demandePatient !== "boolean"){
validate42.errors = [{instancePath:instancePath+"/demandePatient",schemaPath:"#/properties/demandePatient/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.honoraires !== undefined){
const _errs42 = errors;
if(typeof data.honoraires !== "boolean"){
validate42.errors = [{instancePath:instancePath+"/honoraires",schemaPath:"#/properties/honoraires/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.optam !== undefined){
const _errs44 = errors;
if(typeof data.optam !== "boolean"){
validate42.errors = [{instancePath:instancePath+"/optam",schemaPath:"#/properties/optam/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exigence !== undefined){
const _errs46 = errors;
if(typeof data.exigence !== "boolean"){
validate42.errors = [{instancePath:instancePath+"/exigence",schemaPath:"#/properties/exigence/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs46 === errors;
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
else {
validate42.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.idMessage === undefined) && (missing0 = "idMessage"))) || ((data.etablissement === undefined) && (missing0 = "etablissement"))) || ((data.numeroDossier === undefined) && (missing0 = "numeroDossier"))) || ((data.periode === undefined) && (missing0 = "periode"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.beneficiaire === undefined) && (missing0 = "beneficiaire"))) || ((data.contexte === undefined) && (missing0 = "contexte"))) || ((data.activite === undefined) && (missing0 = "activite"))) || ((data.natureAssurance === undefined) && (missing0 = "natureAssurance"))) || ((data.dateEntree === undefined) && (missing0 = "dateEntree"))) || ((data.dateSortie === undefined) && (missing0 = "dateSortie"))) || ((data.lignes === undefined) && (missing0 = "lignes"))){
validate36.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema80.properties, key0))){
validate36.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.versionNorme !== undefined){
let data0 = data.versionNorme;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func2(data0) > 5){
validate36.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate36.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environnement !== undefined){
let data1 = data.environnement;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate36.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "test") || (data1 === "production"))){
validate36.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idMessage !== undefined){
let data2 = data.idMessage;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(func2(data2) > 36){
validate36.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/maxLength",keyword:"maxLength",params:{limit: 36}}];
return false;
}
else {
if(!pattern5.test(data2)){
validate36.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.etablissement !== undefined){
const _errs11 = errors;
if(!(validate22(data.etablissement, {instancePath:instancePath+"/etablissement",parentData:data,parentDataProperty:"etablissement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.numeroDossier !== undefined){
let data4 = data.numeroDossier;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(func2(data4) > 20){
validate36.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
else {
if(func2(data4) < 1){
validate36.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern8.test(data4)){
validate36.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.periode !== undefined){
const _errs15 = errors;
if(!(validate38(data.periode, {instancePath:instancePath+"/periode",parentData:data,parentDataProperty:"periode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.numeroFacture !== undefined){
let data6 = data.numeroFacture;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data6 === "string"){
if(func2(data6) > 9){
validate36.errors = [{instancePath:instancePath+"/numeroFacture",schemaPath:"#/properties/numeroFacture/maxLength",keyword:"maxLength",params:{limit: 9}}];
return false;
}
else {
if(!pattern40.test(data6)){
validate36.errors = [{instancePath:instancePath+"/numeroFacture",schemaPath:"#/properties/numeroFacture/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}$"}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/numeroFacture",schemaPath:"#/properties/numeroFacture/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engagementRemplace !== undefined){
let data7 = data.engagementRemplace;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data7 === "string"){
if(func2(data7) > 64){
validate36.errors = [{instancePath:instancePath+"/engagementRemplace",schemaPath:"#/properties/engagementRemplace/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func2(data7) < 1){
validate36.errors = [{instancePath:instancePath+"/engagementRemplace",schemaPath:"#/properties/engagementRemplace/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern14.test(data7)){
validate36.errors = [{instancePath:instancePath+"/engagementRemplace",schemaPath:"#/properties/engagementRemplace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"}}];
return false;
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/engagementRemplace",schemaPath:"#/properties/engagementRemplace/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.partsAnterieures !== undefined){
let data8 = data.partsAnterieures;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data8)){
if(data8.length > 200){
validate36.errors = [{instancePath:instancePath+"/partsAnterieures",schemaPath:"#/properties/partsAnterieures/maxItems",keyword:"maxItems",params:{limit: 200}}];
return false;
}
else {
var valid5 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data9 === "string"){
if(func2(data9) > 12){
validate36.errors = [{instancePath:instancePath+"/partsAnterieures/" + i0,schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data9)){
validate36.errors = [{instancePath:instancePath+"/partsAnterieures/" + i0,schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/partsAnterieures/" + i0,schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs22 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/partsAnterieures",schemaPath:"#/properties/partsAnterieures/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
const _errs25 = errors;
if(!(validate24(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beneficiaire !== undefined){
const _errs26 = errors;
if(!(validate26(data.beneficiaire, {instancePath:instancePath+"/beneficiaire",parentData:data,parentDataProperty:"beneficiaire",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contexte !== undefined){
let data12 = data.contexte;
const _errs27 = errors;
if(typeof data12 !== "string"){
validate36.errors = [{instancePath:instancePath+"/contexte",schemaPath:"#/properties/contexte/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data12 === "ACE") || (data12 === "SEJOUR"))){
validate36.errors = [{instancePath:instancePath+"/contexte",schemaPath:"#/properties/contexte/enum",keyword:"enum",params:{allowedValues: schema80.properties.contexte.enum}}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.activite !== undefined){
let data13 = data.activite;
const _errs29 = errors;
if(typeof data13 !== "string"){
validate36.errors = [{instancePath:instancePath+"/activite",schemaPath:"#/$defs/Activite/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data13 === "MCOO") || (data13 === "SSR")) || (data13 === "PSY"))){
validate36.errors = [{instancePath:instancePath+"/activite",schemaPath:"#/$defs/Activite/enum",keyword:"enum",params:{allowedValues: schema60.enum}}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.natureAssurance !== undefined){
let data14 = data.natureAssurance;
const _errs32 = errors;
if(typeof data14 !== "string"){
validate36.errors = [{instancePath:instancePath+"/natureAssurance",schemaPath:"#/$defs/NatureAssurance/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data14 === "10") || (data14 === "13")) || (data14 === "30")) || (data14 === "41")) || (data14 === "90"))){
validate36.errors = [{instancePath:instancePath+"/natureAssurance",schemaPath:"#/$defs/NatureAssurance/enum",keyword:"enum",params:{allowedValues: schema61.enum}}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.typeEtablissement !== undefined){
let data15 = data.typeEtablissement;
const _errs35 = errors;
if(typeof data15 !== "string"){
validate36.errors = [{instancePath:instancePath+"/typeEtablissement",schemaPath:"#/$defs/TypeEtablissement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data15 === "PUBLIC") || (data15 === "PNL")) || (data15 === "PRIVE"))){
validate36.errors = [{instancePath:instancePath+"/typeEtablissement",schemaPath:"#/$defs/TypeEtablissement/enum",keyword:"enum",params:{allowedValues: schema62.enum}}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.modeTraitement !== undefined){
let data16 = data.modeTraitement;
const _errs38 = errors;
const _errs39 = errors;
if(errors === _errs39){
if(typeof data16 === "string"){
if(func2(data16) > 2){
validate36.errors = [{instancePath:instancePath+"/modeTraitement",schemaPath:"#/$defs/ModeTraitement/maxLength",keyword:"maxLength",params:{limit: 2}}];
return false;
}
else {
if(!pattern25.test(data16)){
validate36.errors = [{instancePath:instancePath+"/modeTraitement",schemaPath:"#/$defs/ModeTraitement/pattern",keyword:"pattern",params:{pattern: "^\\d{2}$"}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/modeTraitement",schemaPath:"#/$defs/ModeTraitement/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.disciplineMedicoTarifaire !== undefined){
let data17 = data.disciplineMedicoTarifaire;
const _errs41 = errors;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data17 === "string"){
if(func2(data17) > 3){
validate36.errors = [{instancePath:instancePath+"/disciplineMedicoTarifaire",schemaPath:"#/$defs/Discipline/maxLength",keyword:"maxLength",params:{limit: 3}}];
return false;
}
else {
if(!pattern24.test(data17)){
validate36.errors = [{instancePath:instancePath+"/disciplineMedicoTarifaire",schemaPath:"#/$defs/Discipline/pattern",keyword:"pattern",params:{pattern: "^\\d{3}$"}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/disciplineMedicoTarifaire",schemaPath:"#/$defs/Discipline/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.diagnosticPrincipal !== undefined){
let data18 = data.diagnosticPrincipal;
const _errs44 = errors;
const _errs45 = errors;
if(errors === _errs45){
if(typeof data18 === "string"){
if(func2(data18) > 8){
validate36.errors = [{instancePath:instancePath+"/diagnosticPrincipal",schemaPath:"#/$defs/Diagnostic/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern34.test(data18)){
validate36.errors = [{instancePath:instancePath+"/diagnosticPrincipal",schemaPath:"#/$defs/Diagnostic/pattern",keyword:"pattern",params:{pattern: "^[A-Z]\\d{2}[0-9A-Z.+]{0,5}$"}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/diagnosticPrincipal",schemaPath:"#/$defs/Diagnostic/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.situationAMO !== undefined){
let data19 = data.situationAMO;
const _errs47 = errors;
const _errs48 = errors;
if(errors === _errs48){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
const _errs50 = errors;
for(const key1 in data19){
if(!(((((key1 === "regime") || (key1 === "regimeLocal")) || (key1 === "ald")) || (key1 === "aspa")) || (key1 === "exemption"))){
validate36.errors = [{instancePath:instancePath+"/situationAMO",schemaPath:"#/$defs/SituationAMO/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs50 === errors){
if(data19.regime !== undefined){
let data20 = data19.regime;
const _errs51 = errors;
if(errors === _errs51){
if(typeof data20 === "string"){
if(func2(data20) > 2){
validate36.errors = [{instancePath:instancePath+"/situationAMO/regime",schemaPath:"#/$defs/SituationAMO/properties/regime/maxLength",keyword:"maxLength",params:{limit: 2}}];
return false;
}
else {
if(!pattern25.test(data20)){
validate36.errors = [{instancePath:instancePath+"/situationAMO/regime",schemaPath:"#/$defs/SituationAMO/properties/regime/pattern",keyword:"pattern",params:{pattern: "^\\d{2}$"}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/situationAMO/regime",schemaPath:"#/$defs/SituationAMO/properties/regime/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid14 = _errs51 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data19.regimeLocal !== undefined){
const _errs53 = errors;
if(typeof data19.regimeLocal !== "boolean"){
validate36.errors = [{instancePath:instancePath+"/situationAMO/regimeLocal",schemaPath:"#/$defs/SituationAMO/properties/regimeLocal/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid14 = _errs53 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data19.ald !== undefined){
const _errs55 = errors;
if(typeof data19.ald !== "boolean"){
validate36.errors = [{instancePath:instancePath+"/situationAMO/ald",schemaPath:"#/$defs/SituationAMO/properties/ald/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid14 = _errs55 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data19.aspa !== undefined){
const _errs57 = errors;
if(typeof data19.aspa !== "boolean"){
validate36.errors = [{instancePath:instancePath+"/situationAMO/aspa",schemaPath:"#/$defs/SituationAMO/properties/aspa/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid14 = _errs57 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data19.exemption !== undefined){
let data24 = data19.exemption;
const _errs59 = errors;
if(typeof data24 !== "string"){
validate36.errors = [{instancePath:instancePath+"/situationAMO/exemption",schemaPath:"#/$defs/SituationAMO/properties/exemption/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((data24 === "INVALIDITE") || (data24 === "PENSION_MILITAIRE")) || (data24 === "RENTE_AT")) || (data24 === "VICTIME_ATTENTAT")) || (data24 === "MINEUR_VICTIME")) || (data24 === "RISQUE_SANITAIRE")) || (data24 === "DONNEUR"))){
validate36.errors = [{instancePath:instancePath+"/situationAMO/exemption",schemaPath:"#/$defs/SituationAMO/properties/exemption/enum",keyword:"enum",params:{allowedValues: schema75.properties.exemption.enum}}];
return false;
}
var valid14 = _errs59 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/situationAMO",schemaPath:"#/$defs/SituationAMO/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dateEntree !== undefined){
let data25 = data.dateEntree;
const _errs61 = errors;
const _errs62 = errors;
if(errors === _errs62){
if(errors === _errs62){
if(typeof data25 === "string"){
if(!(formats0.validate(data25))){
validate36.errors = [{instancePath:instancePath+"/dateEntree",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/dateEntree",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs61 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dateSortie !== undefined){
let data26 = data.dateSortie;
const _errs64 = errors;
const _errs65 = errors;
if(errors === _errs65){
if(errors === _errs65){
if(typeof data26 === "string"){
if(!(formats0.validate(data26))){
validate36.errors = [{instancePath:instancePath+"/dateSortie",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/dateSortie",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs64 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.couvertureParticuliere !== undefined){
let data27 = data.couvertureParticuliere;
const _errs67 = errors;
if(typeof data27 !== "string"){
validate36.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data27 === "C2S") || (data27 === "AME")) || (data27 === "DETENU")) || (data27 === "ANONYME"))){
validate36.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/enum",keyword:"enum",params:{allowedValues: schema51.enum}}];
return false;
}
var valid0 = _errs67 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.agent !== undefined){
let data28 = data.agent;
const _errs70 = errors;
const _errs71 = errors;
if(errors === _errs71){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing1;
if(((data28.identifiant === undefined) && (missing1 = "identifiant")) || ((data28.modeAuthentification === undefined) && (missing1 = "modeAuthentification"))){
validate36.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs73 = errors;
for(const key2 in data28){
if(!(((key2 === "identifiant") || (key2 === "role")) || (key2 === "modeAuthentification"))){
validate36.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs73 === errors){
if(data28.identifiant !== undefined){
let data29 = data28.identifiant;
const _errs74 = errors;
if(errors === _errs74){
if(typeof data29 === "string"){
if(func2(data29) > 64){
validate36.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func2(data29) < 1){
validate36.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern19.test(data29)){
validate36.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:@-]+$"}}];
return false;
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid19 = _errs74 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data28.role !== undefined){
let data30 = data28.role;
const _errs76 = errors;
if(errors === _errs76){
if(typeof data30 === "string"){
if(func2(data30) > 64){
validate36.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern20.test(data30)){
validate36.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9À-ÿ ._:-]+$"}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid19 = _errs76 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data28.modeAuthentification !== undefined){
let data31 = data28.modeAuthentification;
const _errs78 = errors;
if(typeof data31 !== "string"){
validate36.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data31 === "DIRECTE") || (data31 === "INDIRECTE"))){
validate36.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/enum",keyword:"enum",params:{allowedValues: schema52.properties.modeAuthentification.enum}}];
return false;
}
var valid19 = _errs78 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delaiMs !== undefined){
let data32 = data.delaiMs;
const _errs80 = errors;
const _errs81 = errors;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
validate36.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs81){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 60000 || isNaN(data32)){
validate36.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}}];
return false;
}
else {
if(data32 < 100 || isNaN(data32)){
validate36.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}}];
return false;
}
}
}
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lignes !== undefined){
let data33 = data.lignes;
const _errs83 = errors;
if(errors === _errs83){
if(Array.isArray(data33)){
if(data33.length > 200){
validate36.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/maxItems",keyword:"maxItems",params:{limit: 200}}];
return false;
}
else {
if(data33.length < 1){
validate36.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid21 = true;
const len1 = data33.length;
for(let i1=0; i1<len1; i1++){
const _errs85 = errors;
if(!(validate42(data33[i1], {instancePath:instancePath+"/lignes/" + i1,parentData:data33,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var valid21 = _errs85 === errors;
if(!valid21){
break;
}
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs83 === errors;
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
else {
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const compiledDemandeDel: CompiledValidator = validate48;
const schema117 = {"type":"object","description":"Ni bénéficiaire ni montant, le numéro d'engagement suffit. `dateEntree` est celle du dossier, elle décide de la route.","additionalProperties":false,"required":["versionNorme","environnement","idMessage","etablissement","numeroDossier","amc","engagement","motif","dateEntree"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"environnement":{"$ref":"#/$defs/Environnement"},"idMessage":{"$ref":"#/$defs/IdMessage"},"etablissement":{"$ref":"#/$defs/Etablissement"},"numeroDossier":{"$ref":"#/$defs/NumeroDossier"},"amc":{"$ref":"#/$defs/CibleAmc"},"engagement":{"$ref":"#/$defs/NumeroEngagement"},"motif":{"type":"string","enum":["SEJOUR_ANNULE","DEBITEUR_CHANGE","DOSSIER_REPRIS","ERREUR_SAISIE"]},"dateEntree":{"$ref":"#/$defs/DateCivile"},"couvertureParticuliere":{"$ref":"#/$defs/CouvertureParticuliere"},"agent":{"$ref":"#/$defs/Agent"},"delaiMs":{"$ref":"#/$defs/DelaiMs"}}};
const schema122 = {"type":"string","description":"Engagement d'un CLC, ou proposition d'un SIM.","maxLength":64,"pattern":"^(CLC|SIM)-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$"};
const pattern67 = new RegExp("^(CLC|SIM)-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$", "u");

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.idMessage === undefined) && (missing0 = "idMessage"))) || ((data.etablissement === undefined) && (missing0 = "etablissement"))) || ((data.numeroDossier === undefined) && (missing0 = "numeroDossier"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.engagement === undefined) && (missing0 = "engagement"))) || ((data.motif === undefined) && (missing0 = "motif"))) || ((data.dateEntree === undefined) && (missing0 = "dateEntree"))){
validate48.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema117.properties, key0))){
validate48.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.versionNorme !== undefined){
let data0 = data.versionNorme;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(func2(data0) > 5){
validate48.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate48.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environnement !== undefined){
let data1 = data.environnement;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate48.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "test") || (data1 === "production"))){
validate48.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idMessage !== undefined){
let data2 = data.idMessage;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(func2(data2) > 36){
validate48.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/maxLength",keyword:"maxLength",params:{limit: 36}}];
return false;
}
else {
if(!pattern5.test(data2)){
validate48.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}}];
return false;
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.etablissement !== undefined){
const _errs11 = errors;
if(!(validate22(data.etablissement, {instancePath:instancePath+"/etablissement",parentData:data,parentDataProperty:"etablissement",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.numeroDossier !== undefined){
let data4 = data.numeroDossier;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(func2(data4) > 20){
validate48.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
else {
if(func2(data4) < 1){
validate48.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern8.test(data4)){
validate48.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
const _errs15 = errors;
if(!(validate24(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engagement !== undefined){
let data6 = data.engagement;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(func2(data6) > 64){
validate48.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/$defs/NumeroEngagement/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern67.test(data6)){
validate48.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/$defs/NumeroEngagement/pattern",keyword:"pattern",params:{pattern: "^(CLC|SIM)-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$"}}];
return false;
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/$defs/NumeroEngagement/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.motif !== undefined){
let data7 = data.motif;
const _errs19 = errors;
if(typeof data7 !== "string"){
validate48.errors = [{instancePath:instancePath+"/motif",schemaPath:"#/properties/motif/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data7 === "SEJOUR_ANNULE") || (data7 === "DEBITEUR_CHANGE")) || (data7 === "DOSSIER_REPRIS")) || (data7 === "ERREUR_SAISIE"))){
validate48.errors = [{instancePath:instancePath+"/motif",schemaPath:"#/properties/motif/enum",keyword:"enum",params:{allowedValues: schema117.properties.motif.enum}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dateEntree !== undefined){
let data8 = data.dateEntree;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(errors === _errs22){
if(typeof data8 === "string"){
if(!(formats0.validate(data8))){
validate48.errors = [{instancePath:instancePath+"/dateEntree",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate48.errors = [{instancePath:instancePath+"/dateEntree",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.couvertureParticuliere !== undefined){
let data9 = data.couvertureParticuliere;
const _errs24 = errors;
if(typeof data9 !== "string"){
validate48.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data9 === "C2S") || (data9 === "AME")) || (data9 === "DETENU")) || (data9 === "ANONYME"))){
validate48.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/enum",keyword:"enum",params:{allowedValues: schema51.enum}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.agent !== undefined){
let data10 = data.agent;
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing1;
if(((data10.identifiant === undefined) && (missing1 = "identifiant")) || ((data10.modeAuthentification === undefined) && (missing1 = "modeAuthentification"))){
validate48.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs30 = errors;
for(const key1 in data10){
if(!(((key1 === "identifiant") || (key1 === "role")) || (key1 === "modeAuthentification"))){
validate48.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs30 === errors){
if(data10.identifiant !== undefined){
let data11 = data10.identifiant;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data11 === "string"){
if(func2(data11) > 64){
validate48.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func2(data11) < 1){
validate48.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern19.test(data11)){
validate48.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:@-]+$"}}];
return false;
}
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs31 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data10.role !== undefined){
let data12 = data10.role;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data12 === "string"){
if(func2(data12) > 64){
validate48.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern20.test(data12)){
validate48.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9À-ÿ ._:-]+$"}}];
return false;
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs33 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data10.modeAuthentification !== undefined){
let data13 = data10.modeAuthentification;
const _errs35 = errors;
if(typeof data13 !== "string"){
validate48.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data13 === "DIRECTE") || (data13 === "INDIRECTE"))){
validate48.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/enum",keyword:"enum",params:{allowedValues: schema52.properties.modeAuthentification.enum}}];
return false;
}
var valid9 = _errs35 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
else {
validate48.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delaiMs !== undefined){
let data14 = data.delaiMs;
const _errs37 = errors;
const _errs38 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate48.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs38){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 60000 || isNaN(data14)){
validate48.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}}];
return false;
}
else {
if(data14 < 100 || isNaN(data14)){
validate48.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}}];
return false;
}
}
}
}
var valid0 = _errs37 === errors;
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
else {
validate48.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const compiledReponseIdb: CompiledValidator = validate51;
const schema127 = {"type":"object","required":["versionNorme","service","environnement","requete","emisLe","amc","signataire","droits","identite","resumeGuichet"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"service":{"const":"IDB"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"$ref":"#/$defs/Instant"},"amc":{"$ref":"#/$defs/AmcRepondante"},"signataire":{"$ref":"#/$defs/Signataire"},"droits":{"type":"object","required":["ouverts","etat","debut","fin"],"properties":{"ouverts":{"type":"boolean","description":"Ouverts chaque jour de la période demandée."},"etat":{"type":"string","enum":["ouverts","partiels","fermes","pas-encore-ouverts"]},"debut":{"$ref":"#/$defs/DateCivile"},"fin":{"$ref":"#/$defs/DateCivile"}}},"identite":{"type":"object","required":["nom"],"properties":{"nom":{"type":"string","enum":["concordant","discordant","non-fourni","non-verifie"]}}},"contrat":{"type":"object","required":["reference","responsable"],"properties":{"reference":{"type":"string","maxLength":40,"pattern":"^[^\\p{C}<>]*$"},"responsable":{"type":"boolean"},"regimeLocal":{"type":"boolean"}}},"garanties":{"$ref":"#/$defs/Garanties"},"calculLocal":{"type":"object","description":"Référence et validité sous lesquelles un calcul local des parts externes engage l'AMC.","required":["reference","du","au"],"properties":{"reference":{"type":"string","maxLength":64,"pattern":"^[^\\p{C}<>]*$"},"du":{"$ref":"#/$defs/DateCivile"},"au":{"$ref":"#/$defs/DateCivile"},"tarifs":{"type":"array","description":"Le barème de l'assureur sur la période, pour que le calcul local donne les mêmes montants que le CLC.","maxItems":200,"items":{"$ref":"#/$defs/Parametre"}},"ecarts":{"type":"string","enum":["refus","correction"],"description":"Ce que l'assureur fait d'un écart entre la facture et les règles ; refus, là où il est absent."},"prestations":{"type":"array","description":"Codes prestation propres à l'assureur, en plus de la nomenclature commune.","maxItems":200,"items":{"type":"object","required":["code","libelle"],"properties":{"code":{"type":"string","maxLength":8,"pattern":"^[A-Z0-9]{1,8}$"},"libelle":{"type":"string","maxLength":120,"pattern":"^[^\\p{C}<>]*$"}}}}}},"conditions":{"$ref":"#/$defs/Conditions"},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const schema132 = {"type":"string","description":"Instant RFC 3339, en UTC.","format":"date-time","maxLength":40};
const schema135 = {"type":"object","description":"propre : clé de l'AMC ; delegue : clé tenue par la passerelle, sous le mandat nommé.","required":["mode"],"properties":{"mode":{"type":"string","enum":["propre","delegue"]},"mandat":{"type":"string","maxLength":64,"pattern":"^[A-Za-z0-9._:/-]+$"}}};
const schema148 = {"type":"string","description":"Une phrase que l'agent peut lire au patient.","minLength":1,"maxLength":160,"pattern":"^[^\\p{C}<>]*$"};
const pattern79 = new RegExp("^[A-Za-z0-9._:/-]+$", "u");
const pattern75 = new RegExp("^[^\\p{C}<>]*$", "u");
const schema130 = {"type":"object","description":"La demande à laquelle ce document répond ; `empreinte` est le SHA-256 (base64url) du contenu reçu.","required":["algorithme","empreinte","methode","chemin","service","idMessage","finessJuridique","numeroAmc"],"properties":{"algorithme":{"const":"S256"},"empreinte":{"type":["string","null"],"pattern":"^[A-Za-z0-9_-]{43}$","description":"null là où aucun contenu n'a été lu."},"methode":{"type":"string","maxLength":10},"chemin":{"type":"string","maxLength":256},"service":{"type":["string","null"],"enum":["IDB","SIM","CLC","DEL","ANN","MESSAGES",null]},"idMessage":{"type":["string","null"],"maxLength":64},"finessJuridique":{"type":["string","null"],"maxLength":16},"numeroAmc":{"type":["string","null"],"maxLength":10},"transmis":{"type":"object","description":"Ce qui est parti chez l'assureur n'est que le nécessaire : SHA-256 (base64url) de la forme canonique (RFC 8785) du\ndocument transmis, et version de la correspondance qui l'a tiré du contenu reçu. Présent là où l'assureur parle.\n","required":["empreinte","correspondance"],"properties":{"empreinte":{"$ref":"#/$defs/Empreinte"},"correspondance":{"type":"string","maxLength":32,"pattern":"^[a-z-]+/\\d{1,3}$"}}}}};
const pattern73 = new RegExp("^[a-z-]+/\\d{1,3}$", "u");

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.algorithme === undefined) && (missing0 = "algorithme")) || ((data.empreinte === undefined) && (missing0 = "empreinte"))) || ((data.methode === undefined) && (missing0 = "methode"))) || ((data.chemin === undefined) && (missing0 = "chemin"))) || ((data.service === undefined) && (missing0 = "service"))) || ((data.idMessage === undefined) && (missing0 = "idMessage"))) || ((data.finessJuridique === undefined) && (missing0 = "finessJuridique"))) || ((data.numeroAmc === undefined) && (missing0 = "numeroAmc"))){
validate52.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.algorithme !== undefined){
const _errs1 = errors;
if("S256" !== data.algorithme){
validate52.errors = [{instancePath:instancePath+"/algorithme",schemaPath:"#/properties/algorithme/const",keyword:"const",params:{allowedValue: "S256"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.empreinte !== undefined){
let data1 = data.empreinte;
const _errs2 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate52.errors = [{instancePath:instancePath+"/empreinte",schemaPath:"#/properties/empreinte/type",keyword:"type",params:{type: schema130.properties.empreinte.type}}];
return false;
}
if(errors === _errs2){
if(typeof data1 === "string"){
if(!pattern17.test(data1)){
validate52.errors = [{instancePath:instancePath+"/empreinte",schemaPath:"#/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.methode !== undefined){
let data2 = data.methode;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data2 === "string"){
if(func2(data2) > 10){
validate52.errors = [{instancePath:instancePath+"/methode",schemaPath:"#/properties/methode/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/methode",schemaPath:"#/properties/methode/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chemin !== undefined){
let data3 = data.chemin;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data3 === "string"){
if(func2(data3) > 256){
validate52.errors = [{instancePath:instancePath+"/chemin",schemaPath:"#/properties/chemin/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/chemin",schemaPath:"#/properties/chemin/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
let data4 = data.service;
const _errs8 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate52.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: schema130.properties.service.type}}];
return false;
}
if(!(((((((data4 === "IDB") || (data4 === "SIM")) || (data4 === "CLC")) || (data4 === "DEL")) || (data4 === "ANN")) || (data4 === "MESSAGES")) || (data4 === null))){
validate52.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/enum",keyword:"enum",params:{allowedValues: schema130.properties.service.enum}}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idMessage !== undefined){
let data5 = data.idMessage;
const _errs10 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate52.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/properties/idMessage/type",keyword:"type",params:{type: schema130.properties.idMessage.type}}];
return false;
}
if(errors === _errs10){
if(typeof data5 === "string"){
if(func2(data5) > 64){
validate52.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/properties/idMessage/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finessJuridique !== undefined){
let data6 = data.finessJuridique;
const _errs12 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate52.errors = [{instancePath:instancePath+"/finessJuridique",schemaPath:"#/properties/finessJuridique/type",keyword:"type",params:{type: schema130.properties.finessJuridique.type}}];
return false;
}
if(errors === _errs12){
if(typeof data6 === "string"){
if(func2(data6) > 16){
validate52.errors = [{instancePath:instancePath+"/finessJuridique",schemaPath:"#/properties/finessJuridique/maxLength",keyword:"maxLength",params:{limit: 16}}];
return false;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.numeroAmc !== undefined){
let data7 = data.numeroAmc;
const _errs14 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate52.errors = [{instancePath:instancePath+"/numeroAmc",schemaPath:"#/properties/numeroAmc/type",keyword:"type",params:{type: schema130.properties.numeroAmc.type}}];
return false;
}
if(errors === _errs14){
if(typeof data7 === "string"){
if(func2(data7) > 10){
validate52.errors = [{instancePath:instancePath+"/numeroAmc",schemaPath:"#/properties/numeroAmc/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transmis !== undefined){
let data8 = data.transmis;
const _errs16 = errors;
if(errors === _errs16){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if(((data8.empreinte === undefined) && (missing1 = "empreinte")) || ((data8.correspondance === undefined) && (missing1 = "correspondance"))){
validate52.errors = [{instancePath:instancePath+"/transmis",schemaPath:"#/properties/transmis/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data8.empreinte !== undefined){
let data9 = data8.empreinte;
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data9 === "string"){
if(func2(data9) > 43){
validate52.errors = [{instancePath:instancePath+"/transmis/empreinte",schemaPath:"#/$defs/Empreinte/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
else {
if(!pattern17.test(data9)){
validate52.errors = [{instancePath:instancePath+"/transmis/empreinte",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/transmis/empreinte",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs18 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data8.correspondance !== undefined){
let data10 = data8.correspondance;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data10 === "string"){
if(func2(data10) > 32){
validate52.errors = [{instancePath:instancePath+"/transmis/correspondance",schemaPath:"#/properties/transmis/properties/correspondance/maxLength",keyword:"maxLength",params:{limit: 32}}];
return false;
}
else {
if(!pattern73.test(data10)){
validate52.errors = [{instancePath:instancePath+"/transmis/correspondance",schemaPath:"#/properties/transmis/properties/correspondance/pattern",keyword:"pattern",params:{pattern: "^[a-z-]+/\\d{1,3}$"}}];
return false;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/transmis/correspondance",schemaPath:"#/properties/transmis/properties/correspondance/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs21 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/transmis",schemaPath:"#/properties/transmis/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs16 === errors;
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
else {
validate52.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":{"algorithme":true,"empreinte":true,"methode":true,"chemin":true,"service":true,"idMessage":true,"finessJuridique":true,"numeroAmc":true,"transmis":true},"dynamicProps":false,"dynamicItems":false};

const schema133 = {"type":"object","required":["numero","nom","contact"],"properties":{"numero":{"type":"string","maxLength":10,"pattern":"^\\d{10}$"},"nom":{"type":"string","maxLength":120,"pattern":"^[^\\p{C}<>]*$"},"contact":{"$ref":"#/$defs/Contact"}}};
const schema134 = {"type":"object","required":["libelle"],"properties":{"libelle":{"type":"string","minLength":1,"maxLength":120,"pattern":"^[^\\p{C}<>]*$"},"telephone":{"type":"string","maxLength":20,"pattern":"^[0-9+(). -]*$"},"courriel":{"type":"string","maxLength":120,"pattern":"^[^\\p{C}<>\\s]*$"}}};
const pattern74 = new RegExp("^\\d{10}$", "u");
const pattern77 = new RegExp("^[0-9+(). -]*$", "u");
const pattern78 = new RegExp("^[^\\p{C}<>\\s]*$", "u");

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.numero === undefined) && (missing0 = "numero")) || ((data.nom === undefined) && (missing0 = "nom"))) || ((data.contact === undefined) && (missing0 = "contact"))){
validate54.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.numero !== undefined){
let data0 = data.numero;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 10){
validate54.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/properties/numero/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
else {
if(!pattern74.test(data0)){
validate54.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/properties/numero/pattern",keyword:"pattern",params:{pattern: "^\\d{10}$"}}];
return false;
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/properties/numero/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nom !== undefined){
let data1 = data.nom;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func2(data1) > 120){
validate54.errors = [{instancePath:instancePath+"/nom",schemaPath:"#/properties/nom/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
else {
if(!pattern75.test(data1)){
validate54.errors = [{instancePath:instancePath+"/nom",schemaPath:"#/properties/nom/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/nom",schemaPath:"#/properties/nom/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contact !== undefined){
let data2 = data.contact;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.libelle === undefined) && (missing1 = "libelle")){
validate54.errors = [{instancePath:instancePath+"/contact",schemaPath:"#/$defs/Contact/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data2.libelle !== undefined){
let data3 = data2.libelle;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 120){
validate54.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
else {
if(func2(data3) < 1){
validate54.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern75.test(data3)){
validate54.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.telephone !== undefined){
let data4 = data2.telephone;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 20){
validate54.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
else {
if(!pattern77.test(data4)){
validate54.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/pattern",keyword:"pattern",params:{pattern: "^[0-9+(). -]*$"}}];
return false;
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.courriel !== undefined){
let data5 = data2.courriel;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(func2(data5) > 120){
validate54.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
else {
if(!pattern78.test(data5)){
validate54.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>\\s]*$"}}];
return false;
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate54.errors = [{instancePath:instancePath+"/contact",schemaPath:"#/$defs/Contact/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate54.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":{"numero":true,"nom":true,"contact":true},"dynamicProps":false,"dynamicItems":false};

const schema138 = {"type":"object","description":"Assez précis pour calculer localement les parts externes (ACE).","required":["ticketModerateur","forfaitJournalier","participationForfaitaireActeLourd","forfaitPatientUrgences","chambre","honorairesOptam","honorairesNonOptam"],"properties":{"ticketModerateur":{"type":"integer","minimum":0,"maximum":100,"description":"Pour cent du ticket modérateur."},"forfaitJournalier":{"type":"object","required":["illimite"],"properties":{"illimite":{"type":"boolean"},"joursMax":{"type":"integer","minimum":0,"maximum":999}}},"participationForfaitaireActeLourd":{"type":"boolean"},"forfaitPatientUrgences":{"type":"boolean"},"chambre":{"type":["object","null"],"required":["parJour","joursMax"],"properties":{"parJour":{"$ref":"#/$defs/Montant"},"joursMax":{"type":"integer","minimum":0,"maximum":999}}},"honorairesOptam":{"type":"integer","minimum":0,"maximum":1000,"description":"AMO et AMC ensemble, en pour cent de la base AMO."},"honorairesNonOptam":{"type":"integer","minimum":0,"maximum":1000,"description":"AMO et AMC ensemble, en pour cent de la base AMO."},"activites":{"type":"array","maxItems":3,"description":"Activités garanties ; toutes, là où il est absent.","items":{"$ref":"#/$defs/Activite"}}}};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.ticketModerateur === undefined) && (missing0 = "ticketModerateur")) || ((data.forfaitJournalier === undefined) && (missing0 = "forfaitJournalier"))) || ((data.participationForfaitaireActeLourd === undefined) && (missing0 = "participationForfaitaireActeLourd"))) || ((data.forfaitPatientUrgences === undefined) && (missing0 = "forfaitPatientUrgences"))) || ((data.chambre === undefined) && (missing0 = "chambre"))) || ((data.honorairesOptam === undefined) && (missing0 = "honorairesOptam"))) || ((data.honorairesNonOptam === undefined) && (missing0 = "honorairesNonOptam"))){
validate56.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.ticketModerateur !== undefined){
let data0 = data.ticketModerateur;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate56.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/properties/ticketModerateur/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
validate56.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/properties/ticketModerateur/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate56.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/properties/ticketModerateur/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forfaitJournalier !== undefined){
let data1 = data.forfaitJournalier;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.illimite === undefined) && (missing1 = "illimite")){
validate56.errors = [{instancePath:instancePath+"/forfaitJournalier",schemaPath:"#/properties/forfaitJournalier/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.illimite !== undefined){
const _errs5 = errors;
if(typeof data1.illimite !== "boolean"){
validate56.errors = [{instancePath:instancePath+"/forfaitJournalier/illimite",schemaPath:"#/properties/forfaitJournalier/properties/illimite/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.joursMax !== undefined){
let data3 = data1.joursMax;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate56.errors = [{instancePath:instancePath+"/forfaitJournalier/joursMax",schemaPath:"#/properties/forfaitJournalier/properties/joursMax/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 999 || isNaN(data3)){
validate56.errors = [{instancePath:instancePath+"/forfaitJournalier/joursMax",schemaPath:"#/properties/forfaitJournalier/properties/joursMax/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate56.errors = [{instancePath:instancePath+"/forfaitJournalier/joursMax",schemaPath:"#/properties/forfaitJournalier/properties/joursMax/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate56.errors = [{instancePath:instancePath+"/forfaitJournalier",schemaPath:"#/properties/forfaitJournalier/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.participationForfaitaireActeLourd !== undefined){
const _errs9 = errors;
if(typeof data.participationForfaitaireActeLourd !== "boolean"){
validate56.errors = [{instancePath:instancePath+"/participationForfaitaireActeLourd",schemaPath:"#/properties/participationForfaitaireActeLourd/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.forfaitPatientUrgences !== undefined){
const _errs11 = errors;
if(typeof data.forfaitPatientUrgences !== "boolean"){
validate56.errors = [{instancePath:instancePath+"/forfaitPatientUrgences",schemaPath:"#/properties/forfaitPatientUrgences/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chambre !== undefined){
let data6 = data.chambre;
const _errs13 = errors;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
validate56.errors = [{instancePath:instancePath+"/chambre",schemaPath:"#/properties/chambre/type",keyword:"type",params:{type: schema138.properties.chambre.type}}];
return false;
}
if(errors === _errs13){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if(((data6.parJour === undefined) && (missing2 = "parJour")) || ((data6.joursMax === undefined) && (missing2 = "joursMax"))){
validate56.errors = [{instancePath:instancePath+"/chambre",schemaPath:"#/properties/chambre/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data6.parJour !== undefined){
let data7 = data6.parJour;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(func2(data7) > 12){
validate56.errors = [{instancePath:instancePath+"/chambre/parJour",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data7)){
validate56.errors = [{instancePath:instancePath+"/chambre/parJour",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate56.errors = [{instancePath:instancePath+"/chambre/parJour",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.joursMax !== undefined){
let data8 = data6.joursMax;
const _errs18 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate56.errors = [{instancePath:instancePath+"/chambre/joursMax",schemaPath:"#/properties/chambre/properties/joursMax/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs18){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 999 || isNaN(data8)){
validate56.errors = [{instancePath:instancePath+"/chambre/joursMax",schemaPath:"#/properties/chambre/properties/joursMax/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate56.errors = [{instancePath:instancePath+"/chambre/joursMax",schemaPath:"#/properties/chambre/properties/joursMax/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.honorairesOptam !== undefined){
let data9 = data.honorairesOptam;
const _errs20 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate56.errors = [{instancePath:instancePath+"/honorairesOptam",schemaPath:"#/properties/honorairesOptam/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1000 || isNaN(data9)){
validate56.errors = [{instancePath:instancePath+"/honorairesOptam",schemaPath:"#/properties/honorairesOptam/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate56.errors = [{instancePath:instancePath+"/honorairesOptam",schemaPath:"#/properties/honorairesOptam/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.honorairesNonOptam !== undefined){
let data10 = data.honorairesNonOptam;
const _errs22 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate56.errors = [{instancePath:instancePath+"/honorairesNonOptam",schemaPath:"#/properties/honorairesNonOptam/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs22){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 1000 || isNaN(data10)){
validate56.errors = [{instancePath:instancePath+"/honorairesNonOptam",schemaPath:"#/properties/honorairesNonOptam/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate56.errors = [{instancePath:instancePath+"/honorairesNonOptam",schemaPath:"#/properties/honorairesNonOptam/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.activites !== undefined){
let data11 = data.activites;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data11)){
if(data11.length > 3){
validate56.errors = [{instancePath:instancePath+"/activites",schemaPath:"#/properties/activites/maxItems",keyword:"maxItems",params:{limit: 3}}];
return false;
}
else {
var valid4 = true;
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
const _errs26 = errors;
if(typeof data12 !== "string"){
validate56.errors = [{instancePath:instancePath+"/activites/" + i0,schemaPath:"#/$defs/Activite/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data12 === "MCOO") || (data12 === "SSR")) || (data12 === "PSY"))){
validate56.errors = [{instancePath:instancePath+"/activites/" + i0,schemaPath:"#/$defs/Activite/enum",keyword:"enum",params:{allowedValues: schema60.enum}}];
return false;
}
var valid4 = _errs26 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate56.errors = [{instancePath:instancePath+"/activites",schemaPath:"#/properties/activites/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs24 === errors;
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
else {
validate56.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":{"ticketModerateur":true,"forfaitJournalier":true,"participationForfaitaireActeLourd":true,"forfaitPatientUrgences":true,"chambre":true,"honorairesOptam":true,"honorairesNonOptam":true,"activites":true},"dynamicProps":false,"dynamicItems":false};

const schema143 = {"type":"object","description":"Une valeur datée du barème ; celle de la date de soins s'applique.","required":["code","du","valeur","unite","source"],"properties":{"code":{"type":"string","maxLength":32,"pattern":"^[A-Z0-9_]+$"},"activites":{"type":"array","maxItems":3,"items":{"$ref":"#/$defs/Activite"}},"du":{"$ref":"#/$defs/DateCivile"},"valeur":{"type":"string","maxLength":15,"pattern":"^\\d{1,9}(\\.\\d{1,2})?$"},"unite":{"type":"string","enum":["euros","jours","pourcent","coefficient"]},"source":{"type":"string","maxLength":160,"pattern":"^[^\\p{C}<>]*$"}}};
const pattern83 = new RegExp("^[A-Z0-9_]+$", "u");
const pattern84 = new RegExp("^\\d{1,9}(\\.\\d{1,2})?$", "u");

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.code === undefined) && (missing0 = "code")) || ((data.du === undefined) && (missing0 = "du"))) || ((data.valeur === undefined) && (missing0 = "valeur"))) || ((data.unite === undefined) && (missing0 = "unite"))) || ((data.source === undefined) && (missing0 = "source"))){
validate58.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.code !== undefined){
let data0 = data.code;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 32){
validate58.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 32}}];
return false;
}
else {
if(!pattern83.test(data0)){
validate58.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9_]+$"}}];
return false;
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.activites !== undefined){
let data1 = data.activites;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 3){
validate58.errors = [{instancePath:instancePath+"/activites",schemaPath:"#/properties/activites/maxItems",keyword:"maxItems",params:{limit: 3}}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
if(typeof data2 !== "string"){
validate58.errors = [{instancePath:instancePath+"/activites/" + i0,schemaPath:"#/$defs/Activite/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data2 === "MCOO") || (data2 === "SSR")) || (data2 === "PSY"))){
validate58.errors = [{instancePath:instancePath+"/activites/" + i0,schemaPath:"#/$defs/Activite/enum",keyword:"enum",params:{allowedValues: schema60.enum}}];
return false;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/activites",schemaPath:"#/properties/activites/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.du !== undefined){
let data3 = data.du;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(errors === _errs9){
if(typeof data3 === "string"){
if(!(formats0.validate(data3))){
validate58.errors = [{instancePath:instancePath+"/du",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate58.errors = [{instancePath:instancePath+"/du",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.valeur !== undefined){
let data4 = data.valeur;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(func2(data4) > 15){
validate58.errors = [{instancePath:instancePath+"/valeur",schemaPath:"#/properties/valeur/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern84.test(data4)){
validate58.errors = [{instancePath:instancePath+"/valeur",schemaPath:"#/properties/valeur/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}(\\.\\d{1,2})?$"}}];
return false;
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/valeur",schemaPath:"#/properties/valeur/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unite !== undefined){
let data5 = data.unite;
const _errs13 = errors;
if(typeof data5 !== "string"){
validate58.errors = [{instancePath:instancePath+"/unite",schemaPath:"#/properties/unite/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data5 === "euros") || (data5 === "jours")) || (data5 === "pourcent")) || (data5 === "coefficient"))){
validate58.errors = [{instancePath:instancePath+"/unite",schemaPath:"#/properties/unite/enum",keyword:"enum",params:{allowedValues: schema143.properties.unite.enum}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data6 = data.source;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data6 === "string"){
if(func2(data6) > 160){
validate58.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(!pattern75.test(data6)){
validate58.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate58.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs15 === errors;
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
else {
validate58.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":{"code":true,"activites":true,"du":true,"valeur":true,"unite":true,"source":true},"dynamicProps":false,"dynamicItems":false};

const schema146 = {"type":"object","description":"Les conditions appliquées (contrat et barème), et le SHA-256 (base64url) de leur forme canonique (RFC 8785).","required":["uri","empreinte"],"properties":{"uri":{"type":"string","maxLength":200,"pattern":"^[A-Za-z0-9:._/-]+$"},"empreinte":{"$ref":"#/$defs/Empreinte"}}};
const pattern88 = new RegExp("^[A-Za-z0-9:._/-]+$", "u");

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.uri === undefined) && (missing0 = "uri")) || ((data.empreinte === undefined) && (missing0 = "empreinte"))){
validate60.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.uri !== undefined){
let data0 = data.uri;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 200){
validate60.errors = [{instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(!pattern88.test(data0)){
validate60.errors = [{instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9:._/-]+$"}}];
return false;
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.empreinte !== undefined){
let data1 = data.empreinte;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 43){
validate60.errors = [{instancePath:instancePath+"/empreinte",schemaPath:"#/$defs/Empreinte/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
else {
if(!pattern17.test(data1)){
validate60.errors = [{instancePath:instancePath+"/empreinte",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/empreinte",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate60.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":{"uri":true,"empreinte":true},"dynamicProps":false,"dynamicItems":false};

const formats22 = require("ajv-formats/dist/formats").fullFormats["date-time"];

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.service === undefined) && (missing0 = "service"))) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.requete === undefined) && (missing0 = "requete"))) || ((data.emisLe === undefined) && (missing0 = "emisLe"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.signataire === undefined) && (missing0 = "signataire"))) || ((data.droits === undefined) && (missing0 = "droits"))) || ((data.identite === undefined) && (missing0 = "identite"))) || ((data.resumeGuichet === undefined) && (missing0 = "resumeGuichet"))){
validate51.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.versionNorme !== undefined){
let data0 = data.versionNorme;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 5){
validate51.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate51.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
const _errs4 = errors;
if("IDB" !== data.service){
validate51.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/const",keyword:"const",params:{allowedValue: "IDB"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environnement !== undefined){
let data2 = data.environnement;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate51.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "test") || (data2 === "production"))){
validate51.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
const _errs8 = errors;
if(!(validate52(data.requete, {instancePath:instancePath+"/requete",parentData:data,parentDataProperty:"requete",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.emisLe !== undefined){
let data4 = data.emisLe;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 40){
validate51.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data4))){
validate51.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
const _errs12 = errors;
if(!(validate54(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signataire !== undefined){
let data6 = data.signataire;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((data6.mode === undefined) && (missing1 = "mode")){
validate51.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data6.mode !== undefined){
let data7 = data6.mode;
const _errs16 = errors;
if(typeof data7 !== "string"){
validate51.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data7 === "propre") || (data7 === "delegue"))){
validate51.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/enum",keyword:"enum",params:{allowedValues: schema135.properties.mode.enum}}];
return false;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.mandat !== undefined){
let data8 = data6.mandat;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data8 === "string"){
if(func2(data8) > 64){
validate51.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern79.test(data8)){
validate51.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:/-]+$"}}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.droits !== undefined){
let data9 = data.droits;
const _errs20 = errors;
if(errors === _errs20){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if(((((data9.ouverts === undefined) && (missing2 = "ouverts")) || ((data9.etat === undefined) && (missing2 = "etat"))) || ((data9.debut === undefined) && (missing2 = "debut"))) || ((data9.fin === undefined) && (missing2 = "fin"))){
validate51.errors = [{instancePath:instancePath+"/droits",schemaPath:"#/properties/droits/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data9.ouverts !== undefined){
const _errs22 = errors;
if(typeof data9.ouverts !== "boolean"){
validate51.errors = [{instancePath:instancePath+"/droits/ouverts",schemaPath:"#/properties/droits/properties/ouverts/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.etat !== undefined){
let data11 = data9.etat;
const _errs24 = errors;
if(typeof data11 !== "string"){
validate51.errors = [{instancePath:instancePath+"/droits/etat",schemaPath:"#/properties/droits/properties/etat/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data11 === "ouverts") || (data11 === "partiels")) || (data11 === "fermes")) || (data11 === "pas-encore-ouverts"))){
validate51.errors = [{instancePath:instancePath+"/droits/etat",schemaPath:"#/properties/droits/properties/etat/enum",keyword:"enum",params:{allowedValues: schema127.properties.droits.properties.etat.enum}}];
return false;
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.debut !== undefined){
let data12 = data9.debut;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(errors === _errs27){
if(typeof data12 === "string"){
if(!(formats0.validate(data12))){
validate51.errors = [{instancePath:instancePath+"/droits/debut",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate51.errors = [{instancePath:instancePath+"/droits/debut",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.fin !== undefined){
let data13 = data9.fin;
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(errors === _errs30){
if(typeof data13 === "string"){
if(!(formats0.validate(data13))){
validate51.errors = [{instancePath:instancePath+"/droits/fin",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate51.errors = [{instancePath:instancePath+"/droits/fin",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/droits",schemaPath:"#/properties/droits/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.identite !== undefined){
let data14 = data.identite;
const _errs32 = errors;
if(errors === _errs32){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing3;
if((data14.nom === undefined) && (missing3 = "nom")){
validate51.errors = [{instancePath:instancePath+"/identite",schemaPath:"#/properties/identite/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data14.nom !== undefined){
let data15 = data14.nom;
if(typeof data15 !== "string"){
validate51.errors = [{instancePath:instancePath+"/identite/nom",schemaPath:"#/properties/identite/properties/nom/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data15 === "concordant") || (data15 === "discordant")) || (data15 === "non-fourni")) || (data15 === "non-verifie"))){
validate51.errors = [{instancePath:instancePath+"/identite/nom",schemaPath:"#/properties/identite/properties/nom/enum",keyword:"enum",params:{allowedValues: schema127.properties.identite.properties.nom.enum}}];
return false;
}
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/identite",schemaPath:"#/properties/identite/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contrat !== undefined){
let data16 = data.contrat;
const _errs36 = errors;
if(errors === _errs36){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing4;
if(((data16.reference === undefined) && (missing4 = "reference")) || ((data16.responsable === undefined) && (missing4 = "responsable"))){
validate51.errors = [{instancePath:instancePath+"/contrat",schemaPath:"#/properties/contrat/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data16.reference !== undefined){
let data17 = data16.reference;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data17 === "string"){
if(func2(data17) > 40){
validate51.errors = [{instancePath:instancePath+"/contrat/reference",schemaPath:"#/properties/contrat/properties/reference/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!pattern75.test(data17)){
validate51.errors = [{instancePath:instancePath+"/contrat/reference",schemaPath:"#/properties/contrat/properties/reference/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/contrat/reference",schemaPath:"#/properties/contrat/properties/reference/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs38 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data16.responsable !== undefined){
const _errs40 = errors;
if(typeof data16.responsable !== "boolean"){
validate51.errors = [{instancePath:instancePath+"/contrat/responsable",schemaPath:"#/properties/contrat/properties/responsable/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid10 = _errs40 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data16.regimeLocal !== undefined){
const _errs42 = errors;
if(typeof data16.regimeLocal !== "boolean"){
validate51.errors = [{instancePath:instancePath+"/contrat/regimeLocal",schemaPath:"#/properties/contrat/properties/regimeLocal/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid10 = _errs42 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/contrat",schemaPath:"#/properties/contrat/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.garanties !== undefined){
const _errs44 = errors;
if(!(validate56(data.garanties, {instancePath:instancePath+"/garanties",parentData:data,parentDataProperty:"garanties",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.calculLocal !== undefined){
let data21 = data.calculLocal;
const _errs45 = errors;
if(errors === _errs45){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing5;
if((((data21.reference === undefined) && (missing5 = "reference")) || ((data21.du === undefined) && (missing5 = "du"))) || ((data21.au === undefined) && (missing5 = "au"))){
validate51.errors = [{instancePath:instancePath+"/calculLocal",schemaPath:"#/properties/calculLocal/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data21.reference !== undefined){
let data22 = data21.reference;
const _errs47 = errors;
if(errors === _errs47){
if(typeof data22 === "string"){
if(func2(data22) > 64){
validate51.errors = [{instancePath:instancePath+"/calculLocal/reference",schemaPath:"#/properties/calculLocal/properties/reference/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern75.test(data22)){
validate51.errors = [{instancePath:instancePath+"/calculLocal/reference",schemaPath:"#/properties/calculLocal/properties/reference/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/calculLocal/reference",schemaPath:"#/properties/calculLocal/properties/reference/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid11 = _errs47 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data21.du !== undefined){
let data23 = data21.du;
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(errors === _errs50){
if(typeof data23 === "string"){
if(!(formats0.validate(data23))){
validate51.errors = [{instancePath:instancePath+"/calculLocal/du",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate51.errors = [{instancePath:instancePath+"/calculLocal/du",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid11 = _errs49 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data21.au !== undefined){
let data24 = data21.au;
const _errs52 = errors;
const _errs53 = errors;
if(errors === _errs53){
if(errors === _errs53){
if(typeof data24 === "string"){
if(!(formats0.validate(data24))){
validate51.errors = [{instancePath:instancePath+"/calculLocal/au",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate51.errors = [{instancePath:instancePath+"/calculLocal/au",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid11 = _errs52 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data21.tarifs !== undefined){
let data25 = data21.tarifs;
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data25)){
if(data25.length > 200){
validate51.errors = [{instancePath:instancePath+"/calculLocal/tarifs",schemaPath:"#/properties/calculLocal/properties/tarifs/maxItems",keyword:"maxItems",params:{limit: 200}}];
return false;
}
else {
var valid14 = true;
const len0 = data25.length;
for(let i0=0; i0<len0; i0++){
const _errs57 = errors;
if(!(validate58(data25[i0], {instancePath:instancePath+"/calculLocal/tarifs/" + i0,parentData:data25,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
var valid14 = _errs57 === errors;
if(!valid14){
break;
}
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/calculLocal/tarifs",schemaPath:"#/properties/calculLocal/properties/tarifs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid11 = _errs55 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data21.ecarts !== undefined){
let data27 = data21.ecarts;
const _errs58 = errors;
if(typeof data27 !== "string"){
validate51.errors = [{instancePath:instancePath+"/calculLocal/ecarts",schemaPath:"#/properties/calculLocal/properties/ecarts/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data27 === "refus") || (data27 === "correction"))){
validate51.errors = [{instancePath:instancePath+"/calculLocal/ecarts",schemaPath:"#/properties/calculLocal/properties/ecarts/enum",keyword:"enum",params:{allowedValues: schema127.properties.calculLocal.properties.ecarts.enum}}];
return false;
}
var valid11 = _errs58 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data21.prestations !== undefined){
let data28 = data21.prestations;
const _errs60 = errors;
if(errors === _errs60){
if(Array.isArray(data28)){
if(data28.length > 200){
validate51.errors = [{instancePath:instancePath+"/calculLocal/prestations",schemaPath:"#/properties/calculLocal/properties/prestations/maxItems",keyword:"maxItems",params:{limit: 200}}];
return false;
}
else {
var valid15 = true;
const len1 = data28.length;
for(let i1=0; i1<len1; i1++){
let data29 = data28[i1];
const _errs62 = errors;
if(errors === _errs62){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let missing6;
if(((data29.code === undefined) && (missing6 = "code")) || ((data29.libelle === undefined) && (missing6 = "libelle"))){
validate51.errors = [{instancePath:instancePath+"/calculLocal/prestations/" + i1,schemaPath:"#/properties/calculLocal/properties/prestations/items/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
if(data29.code !== undefined){
let data30 = data29.code;
const _errs64 = errors;
if(errors === _errs64){
if(typeof data30 === "string"){
if(func2(data30) > 8){
validate51.errors = [{instancePath:instancePath+"/calculLocal/prestations/" + i1+"/code",schemaPath:"#/properties/calculLocal/properties/prestations/items/properties/code/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern29.test(data30)){
validate51.errors = [{instancePath:instancePath+"/calculLocal/prestations/" + i1+"/code",schemaPath:"#/properties/calculLocal/properties/prestations/items/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{1,8}$"}}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/calculLocal/prestations/" + i1+"/code",schemaPath:"#/properties/calculLocal/properties/prestations/items/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid16 = _errs64 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data29.libelle !== undefined){
let data31 = data29.libelle;
const _errs66 = errors;
if(errors === _errs66){
if(typeof data31 === "string"){
if(func2(data31) > 120){
validate51.errors = [{instancePath:instancePath+"/calculLocal/prestations/" + i1+"/libelle",schemaPath:"#/properties/calculLocal/properties/prestations/items/properties/libelle/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
else {
if(!pattern75.test(data31)){
validate51.errors = [{instancePath:instancePath+"/calculLocal/prestations/" + i1+"/libelle",schemaPath:"#/properties/calculLocal/properties/prestations/items/properties/libelle/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/calculLocal/prestations/" + i1+"/libelle",schemaPath:"#/properties/calculLocal/properties/prestations/items/properties/libelle/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid16 = _errs66 === errors;
}
else {
var valid16 = true;
}
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/calculLocal/prestations/" + i1,schemaPath:"#/properties/calculLocal/properties/prestations/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid15 = _errs62 === errors;
if(!valid15){
break;
}
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/calculLocal/prestations",schemaPath:"#/properties/calculLocal/properties/prestations/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid11 = _errs60 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/calculLocal",schemaPath:"#/properties/calculLocal/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.conditions !== undefined){
const _errs68 = errors;
if(!(validate60(data.conditions, {instancePath:instancePath+"/conditions",parentData:data,parentDataProperty:"conditions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumeGuichet !== undefined){
let data33 = data.resumeGuichet;
const _errs69 = errors;
const _errs70 = errors;
if(errors === _errs70){
if(typeof data33 === "string"){
if(func2(data33) > 160){
validate51.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data33) < 1){
validate51.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern75.test(data33)){
validate51.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate51.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs69 === errors;
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
else {
validate51.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":{"versionNorme":true,"service":true,"environnement":true,"requete":true,"emisLe":true,"amc":true,"signataire":true,"droits":true,"identite":true,"contrat":true,"garanties":true,"calculLocal":true,"conditions":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

export const compiledReponseSim: CompiledValidator = validate62;
const schema149 = {"type":"object","description":"Une estimation sans garantie. `proposition` est ce que l'assureur en garde ; ce n'est pas un engagement.","required":["versionNorme","service","environnement","requete","emisLe","amc","signataire","estimation","sansGarantie","mention","valableJusquAu","droits","lignes","totaux","proposition","resumeGuichet"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"service":{"const":"SIM"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"$ref":"#/$defs/Instant"},"amc":{"$ref":"#/$defs/AmcRepondante"},"signataire":{"$ref":"#/$defs/Signataire"},"estimation":{"const":true},"sansGarantie":{"const":true},"mention":{"type":"string","maxLength":300,"pattern":"^[^\\p{C}<>]*$"},"valableJusquAu":{"$ref":"#/$defs/DateCivile"},"droits":{"type":"object","required":["etat","debut","fin"],"properties":{"etat":{"type":"string","enum":["ouverts","partiels"]},"debut":{"$ref":"#/$defs/DateCivile"},"fin":{"$ref":"#/$defs/DateCivile"}}},"hypotheses":{"type":"array","maxItems":20,"items":{"type":"string","maxLength":300,"pattern":"^[^\\p{C}<>]*$"}},"lignes":{"type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/LigneEstimee"}},"totaux":{"type":"object","required":["totalEstime","totalAMO","totalAMC","resteAPatient","estimation"],"properties":{"totalEstime":{"$ref":"#/$defs/Total"},"totalAMO":{"$ref":"#/$defs/Total"},"totalAMC":{"$ref":"#/$defs/Total"},"resteAPatient":{"$ref":"#/$defs/Total"},"estimation":{"const":true}}},"proposition":{"type":"object","required":["numero","etat"],"properties":{"numero":{"type":"string","maxLength":64,"pattern":"^SIM-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$"},"etat":{"const":"propose"},"conditions":{"$ref":"#/$defs/Conditions"}}},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const schema165 = {"type":"string","description":"Somme de montants, en euros.","maxLength":15,"pattern":"^\\d{1,12}\\.\\d{2}$"};
const pattern106 = new RegExp("^\\d{1,12}\\.\\d{2}$", "u");
const pattern123 = new RegExp("^SIM-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$", "u");
const schema157 = {"type":"object","required":["ligne","code","libelle","quantite","montantEstime","partAMO","partAMC","resteAPatient","estimation","raison"],"properties":{"ligne":{"type":"integer","minimum":0,"maximum":199},"code":{"type":"string","maxLength":8,"pattern":"^[A-Z0-9]{1,8}$"},"libelle":{"type":"string","maxLength":120,"pattern":"^[^\\p{C}<>]*$"},"quantite":{"type":"integer","minimum":1,"maximum":999},"montantEstime":{"$ref":"#/$defs/Montant"},"partAMO":{"$ref":"#/$defs/Montant"},"partAMC":{"$ref":"#/$defs/Montant"},"resteAPatient":{"$ref":"#/$defs/Montant"},"estimation":{"const":true},"raison":{"type":"object","required":["regle","libelle"],"properties":{"regle":{"type":"string","maxLength":3,"pattern":"^R\\d{2}$"},"libelle":{"type":"string","maxLength":300,"pattern":"^[^\\p{C}<>]*$"}}},"explications":{"type":"array","maxItems":20,"items":{"$ref":"#/$defs/Explication"}}}};
const pattern101 = new RegExp("^R\\d{2}$", "u");
const schema162 = {"type":"object","description":"Une contribution à la part d'une ligne. La part est la somme des `montant` ; chaque `montant` est la valeur de son\n`calcul`. `phrase` se lit au guichet.\n","required":["regle","poste","montant","calcul","phrase"],"properties":{"regle":{"type":"string","maxLength":3,"pattern":"^R\\d{2}$"},"poste":{"type":"string","enum":["ticket-moderateur","forfait-journalier","participation","forfait-urgences","chambre","depassement","exclusion","plafonnement"]},"montant":{"$ref":"#/$defs/Montant"},"calcul":{"$ref":"#/$defs/Terme"},"garantie":{"type":"object","description":"La garantie du contrat qui a décidé.","required":["contrat","nom","valeur"],"properties":{"contrat":{"type":"string","maxLength":40,"pattern":"^[^\\p{C}<>]*$"},"nom":{"type":"string","maxLength":60,"pattern":"^[^\\p{C}<>]*$"},"valeur":{"type":"string","maxLength":60,"pattern":"^[^\\p{C}<>]*$"}}},"tarifs":{"type":"array","maxItems":20,"items":{"$ref":"#/$defs/TarifApplique"}},"plafond":{"type":"object","description":"Plafond annuel de jours ; `dejaPris` compte les autres engagements de l'année.","required":["nom","annee","maximum","dejaPris","accordes"],"properties":{"nom":{"type":"string","maxLength":60,"pattern":"^[^\\p{C}<>]*$"},"annee":{"type":"integer","minimum":1900,"maximum":2999},"maximum":{"type":"integer","minimum":0,"maximum":999},"dejaPris":{"type":"integer","minimum":0,"maximum":999},"accordes":{"type":"integer","minimum":0,"maximum":999}}},"joursCouverts":{"type":"integer","minimum":0,"maximum":99999},"jours":{"type":"integer","minimum":0,"maximum":99999},"phrase":{"type":"string","maxLength":300,"pattern":"^[^\\p{C}<>]*$"}}};
const schema164 = {"description":"Une expression en centimes entiers, recalculable seule : `montant` est une donnée nommée ; `pourcentage` est\nR(de × taux / 100) ; `fois` est nombre × de ; `prorata` est R(de × numerateur / denominateur) ; R arrondit au centime,\ndemi vers le haut. `difference` est la première moins les suivantes, jamais sous zéro.\n","oneOf":[{"type":"object","required":["op","nom","valeur"],"properties":{"op":{"const":"montant"},"nom":{"type":"string","maxLength":60,"pattern":"^[^\\p{C}<>]*$"},"valeur":{"$ref":"#/$defs/Total"}}},{"type":"object","required":["op","taux","de"],"properties":{"op":{"const":"pourcentage"},"nom":{"type":"string","maxLength":60,"pattern":"^[^\\p{C}<>]*$"},"taux":{"type":"number","minimum":0,"maximum":1000},"de":{"$ref":"#/$defs/Terme"}}},{"type":"object","required":["op","nombre","de"],"properties":{"op":{"const":"fois"},"nom":{"type":"string","maxLength":60,"pattern":"^[^\\p{C}<>]*$"},"nombre":{"type":"integer","minimum":0,"maximum":999},"de":{"$ref":"#/$defs/Terme"}}},{"type":"object","required":["op","numerateur","denominateur","de"],"properties":{"op":{"const":"prorata"},"nom":{"type":"string","maxLength":60,"pattern":"^[^\\p{C}<>]*$"},"numerateur":{"type":"integer","minimum":0,"maximum":99999},"denominateur":{"type":"integer","minimum":1,"maximum":99999},"de":{"$ref":"#/$defs/Terme"}}},{"type":"object","required":["op","de"],"properties":{"op":{"type":"string","enum":["minimum","somme","difference"]},"nom":{"type":"string","maxLength":60,"pattern":"^[^\\p{C}<>]*$"},"de":{"type":"array","minItems":1,"maxItems":400,"items":{"$ref":"#/$defs/Terme"}}}}]};
const wrapper0 = {validate: validate67};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.op === undefined) && (missing0 = "op")) || ((data.nom === undefined) && (missing0 = "nom"))) || ((data.valeur === undefined) && (missing0 = "valeur"))){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: missing0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.op !== undefined){
const _errs3 = errors;
if("montant" !== data.op){
const err1 = {instancePath:instancePath+"/op",schemaPath:"#/oneOf/0/properties/op/const",keyword:"const",params:{allowedValue: "montant"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.nom !== undefined){
let data1 = data.nom;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 60){
const err2 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/0/properties/nom/maxLength",keyword:"maxLength",params:{limit: 60}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(!pattern75.test(data1)){
const err3 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/0/properties/nom/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/0/properties/nom/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.valeur !== undefined){
let data2 = data.valeur;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func2(data2) > 15){
const err5 = {instancePath:instancePath+"/valeur",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(!pattern106.test(data2)){
const err6 = {instancePath:instancePath+"/valeur",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}};
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
else {
const err7 = {instancePath:instancePath+"/valeur",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = {};
props0.op = true;
props0.nom = true;
props0.valeur = true;
}
const _errs9 = errors;
if(errors === _errs9){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((data.op === undefined) && (missing1 = "op")) || ((data.taux === undefined) && (missing1 = "taux"))) || ((data.de === undefined) && (missing1 = "de"))){
const err9 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data.op !== undefined){
const _errs11 = errors;
if("pourcentage" !== data.op){
const err10 = {instancePath:instancePath+"/op",schemaPath:"#/oneOf/1/properties/op/const",keyword:"const",params:{allowedValue: "pourcentage"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.nom !== undefined){
let data4 = data.nom;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(func2(data4) > 60){
const err11 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/1/properties/nom/maxLength",keyword:"maxLength",params:{limit: 60}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
if(!pattern75.test(data4)){
const err12 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/1/properties/nom/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/1/properties/nom/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.taux !== undefined){
let data5 = data.taux;
const _errs14 = errors;
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/taux",schemaPath:"#/oneOf/1/properties/taux/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/taux",schemaPath:"#/oneOf/1/properties/taux/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/taux",schemaPath:"#/oneOf/1/properties/taux/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.de !== undefined){
const _errs16 = errors;
if(!(wrapper0.validate(data.de, {instancePath:instancePath+"/de",parentData:data,parentDataProperty:"de",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = props0 || {};
props0.op = true;
props0.nom = true;
props0.taux = true;
props0.de = true;
}
}
const _errs17 = errors;
if(errors === _errs17){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((data.op === undefined) && (missing2 = "op")) || ((data.nombre === undefined) && (missing2 = "nombre"))) || ((data.de === undefined) && (missing2 = "de"))){
const err18 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
if(data.op !== undefined){
const _errs19 = errors;
if("fois" !== data.op){
const err19 = {instancePath:instancePath+"/op",schemaPath:"#/oneOf/2/properties/op/const",keyword:"const",params:{allowedValue: "fois"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.nom !== undefined){
let data8 = data.nom;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data8 === "string"){
if(func2(data8) > 60){
const err20 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/2/properties/nom/maxLength",keyword:"maxLength",params:{limit: 60}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
if(!pattern75.test(data8)){
const err21 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/2/properties/nom/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/2/properties/nom/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.nombre !== undefined){
let data9 = data.nombre;
const _errs22 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err23 = {instancePath:instancePath+"/nombre",schemaPath:"#/oneOf/2/properties/nombre/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(errors === _errs22){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 999 || isNaN(data9)){
const err24 = {instancePath:instancePath+"/nombre",schemaPath:"#/oneOf/2/properties/nombre/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
if(data9 < 0 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/nombre",schemaPath:"#/oneOf/2/properties/nombre/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.de !== undefined){
const _errs24 = errors;
if(!(wrapper0.validate(data.de, {instancePath:instancePath+"/de",parentData:data,parentDataProperty:"de",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var _valid0 = _errs17 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = props0 || {};
props0.op = true;
props0.nom = true;
props0.nombre = true;
props0.de = true;
}
}
const _errs25 = errors;
if(errors === _errs25){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((((data.op === undefined) && (missing3 = "op")) || ((data.numerateur === undefined) && (missing3 = "numerateur"))) || ((data.denominateur === undefined) && (missing3 = "denominateur"))) || ((data.de === undefined) && (missing3 = "de"))){
const err27 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: missing3}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
if(data.op !== undefined){
const _errs27 = errors;
if("prorata" !== data.op){
const err28 = {instancePath:instancePath+"/op",schemaPath:"#/oneOf/3/properties/op/const",keyword:"const",params:{allowedValue: "prorata"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.nom !== undefined){
let data12 = data.nom;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data12 === "string"){
if(func2(data12) > 60){
const err29 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/3/properties/nom/maxLength",keyword:"maxLength",params:{limit: 60}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
if(!pattern75.test(data12)){
const err30 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/3/properties/nom/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/3/properties/nom/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
var valid5 = _errs28 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.numerateur !== undefined){
let data13 = data.numerateur;
const _errs30 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err32 = {instancePath:instancePath+"/numerateur",schemaPath:"#/oneOf/3/properties/numerateur/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(errors === _errs30){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 99999 || isNaN(data13)){
const err33 = {instancePath:instancePath+"/numerateur",schemaPath:"#/oneOf/3/properties/numerateur/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99999}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
else {
if(data13 < 0 || isNaN(data13)){
const err34 = {instancePath:instancePath+"/numerateur",schemaPath:"#/oneOf/3/properties/numerateur/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
}
var valid5 = _errs30 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.denominateur !== undefined){
let data14 = data.denominateur;
const _errs32 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err35 = {instancePath:instancePath+"/denominateur",schemaPath:"#/oneOf/3/properties/denominateur/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(errors === _errs32){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 99999 || isNaN(data14)){
const err36 = {instancePath:instancePath+"/denominateur",schemaPath:"#/oneOf/3/properties/denominateur/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99999}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
else {
if(data14 < 1 || isNaN(data14)){
const err37 = {instancePath:instancePath+"/denominateur",schemaPath:"#/oneOf/3/properties/denominateur/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
}
var valid5 = _errs32 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.de !== undefined){
const _errs34 = errors;
if(!(wrapper0.validate(data.de, {instancePath:instancePath+"/de",parentData:data,parentDataProperty:"de",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
var valid5 = _errs34 === errors;
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
else {
const err38 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var _valid0 = _errs25 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = props0 || {};
props0.op = true;
props0.nom = true;
props0.numerateur = true;
props0.denominateur = true;
props0.de = true;
}
}
const _errs35 = errors;
if(errors === _errs35){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if(((data.op === undefined) && (missing4 = "op")) || ((data.de === undefined) && (missing4 = "de"))){
const err39 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: missing4}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
else {
if(data.op !== undefined){
let data16 = data.op;
const _errs37 = errors;
if(typeof data16 !== "string"){
const err40 = {instancePath:instancePath+"/op",schemaPath:"#/oneOf/4/properties/op/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(((data16 === "minimum") || (data16 === "somme")) || (data16 === "difference"))){
const err41 = {instancePath:instancePath+"/op",schemaPath:"#/oneOf/4/properties/op/enum",keyword:"enum",params:{allowedValues: schema164.oneOf[4].properties.op.enum}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var valid6 = _errs37 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data.nom !== undefined){
let data17 = data.nom;
const _errs39 = errors;
if(errors === _errs39){
if(typeof data17 === "string"){
if(func2(data17) > 60){
const err42 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/4/properties/nom/maxLength",keyword:"maxLength",params:{limit: 60}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
else {
if(!pattern75.test(data17)){
const err43 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/4/properties/nom/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/nom",schemaPath:"#/oneOf/4/properties/nom/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
var valid6 = _errs39 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data.de !== undefined){
let data18 = data.de;
const _errs41 = errors;
if(errors === _errs41){
if(Array.isArray(data18)){
if(data18.length > 400){
const err45 = {instancePath:instancePath+"/de",schemaPath:"#/oneOf/4/properties/de/maxItems",keyword:"maxItems",params:{limit: 400}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
else {
if(data18.length < 1){
const err46 = {instancePath:instancePath+"/de",schemaPath:"#/oneOf/4/properties/de/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
else {
var valid7 = true;
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
const _errs43 = errors;
if(!(wrapper0.validate(data18[i0], {instancePath:instancePath+"/de/" + i0,parentData:data18,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
var valid7 = _errs43 === errors;
if(!valid7){
break;
}
}
}
}
}
else {
const err47 = {instancePath:instancePath+"/de",schemaPath:"#/oneOf/4/properties/de/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
var valid6 = _errs41 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
const err48 = {instancePath,schemaPath:"#/oneOf/4/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
var _valid0 = _errs35 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
if(props0 !== true){
props0 = props0 || {};
props0.op = true;
props0.nom = true;
props0.de = true;
}
}
}
}
}
}
if(!valid0){
const err49 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
validate67.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate67.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate67.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema166 = {"type":"object","required":["code","valeur","du","source"],"properties":{"code":{"type":"string","maxLength":32,"pattern":"^[A-Z0-9_]+$"},"valeur":{"type":"string","maxLength":15,"pattern":"^\\d{1,9}(\\.\\d{1,2})?$"},"unite":{"type":"string","enum":["euros","jours","pourcent","coefficient"]},"du":{"$ref":"#/$defs/DateCivile"},"source":{"type":"string","maxLength":160,"pattern":"^[^\\p{C}<>]*$"}}};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.code === undefined) && (missing0 = "code")) || ((data.valeur === undefined) && (missing0 = "valeur"))) || ((data.du === undefined) && (missing0 = "du"))) || ((data.source === undefined) && (missing0 = "source"))){
validate69.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.code !== undefined){
let data0 = data.code;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 32){
validate69.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 32}}];
return false;
}
else {
if(!pattern83.test(data0)){
validate69.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9_]+$"}}];
return false;
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.valeur !== undefined){
let data1 = data.valeur;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func2(data1) > 15){
validate69.errors = [{instancePath:instancePath+"/valeur",schemaPath:"#/properties/valeur/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern84.test(data1)){
validate69.errors = [{instancePath:instancePath+"/valeur",schemaPath:"#/properties/valeur/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}(\\.\\d{1,2})?$"}}];
return false;
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/valeur",schemaPath:"#/properties/valeur/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unite !== undefined){
let data2 = data.unite;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate69.errors = [{instancePath:instancePath+"/unite",schemaPath:"#/properties/unite/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data2 === "euros") || (data2 === "jours")) || (data2 === "pourcent")) || (data2 === "coefficient"))){
validate69.errors = [{instancePath:instancePath+"/unite",schemaPath:"#/properties/unite/enum",keyword:"enum",params:{allowedValues: schema166.properties.unite.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.du !== undefined){
let data3 = data.du;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(errors === _errs8){
if(typeof data3 === "string"){
if(!(formats0.validate(data3))){
validate69.errors = [{instancePath:instancePath+"/du",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate69.errors = [{instancePath:instancePath+"/du",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data4 = data.source;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 160){
validate69.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(!pattern75.test(data4)){
validate69.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs10 === errors;
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
else {
validate69.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":{"code":true,"valeur":true,"unite":true,"du":true,"source":true},"dynamicProps":false,"dynamicItems":false};


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.regle === undefined) && (missing0 = "regle")) || ((data.poste === undefined) && (missing0 = "poste"))) || ((data.montant === undefined) && (missing0 = "montant"))) || ((data.calcul === undefined) && (missing0 = "calcul"))) || ((data.phrase === undefined) && (missing0 = "phrase"))){
validate66.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.regle !== undefined){
let data0 = data.regle;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 3){
validate66.errors = [{instancePath:instancePath+"/regle",schemaPath:"#/properties/regle/maxLength",keyword:"maxLength",params:{limit: 3}}];
return false;
}
else {
if(!pattern101.test(data0)){
validate66.errors = [{instancePath:instancePath+"/regle",schemaPath:"#/properties/regle/pattern",keyword:"pattern",params:{pattern: "^R\\d{2}$"}}];
return false;
}
}
}
else {
validate66.errors = [{instancePath:instancePath+"/regle",schemaPath:"#/properties/regle/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.poste !== undefined){
let data1 = data.poste;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate66.errors = [{instancePath:instancePath+"/poste",schemaPath:"#/properties/poste/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((((data1 === "ticket-moderateur") || (data1 === "forfait-journalier")) || (data1 === "participation")) || (data1 === "forfait-urgences")) || (data1 === "chambre")) || (data1 === "depassement")) || (data1 === "exclusion")) || (data1 === "plafonnement"))){
validate66.errors = [{instancePath:instancePath+"/poste",schemaPath:"#/properties/poste/enum",keyword:"enum",params:{allowedValues: schema162.properties.poste.enum}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.montant !== undefined){
let data2 = data.montant;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 12){
validate66.errors = [{instancePath:instancePath+"/montant",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data2)){
validate66.errors = [{instancePath:instancePath+"/montant",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate66.errors = [{instancePath:instancePath+"/montant",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.calcul !== undefined){
const _errs8 = errors;
if(!(validate67(data.calcul, {instancePath:instancePath+"/calcul",parentData:data,parentDataProperty:"calcul",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.garantie !== undefined){
let data4 = data.garantie;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if((((data4.contrat === undefined) && (missing1 = "contrat")) || ((data4.nom === undefined) && (missing1 = "nom"))) || ((data4.valeur === undefined) && (missing1 = "valeur"))){
validate66.errors = [{instancePath:instancePath+"/garantie",schemaPath:"#/properties/garantie/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data4.contrat !== undefined){
let data5 = data4.contrat;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(func2(data5) > 40){
validate66.errors = [{instancePath:instancePath+"/garantie/contrat",schemaPath:"#/properties/garantie/properties/contrat/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!pattern75.test(data5)){
validate66.errors = [{instancePath:instancePath+"/garantie/contrat",schemaPath:"#/properties/garantie/properties/contrat/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate66.errors = [{instancePath:instancePath+"/garantie/contrat",schemaPath:"#/properties/garantie/properties/contrat/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.nom !== undefined){
let data6 = data4.nom;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data6 === "string"){
if(func2(data6) > 60){
validate66.errors = [{instancePath:instancePath+"/garantie/nom",schemaPath:"#/properties/garantie/properties/nom/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
else {
if(!pattern75.test(data6)){
validate66.errors = [{instancePath:instancePath+"/garantie/nom",schemaPath:"#/properties/garantie/properties/nom/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate66.errors = [{instancePath:instancePath+"/garantie/nom",schemaPath:"#/properties/garantie/properties/nom/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.valeur !== undefined){
let data7 = data4.valeur;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data7 === "string"){
if(func2(data7) > 60){
validate66.errors = [{instancePath:instancePath+"/garantie/valeur",schemaPath:"#/properties/garantie/properties/valeur/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
else {
if(!pattern75.test(data7)){
validate66.errors = [{instancePath:instancePath+"/garantie/valeur",schemaPath:"#/properties/garantie/properties/valeur/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate66.errors = [{instancePath:instancePath+"/garantie/valeur",schemaPath:"#/properties/garantie/properties/valeur/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate66.errors = [{instancePath:instancePath+"/garantie",schemaPath:"#/properties/garantie/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tarifs !== undefined){
let data8 = data.tarifs;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data8)){
if(data8.length > 20){
validate66.errors = [{instancePath:instancePath+"/tarifs",schemaPath:"#/properties/tarifs/maxItems",keyword:"maxItems",params:{limit: 20}}];
return false;
}
else {
var valid3 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
const _errs19 = errors;
if(!(validate69(data8[i0], {instancePath:instancePath+"/tarifs/" + i0,parentData:data8,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs19 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate66.errors = [{instancePath:instancePath+"/tarifs",schemaPath:"#/properties/tarifs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.plafond !== undefined){
let data10 = data.plafond;
const _errs20 = errors;
if(errors === _errs20){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if((((((data10.nom === undefined) && (missing2 = "nom")) || ((data10.annee === undefined) && (missing2 = "annee"))) || ((data10.maximum === undefined) && (missing2 = "maximum"))) || ((data10.dejaPris === undefined) && (missing2 = "dejaPris"))) || ((data10.accordes === undefined) && (missing2 = "accordes"))){
validate66.errors = [{instancePath:instancePath+"/plafond",schemaPath:"#/properties/plafond/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data10.nom !== undefined){
let data11 = data10.nom;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data11 === "string"){
if(func2(data11) > 60){
validate66.errors = [{instancePath:instancePath+"/plafond/nom",schemaPath:"#/properties/plafond/properties/nom/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
else {
if(!pattern75.test(data11)){
validate66.errors = [{instancePath:instancePath+"/plafond/nom",schemaPath:"#/properties/plafond/properties/nom/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate66.errors = [{instancePath:instancePath+"/plafond/nom",schemaPath:"#/properties/plafond/properties/nom/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.annee !== undefined){
let data12 = data10.annee;
const _errs24 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate66.errors = [{instancePath:instancePath+"/plafond/annee",schemaPath:"#/properties/plafond/properties/annee/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs24){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 2999 || isNaN(data12)){
validate66.errors = [{instancePath:instancePath+"/plafond/annee",schemaPath:"#/properties/plafond/properties/annee/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2999}}];
return false;
}
else {
if(data12 < 1900 || isNaN(data12)){
validate66.errors = [{instancePath:instancePath+"/plafond/annee",schemaPath:"#/properties/plafond/properties/annee/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1900}}];
return false;
}
}
}
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.maximum !== undefined){
let data13 = data10.maximum;
const _errs26 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate66.errors = [{instancePath:instancePath+"/plafond/maximum",schemaPath:"#/properties/plafond/properties/maximum/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs26){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 999 || isNaN(data13)){
validate66.errors = [{instancePath:instancePath+"/plafond/maximum",schemaPath:"#/properties/plafond/properties/maximum/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate66.errors = [{instancePath:instancePath+"/plafond/maximum",schemaPath:"#/properties/plafond/properties/maximum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs26 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.dejaPris !== undefined){
let data14 = data10.dejaPris;
const _errs28 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate66.errors = [{instancePath:instancePath+"/plafond/dejaPris",schemaPath:"#/properties/plafond/properties/dejaPris/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs28){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 999 || isNaN(data14)){
validate66.errors = [{instancePath:instancePath+"/plafond/dejaPris",schemaPath:"#/properties/plafond/properties/dejaPris/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data14 < 0 || isNaN(data14)){
validate66.errors = [{instancePath:instancePath+"/plafond/dejaPris",schemaPath:"#/properties/plafond/properties/dejaPris/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs28 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.accordes !== undefined){
let data15 = data10.accordes;
const _errs30 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate66.errors = [{instancePath:instancePath+"/plafond/accordes",schemaPath:"#/properties/plafond/properties/accordes/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs30){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 999 || isNaN(data15)){
validate66.errors = [{instancePath:instancePath+"/plafond/accordes",schemaPath:"#/properties/plafond/properties/accordes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data15 < 0 || isNaN(data15)){
validate66.errors = [{instancePath:instancePath+"/plafond/accordes",schemaPath:"#/properties/plafond/properties/accordes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid4 = _errs30 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
else {
validate66.errors = [{instancePath:instancePath+"/plafond",schemaPath:"#/properties/plafond/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.joursCouverts !== undefined){
let data16 = data.joursCouverts;
const _errs32 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate66.errors = [{instancePath:instancePath+"/joursCouverts",schemaPath:"#/properties/joursCouverts/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs32){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 99999 || isNaN(data16)){
validate66.errors = [{instancePath:instancePath+"/joursCouverts",schemaPath:"#/properties/joursCouverts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99999}}];
return false;
}
else {
if(data16 < 0 || isNaN(data16)){
validate66.errors = [{instancePath:instancePath+"/joursCouverts",schemaPath:"#/properties/joursCouverts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jours !== undefined){
let data17 = data.jours;
const _errs34 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate66.errors = [{instancePath:instancePath+"/jours",schemaPath:"#/properties/jours/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs34){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 99999 || isNaN(data17)){
validate66.errors = [{instancePath:instancePath+"/jours",schemaPath:"#/properties/jours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99999}}];
return false;
}
else {
if(data17 < 0 || isNaN(data17)){
validate66.errors = [{instancePath:instancePath+"/jours",schemaPath:"#/properties/jours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.phrase !== undefined){
let data18 = data.phrase;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data18 === "string"){
if(func2(data18) > 300){
validate66.errors = [{instancePath:instancePath+"/phrase",schemaPath:"#/properties/phrase/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
else {
if(!pattern75.test(data18)){
validate66.errors = [{instancePath:instancePath+"/phrase",schemaPath:"#/properties/phrase/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate66.errors = [{instancePath:instancePath+"/phrase",schemaPath:"#/properties/phrase/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs36 === errors;
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
else {
validate66.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"props":{"regle":true,"poste":true,"montant":true,"calcul":true,"garantie":true,"tarifs":true,"plafond":true,"joursCouverts":true,"jours":true,"phrase":true},"dynamicProps":false,"dynamicItems":false};


function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.ligne === undefined) && (missing0 = "ligne")) || ((data.code === undefined) && (missing0 = "code"))) || ((data.libelle === undefined) && (missing0 = "libelle"))) || ((data.quantite === undefined) && (missing0 = "quantite"))) || ((data.montantEstime === undefined) && (missing0 = "montantEstime"))) || ((data.partAMO === undefined) && (missing0 = "partAMO"))) || ((data.partAMC === undefined) && (missing0 = "partAMC"))) || ((data.resteAPatient === undefined) && (missing0 = "resteAPatient"))) || ((data.estimation === undefined) && (missing0 = "estimation"))) || ((data.raison === undefined) && (missing0 = "raison"))){
validate65.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.ligne !== undefined){
let data0 = data.ligne;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate65.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 199 || isNaN(data0)){
validate65.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/maximum",keyword:"maximum",params:{comparison: "<=", limit: 199}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate65.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data1 = data.code;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func2(data1) > 8){
validate65.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern29.test(data1)){
validate65.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{1,8}$"}}];
return false;
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.libelle !== undefined){
let data2 = data.libelle;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(func2(data2) > 120){
validate65.errors = [{instancePath:instancePath+"/libelle",schemaPath:"#/properties/libelle/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
else {
if(!pattern75.test(data2)){
validate65.errors = [{instancePath:instancePath+"/libelle",schemaPath:"#/properties/libelle/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/libelle",schemaPath:"#/properties/libelle/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quantite !== undefined){
let data3 = data.quantite;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate65.errors = [{instancePath:instancePath+"/quantite",schemaPath:"#/properties/quantite/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 999 || isNaN(data3)){
validate65.errors = [{instancePath:instancePath+"/quantite",schemaPath:"#/properties/quantite/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate65.errors = [{instancePath:instancePath+"/quantite",schemaPath:"#/properties/quantite/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.montantEstime !== undefined){
let data4 = data.montantEstime;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 12){
validate65.errors = [{instancePath:instancePath+"/montantEstime",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data4)){
validate65.errors = [{instancePath:instancePath+"/montantEstime",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/montantEstime",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.partAMO !== undefined){
let data5 = data.partAMO;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(func2(data5) > 12){
validate65.errors = [{instancePath:instancePath+"/partAMO",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data5)){
validate65.errors = [{instancePath:instancePath+"/partAMO",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/partAMO",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.partAMC !== undefined){
let data6 = data.partAMC;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data6 === "string"){
if(func2(data6) > 12){
validate65.errors = [{instancePath:instancePath+"/partAMC",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data6)){
validate65.errors = [{instancePath:instancePath+"/partAMC",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/partAMC",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resteAPatient !== undefined){
let data7 = data.resteAPatient;
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data7 === "string"){
if(func2(data7) > 12){
validate65.errors = [{instancePath:instancePath+"/resteAPatient",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data7)){
validate65.errors = [{instancePath:instancePath+"/resteAPatient",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/resteAPatient",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.estimation !== undefined){
const _errs21 = errors;
if(true !== data.estimation){
validate65.errors = [{instancePath:instancePath+"/estimation",schemaPath:"#/properties/estimation/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.raison !== undefined){
let data9 = data.raison;
const _errs22 = errors;
if(errors === _errs22){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing1;
if(((data9.regle === undefined) && (missing1 = "regle")) || ((data9.libelle === undefined) && (missing1 = "libelle"))){
validate65.errors = [{instancePath:instancePath+"/raison",schemaPath:"#/properties/raison/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data9.regle !== undefined){
let data10 = data9.regle;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data10 === "string"){
if(func2(data10) > 3){
validate65.errors = [{instancePath:instancePath+"/raison/regle",schemaPath:"#/properties/raison/properties/regle/maxLength",keyword:"maxLength",params:{limit: 3}}];
return false;
}
else {
if(!pattern101.test(data10)){
validate65.errors = [{instancePath:instancePath+"/raison/regle",schemaPath:"#/properties/raison/properties/regle/pattern",keyword:"pattern",params:{pattern: "^R\\d{2}$"}}];
return false;
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/raison/regle",schemaPath:"#/properties/raison/properties/regle/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs24 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data9.libelle !== undefined){
let data11 = data9.libelle;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data11 === "string"){
if(func2(data11) > 300){
validate65.errors = [{instancePath:instancePath+"/raison/libelle",schemaPath:"#/properties/raison/properties/libelle/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
else {
if(!pattern75.test(data11)){
validate65.errors = [{instancePath:instancePath+"/raison/libelle",schemaPath:"#/properties/raison/properties/libelle/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/raison/libelle",schemaPath:"#/properties/raison/properties/libelle/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/raison",schemaPath:"#/properties/raison/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.explications !== undefined){
let data12 = data.explications;
const _errs28 = errors;
if(errors === _errs28){
if(Array.isArray(data12)){
if(data12.length > 20){
validate65.errors = [{instancePath:instancePath+"/explications",schemaPath:"#/properties/explications/maxItems",keyword:"maxItems",params:{limit: 20}}];
return false;
}
else {
var valid6 = true;
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
const _errs30 = errors;
if(!(validate66(data12[i0], {instancePath:instancePath+"/explications/" + i0,parentData:data12,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var valid6 = _errs30 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/explications",schemaPath:"#/properties/explications/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs28 === errors;
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
else {
validate65.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":{"ligne":true,"code":true,"libelle":true,"quantite":true,"montantEstime":true,"partAMO":true,"partAMC":true,"resteAPatient":true,"estimation":true,"raison":true,"explications":true},"dynamicProps":false,"dynamicItems":false};


function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.service === undefined) && (missing0 = "service"))) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.requete === undefined) && (missing0 = "requete"))) || ((data.emisLe === undefined) && (missing0 = "emisLe"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.signataire === undefined) && (missing0 = "signataire"))) || ((data.estimation === undefined) && (missing0 = "estimation"))) || ((data.sansGarantie === undefined) && (missing0 = "sansGarantie"))) || ((data.mention === undefined) && (missing0 = "mention"))) || ((data.valableJusquAu === undefined) && (missing0 = "valableJusquAu"))) || ((data.droits === undefined) && (missing0 = "droits"))) || ((data.lignes === undefined) && (missing0 = "lignes"))) || ((data.totaux === undefined) && (missing0 = "totaux"))) || ((data.proposition === undefined) && (missing0 = "proposition"))) || ((data.resumeGuichet === undefined) && (missing0 = "resumeGuichet"))){
validate62.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.versionNorme !== undefined){
let data0 = data.versionNorme;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 5){
validate62.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate62.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
const _errs4 = errors;
if("SIM" !== data.service){
validate62.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/const",keyword:"const",params:{allowedValue: "SIM"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environnement !== undefined){
let data2 = data.environnement;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate62.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "test") || (data2 === "production"))){
validate62.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
const _errs8 = errors;
if(!(validate52(data.requete, {instancePath:instancePath+"/requete",parentData:data,parentDataProperty:"requete",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.emisLe !== undefined){
let data4 = data.emisLe;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 40){
validate62.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data4))){
validate62.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
const _errs12 = errors;
if(!(validate54(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signataire !== undefined){
let data6 = data.signataire;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((data6.mode === undefined) && (missing1 = "mode")){
validate62.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data6.mode !== undefined){
let data7 = data6.mode;
const _errs16 = errors;
if(typeof data7 !== "string"){
validate62.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data7 === "propre") || (data7 === "delegue"))){
validate62.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/enum",keyword:"enum",params:{allowedValues: schema135.properties.mode.enum}}];
return false;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.mandat !== undefined){
let data8 = data6.mandat;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data8 === "string"){
if(func2(data8) > 64){
validate62.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern79.test(data8)){
validate62.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:/-]+$"}}];
return false;
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.estimation !== undefined){
const _errs20 = errors;
if(true !== data.estimation){
validate62.errors = [{instancePath:instancePath+"/estimation",schemaPath:"#/properties/estimation/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sansGarantie !== undefined){
const _errs21 = errors;
if(true !== data.sansGarantie){
validate62.errors = [{instancePath:instancePath+"/sansGarantie",schemaPath:"#/properties/sansGarantie/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mention !== undefined){
let data11 = data.mention;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data11 === "string"){
if(func2(data11) > 300){
validate62.errors = [{instancePath:instancePath+"/mention",schemaPath:"#/properties/mention/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
else {
if(!pattern75.test(data11)){
validate62.errors = [{instancePath:instancePath+"/mention",schemaPath:"#/properties/mention/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/mention",schemaPath:"#/properties/mention/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.valableJusquAu !== undefined){
let data12 = data.valableJusquAu;
const _errs24 = errors;
const _errs25 = errors;
if(errors === _errs25){
if(errors === _errs25){
if(typeof data12 === "string"){
if(!(formats0.validate(data12))){
validate62.errors = [{instancePath:instancePath+"/valableJusquAu",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate62.errors = [{instancePath:instancePath+"/valableJusquAu",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.droits !== undefined){
let data13 = data.droits;
const _errs27 = errors;
if(errors === _errs27){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing2;
if((((data13.etat === undefined) && (missing2 = "etat")) || ((data13.debut === undefined) && (missing2 = "debut"))) || ((data13.fin === undefined) && (missing2 = "fin"))){
validate62.errors = [{instancePath:instancePath+"/droits",schemaPath:"#/properties/droits/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data13.etat !== undefined){
let data14 = data13.etat;
const _errs29 = errors;
if(typeof data14 !== "string"){
validate62.errors = [{instancePath:instancePath+"/droits/etat",schemaPath:"#/properties/droits/properties/etat/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data14 === "ouverts") || (data14 === "partiels"))){
validate62.errors = [{instancePath:instancePath+"/droits/etat",schemaPath:"#/properties/droits/properties/etat/enum",keyword:"enum",params:{allowedValues: schema149.properties.droits.properties.etat.enum}}];
return false;
}
var valid7 = _errs29 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.debut !== undefined){
let data15 = data13.debut;
const _errs31 = errors;
const _errs32 = errors;
if(errors === _errs32){
if(errors === _errs32){
if(typeof data15 === "string"){
if(!(formats0.validate(data15))){
validate62.errors = [{instancePath:instancePath+"/droits/debut",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate62.errors = [{instancePath:instancePath+"/droits/debut",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid7 = _errs31 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data13.fin !== undefined){
let data16 = data13.fin;
const _errs34 = errors;
const _errs35 = errors;
if(errors === _errs35){
if(errors === _errs35){
if(typeof data16 === "string"){
if(!(formats0.validate(data16))){
validate62.errors = [{instancePath:instancePath+"/droits/fin",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate62.errors = [{instancePath:instancePath+"/droits/fin",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid7 = _errs34 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/droits",schemaPath:"#/properties/droits/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hypotheses !== undefined){
let data17 = data.hypotheses;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data17)){
if(data17.length > 20){
validate62.errors = [{instancePath:instancePath+"/hypotheses",schemaPath:"#/properties/hypotheses/maxItems",keyword:"maxItems",params:{limit: 20}}];
return false;
}
else {
var valid10 = true;
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
let data18 = data17[i0];
const _errs39 = errors;
if(errors === _errs39){
if(typeof data18 === "string"){
if(func2(data18) > 300){
validate62.errors = [{instancePath:instancePath+"/hypotheses/" + i0,schemaPath:"#/properties/hypotheses/items/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
else {
if(!pattern75.test(data18)){
validate62.errors = [{instancePath:instancePath+"/hypotheses/" + i0,schemaPath:"#/properties/hypotheses/items/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/hypotheses/" + i0,schemaPath:"#/properties/hypotheses/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs39 === errors;
if(!valid10){
break;
}
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/hypotheses",schemaPath:"#/properties/hypotheses/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lignes !== undefined){
let data19 = data.lignes;
const _errs41 = errors;
if(errors === _errs41){
if(Array.isArray(data19)){
if(data19.length > 200){
validate62.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/maxItems",keyword:"maxItems",params:{limit: 200}}];
return false;
}
else {
if(data19.length < 1){
validate62.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid11 = true;
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
const _errs43 = errors;
if(!(validate65(data19[i1], {instancePath:instancePath+"/lignes/" + i1,parentData:data19,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid11 = _errs43 === errors;
if(!valid11){
break;
}
}
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.totaux !== undefined){
let data21 = data.totaux;
const _errs44 = errors;
if(errors === _errs44){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing3;
if((((((data21.totalEstime === undefined) && (missing3 = "totalEstime")) || ((data21.totalAMO === undefined) && (missing3 = "totalAMO"))) || ((data21.totalAMC === undefined) && (missing3 = "totalAMC"))) || ((data21.resteAPatient === undefined) && (missing3 = "resteAPatient"))) || ((data21.estimation === undefined) && (missing3 = "estimation"))){
validate62.errors = [{instancePath:instancePath+"/totaux",schemaPath:"#/properties/totaux/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data21.totalEstime !== undefined){
let data22 = data21.totalEstime;
const _errs46 = errors;
const _errs47 = errors;
if(errors === _errs47){
if(typeof data22 === "string"){
if(func2(data22) > 15){
validate62.errors = [{instancePath:instancePath+"/totaux/totalEstime",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern106.test(data22)){
validate62.errors = [{instancePath:instancePath+"/totaux/totalEstime",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/totaux/totalEstime",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid12 = _errs46 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data21.totalAMO !== undefined){
let data23 = data21.totalAMO;
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data23 === "string"){
if(func2(data23) > 15){
validate62.errors = [{instancePath:instancePath+"/totaux/totalAMO",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern106.test(data23)){
validate62.errors = [{instancePath:instancePath+"/totaux/totalAMO",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/totaux/totalAMO",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid12 = _errs49 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data21.totalAMC !== undefined){
let data24 = data21.totalAMC;
const _errs52 = errors;
const _errs53 = errors;
if(errors === _errs53){
if(typeof data24 === "string"){
if(func2(data24) > 15){
validate62.errors = [{instancePath:instancePath+"/totaux/totalAMC",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern106.test(data24)){
validate62.errors = [{instancePath:instancePath+"/totaux/totalAMC",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/totaux/totalAMC",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid12 = _errs52 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data21.resteAPatient !== undefined){
let data25 = data21.resteAPatient;
const _errs55 = errors;
const _errs56 = errors;
if(errors === _errs56){
if(typeof data25 === "string"){
if(func2(data25) > 15){
validate62.errors = [{instancePath:instancePath+"/totaux/resteAPatient",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern106.test(data25)){
validate62.errors = [{instancePath:instancePath+"/totaux/resteAPatient",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/totaux/resteAPatient",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid12 = _errs55 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data21.estimation !== undefined){
const _errs58 = errors;
if(true !== data21.estimation){
validate62.errors = [{instancePath:instancePath+"/totaux/estimation",schemaPath:"#/properties/totaux/properties/estimation/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid12 = _errs58 === errors;
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
else {
validate62.errors = [{instancePath:instancePath+"/totaux",schemaPath:"#/properties/totaux/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.proposition !== undefined){
let data27 = data.proposition;
const _errs59 = errors;
if(errors === _errs59){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing4;
if(((data27.numero === undefined) && (missing4 = "numero")) || ((data27.etat === undefined) && (missing4 = "etat"))){
validate62.errors = [{instancePath:instancePath+"/proposition",schemaPath:"#/properties/proposition/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data27.numero !== undefined){
let data28 = data27.numero;
const _errs61 = errors;
if(errors === _errs61){
if(typeof data28 === "string"){
if(func2(data28) > 64){
validate62.errors = [{instancePath:instancePath+"/proposition/numero",schemaPath:"#/properties/proposition/properties/numero/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern123.test(data28)){
validate62.errors = [{instancePath:instancePath+"/proposition/numero",schemaPath:"#/properties/proposition/properties/numero/pattern",keyword:"pattern",params:{pattern: "^SIM-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$"}}];
return false;
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/proposition/numero",schemaPath:"#/properties/proposition/properties/numero/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid17 = _errs61 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data27.etat !== undefined){
const _errs63 = errors;
if("propose" !== data27.etat){
validate62.errors = [{instancePath:instancePath+"/proposition/etat",schemaPath:"#/properties/proposition/properties/etat/const",keyword:"const",params:{allowedValue: "propose"}}];
return false;
}
var valid17 = _errs63 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data27.conditions !== undefined){
const _errs64 = errors;
if(!(validate60(data27.conditions, {instancePath:instancePath+"/proposition/conditions",parentData:data27,parentDataProperty:"conditions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid17 = _errs64 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/proposition",schemaPath:"#/properties/proposition/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumeGuichet !== undefined){
let data31 = data.resumeGuichet;
const _errs65 = errors;
const _errs66 = errors;
if(errors === _errs66){
if(typeof data31 === "string"){
if(func2(data31) > 160){
validate62.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data31) < 1){
validate62.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern75.test(data31)){
validate62.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate62.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs65 === errors;
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
else {
validate62.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":{"versionNorme":true,"service":true,"environnement":true,"requete":true,"emisLe":true,"amc":true,"signataire":true,"estimation":true,"sansGarantie":true,"mention":true,"valableJusquAu":true,"droits":true,"hypotheses":true,"lignes":true,"totaux":true,"proposition":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

export const compiledReponseClc: CompiledValidator = validate74;
const schema173 = {"type":"object","required":["versionNorme","service","environnement","requete","emisLe","amc","signataire","lignes","totaux","engagement","resumeGuichet"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"service":{"const":"CLC"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"$ref":"#/$defs/Instant"},"amc":{"$ref":"#/$defs/AmcRepondante"},"signataire":{"$ref":"#/$defs/Signataire"},"lignes":{"type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/LigneReponse"}},"totaux":{"type":"object","required":["totalFacture","totalAMO","totalAMC","resteAPatient"],"properties":{"totalFacture":{"$ref":"#/$defs/Total"},"totalAMO":{"$ref":"#/$defs/Total"},"totalAnterieur":{"$ref":"#/$defs/Total"},"totalAMC":{"$ref":"#/$defs/Total"},"resteAPatient":{"$ref":"#/$defs/Total"}}},"engagement":{"type":"object","required":["numero","valableJusquAu"],"properties":{"numero":{"type":"string","maxLength":64,"pattern":"^CLC-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$"},"valableJusquAu":{"$ref":"#/$defs/DateCivile"},"etat":{"const":"engage"},"remplace":{"description":"L'engagement du même dossier et de la même période que celui-ci remplace.","$ref":"#/$defs/NumeroEngagement"},"conditions":{"$ref":"#/$defs/Conditions"}}},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const pattern140 = new RegExp("^CLC-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$", "u");
const schema178 = {"type":"object","required":["ligne","code","partAMC","raison"],"properties":{"ligne":{"type":"integer","minimum":0,"maximum":199,"description":"Rang de la ligne demandée, à partir de 0."},"code":{"type":"string","maxLength":8,"pattern":"^[A-Z0-9]{1,8}$"},"partAMC":{"$ref":"#/$defs/Montant"},"raison":{"type":"object","required":["regle","libelle"],"properties":{"regle":{"type":"string","maxLength":3,"pattern":"^R\\d{2}$"},"libelle":{"type":"string","maxLength":300,"pattern":"^[^\\p{C}<>]*$"}}},"explications":{"type":"array","maxItems":20,"items":{"$ref":"#/$defs/Explication"}},"corrections":{"type":"array","maxItems":10,"items":{"$ref":"#/$defs/Correction"}}}};
const schema180 = {"type":"object","description":"Là où l'assureur a pour politique de corriger un écart plutôt que de refuser.","required":["champ","recu","retenu","motif"],"properties":{"champ":{"type":"string","maxLength":60,"pattern":"^/[A-Za-z0-9/]*$"},"recu":{"type":"string","maxLength":40,"pattern":"^[^\\p{C}<>]*$"},"retenu":{"type":"string","maxLength":40,"pattern":"^[^\\p{C}<>]*$"},"motif":{"type":"string","maxLength":300,"pattern":"^[^\\p{C}<>]*$"}}};
const pattern131 = new RegExp("^/[A-Za-z0-9/]*$", "u");

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.ligne === undefined) && (missing0 = "ligne")) || ((data.code === undefined) && (missing0 = "code"))) || ((data.partAMC === undefined) && (missing0 = "partAMC"))) || ((data.raison === undefined) && (missing0 = "raison"))){
validate77.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.ligne !== undefined){
let data0 = data.ligne;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate77.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 199 || isNaN(data0)){
validate77.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/maximum",keyword:"maximum",params:{comparison: "<=", limit: 199}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate77.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data1 = data.code;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func2(data1) > 8){
validate77.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern29.test(data1)){
validate77.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{1,8}$"}}];
return false;
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.partAMC !== undefined){
let data2 = data.partAMC;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 12){
validate77.errors = [{instancePath:instancePath+"/partAMC",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern26.test(data2)){
validate77.errors = [{instancePath:instancePath+"/partAMC",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/partAMC",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.raison !== undefined){
let data3 = data.raison;
const _errs8 = errors;
if(errors === _errs8){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((data3.regle === undefined) && (missing1 = "regle")) || ((data3.libelle === undefined) && (missing1 = "libelle"))){
validate77.errors = [{instancePath:instancePath+"/raison",schemaPath:"#/properties/raison/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data3.regle !== undefined){
let data4 = data3.regle;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 3){
validate77.errors = [{instancePath:instancePath+"/raison/regle",schemaPath:"#/properties/raison/properties/regle/maxLength",keyword:"maxLength",params:{limit: 3}}];
return false;
}
else {
if(!pattern101.test(data4)){
validate77.errors = [{instancePath:instancePath+"/raison/regle",schemaPath:"#/properties/raison/properties/regle/pattern",keyword:"pattern",params:{pattern: "^R\\d{2}$"}}];
return false;
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/raison/regle",schemaPath:"#/properties/raison/properties/regle/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.libelle !== undefined){
let data5 = data3.libelle;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(func2(data5) > 300){
validate77.errors = [{instancePath:instancePath+"/raison/libelle",schemaPath:"#/properties/raison/properties/libelle/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
else {
if(!pattern75.test(data5)){
validate77.errors = [{instancePath:instancePath+"/raison/libelle",schemaPath:"#/properties/raison/properties/libelle/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/raison/libelle",schemaPath:"#/properties/raison/properties/libelle/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/raison",schemaPath:"#/properties/raison/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.explications !== undefined){
let data6 = data.explications;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data6)){
if(data6.length > 20){
validate77.errors = [{instancePath:instancePath+"/explications",schemaPath:"#/properties/explications/maxItems",keyword:"maxItems",params:{limit: 20}}];
return false;
}
else {
var valid3 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs16 = errors;
if(!(validate66(data6[i0], {instancePath:instancePath+"/explications/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var valid3 = _errs16 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/explications",schemaPath:"#/properties/explications/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.corrections !== undefined){
let data8 = data.corrections;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data8)){
if(data8.length > 10){
validate77.errors = [{instancePath:instancePath+"/corrections",schemaPath:"#/properties/corrections/maxItems",keyword:"maxItems",params:{limit: 10}}];
return false;
}
else {
var valid4 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if(((((data9.champ === undefined) && (missing2 = "champ")) || ((data9.recu === undefined) && (missing2 = "recu"))) || ((data9.retenu === undefined) && (missing2 = "retenu"))) || ((data9.motif === undefined) && (missing2 = "motif"))){
validate77.errors = [{instancePath:instancePath+"/corrections/" + i1,schemaPath:"#/$defs/Correction/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data9.champ !== undefined){
let data10 = data9.champ;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data10 === "string"){
if(func2(data10) > 60){
validate77.errors = [{instancePath:instancePath+"/corrections/" + i1+"/champ",schemaPath:"#/$defs/Correction/properties/champ/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
else {
if(!pattern131.test(data10)){
validate77.errors = [{instancePath:instancePath+"/corrections/" + i1+"/champ",schemaPath:"#/$defs/Correction/properties/champ/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9/]*$"}}];
return false;
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/corrections/" + i1+"/champ",schemaPath:"#/$defs/Correction/properties/champ/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.recu !== undefined){
let data11 = data9.recu;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data11 === "string"){
if(func2(data11) > 40){
validate77.errors = [{instancePath:instancePath+"/corrections/" + i1+"/recu",schemaPath:"#/$defs/Correction/properties/recu/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!pattern75.test(data11)){
validate77.errors = [{instancePath:instancePath+"/corrections/" + i1+"/recu",schemaPath:"#/$defs/Correction/properties/recu/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/corrections/" + i1+"/recu",schemaPath:"#/$defs/Correction/properties/recu/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.retenu !== undefined){
let data12 = data9.retenu;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data12 === "string"){
if(func2(data12) > 40){
validate77.errors = [{instancePath:instancePath+"/corrections/" + i1+"/retenu",schemaPath:"#/$defs/Correction/properties/retenu/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!pattern75.test(data12)){
validate77.errors = [{instancePath:instancePath+"/corrections/" + i1+"/retenu",schemaPath:"#/$defs/Correction/properties/retenu/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/corrections/" + i1+"/retenu",schemaPath:"#/$defs/Correction/properties/retenu/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.motif !== undefined){
let data13 = data9.motif;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data13 === "string"){
if(func2(data13) > 300){
validate77.errors = [{instancePath:instancePath+"/corrections/" + i1+"/motif",schemaPath:"#/$defs/Correction/properties/motif/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
else {
if(!pattern75.test(data13)){
validate77.errors = [{instancePath:instancePath+"/corrections/" + i1+"/motif",schemaPath:"#/$defs/Correction/properties/motif/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/corrections/" + i1+"/motif",schemaPath:"#/$defs/Correction/properties/motif/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs28 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/corrections/" + i1,schemaPath:"#/$defs/Correction/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid4 = _errs19 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate77.errors = [{instancePath:instancePath+"/corrections",schemaPath:"#/properties/corrections/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs17 === errors;
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
else {
validate77.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":{"ligne":true,"code":true,"partAMC":true,"raison":true,"explications":true,"corrections":true},"dynamicProps":false,"dynamicItems":false};


function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.service === undefined) && (missing0 = "service"))) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.requete === undefined) && (missing0 = "requete"))) || ((data.emisLe === undefined) && (missing0 = "emisLe"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.signataire === undefined) && (missing0 = "signataire"))) || ((data.lignes === undefined) && (missing0 = "lignes"))) || ((data.totaux === undefined) && (missing0 = "totaux"))) || ((data.engagement === undefined) && (missing0 = "engagement"))) || ((data.resumeGuichet === undefined) && (missing0 = "resumeGuichet"))){
validate74.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.versionNorme !== undefined){
let data0 = data.versionNorme;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 5){
validate74.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate74.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
const _errs4 = errors;
if("CLC" !== data.service){
validate74.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/const",keyword:"const",params:{allowedValue: "CLC"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environnement !== undefined){
let data2 = data.environnement;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate74.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "test") || (data2 === "production"))){
validate74.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
const _errs8 = errors;
if(!(validate52(data.requete, {instancePath:instancePath+"/requete",parentData:data,parentDataProperty:"requete",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.emisLe !== undefined){
let data4 = data.emisLe;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 40){
validate74.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data4))){
validate74.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
const _errs12 = errors;
if(!(validate54(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signataire !== undefined){
let data6 = data.signataire;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((data6.mode === undefined) && (missing1 = "mode")){
validate74.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data6.mode !== undefined){
let data7 = data6.mode;
const _errs16 = errors;
if(typeof data7 !== "string"){
validate74.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data7 === "propre") || (data7 === "delegue"))){
validate74.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/enum",keyword:"enum",params:{allowedValues: schema135.properties.mode.enum}}];
return false;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.mandat !== undefined){
let data8 = data6.mandat;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data8 === "string"){
if(func2(data8) > 64){
validate74.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern79.test(data8)){
validate74.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:/-]+$"}}];
return false;
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lignes !== undefined){
let data9 = data.lignes;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data9)){
if(data9.length > 200){
validate74.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/maxItems",keyword:"maxItems",params:{limit: 200}}];
return false;
}
else {
if(data9.length < 1){
validate74.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid6 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
const _errs22 = errors;
if(!(validate77(data9[i0], {instancePath:instancePath+"/lignes/" + i0,parentData:data9,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
var valid6 = _errs22 === errors;
if(!valid6){
break;
}
}
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.totaux !== undefined){
let data11 = data.totaux;
const _errs23 = errors;
if(errors === _errs23){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if(((((data11.totalFacture === undefined) && (missing2 = "totalFacture")) || ((data11.totalAMO === undefined) && (missing2 = "totalAMO"))) || ((data11.totalAMC === undefined) && (missing2 = "totalAMC"))) || ((data11.resteAPatient === undefined) && (missing2 = "resteAPatient"))){
validate74.errors = [{instancePath:instancePath+"/totaux",schemaPath:"#/properties/totaux/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data11.totalFacture !== undefined){
let data12 = data11.totalFacture;
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data12 === "string"){
if(func2(data12) > 15){
validate74.errors = [{instancePath:instancePath+"/totaux/totalFacture",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern106.test(data12)){
validate74.errors = [{instancePath:instancePath+"/totaux/totalFacture",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/totaux/totalFacture",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs25 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.totalAMO !== undefined){
let data13 = data11.totalAMO;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data13 === "string"){
if(func2(data13) > 15){
validate74.errors = [{instancePath:instancePath+"/totaux/totalAMO",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern106.test(data13)){
validate74.errors = [{instancePath:instancePath+"/totaux/totalAMO",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/totaux/totalAMO",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs28 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.totalAnterieur !== undefined){
let data14 = data11.totalAnterieur;
const _errs31 = errors;
const _errs32 = errors;
if(errors === _errs32){
if(typeof data14 === "string"){
if(func2(data14) > 15){
validate74.errors = [{instancePath:instancePath+"/totaux/totalAnterieur",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern106.test(data14)){
validate74.errors = [{instancePath:instancePath+"/totaux/totalAnterieur",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/totaux/totalAnterieur",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs31 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.totalAMC !== undefined){
let data15 = data11.totalAMC;
const _errs34 = errors;
const _errs35 = errors;
if(errors === _errs35){
if(typeof data15 === "string"){
if(func2(data15) > 15){
validate74.errors = [{instancePath:instancePath+"/totaux/totalAMC",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern106.test(data15)){
validate74.errors = [{instancePath:instancePath+"/totaux/totalAMC",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/totaux/totalAMC",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs34 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.resteAPatient !== undefined){
let data16 = data11.resteAPatient;
const _errs37 = errors;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data16 === "string"){
if(func2(data16) > 15){
validate74.errors = [{instancePath:instancePath+"/totaux/resteAPatient",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern106.test(data16)){
validate74.errors = [{instancePath:instancePath+"/totaux/resteAPatient",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/totaux/resteAPatient",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs37 === errors;
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
else {
validate74.errors = [{instancePath:instancePath+"/totaux",schemaPath:"#/properties/totaux/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engagement !== undefined){
let data17 = data.engagement;
const _errs40 = errors;
if(errors === _errs40){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing3;
if(((data17.numero === undefined) && (missing3 = "numero")) || ((data17.valableJusquAu === undefined) && (missing3 = "valableJusquAu"))){
validate74.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data17.numero !== undefined){
let data18 = data17.numero;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data18 === "string"){
if(func2(data18) > 64){
validate74.errors = [{instancePath:instancePath+"/engagement/numero",schemaPath:"#/properties/engagement/properties/numero/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern140.test(data18)){
validate74.errors = [{instancePath:instancePath+"/engagement/numero",schemaPath:"#/properties/engagement/properties/numero/pattern",keyword:"pattern",params:{pattern: "^CLC-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$"}}];
return false;
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/engagement/numero",schemaPath:"#/properties/engagement/properties/numero/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid13 = _errs42 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data17.valableJusquAu !== undefined){
let data19 = data17.valableJusquAu;
const _errs44 = errors;
const _errs45 = errors;
if(errors === _errs45){
if(errors === _errs45){
if(typeof data19 === "string"){
if(!(formats0.validate(data19))){
validate74.errors = [{instancePath:instancePath+"/engagement/valableJusquAu",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate74.errors = [{instancePath:instancePath+"/engagement/valableJusquAu",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid13 = _errs44 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data17.etat !== undefined){
const _errs47 = errors;
if("engage" !== data17.etat){
validate74.errors = [{instancePath:instancePath+"/engagement/etat",schemaPath:"#/properties/engagement/properties/etat/const",keyword:"const",params:{allowedValue: "engage"}}];
return false;
}
var valid13 = _errs47 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data17.remplace !== undefined){
let data21 = data17.remplace;
const _errs48 = errors;
const _errs49 = errors;
if(errors === _errs49){
if(typeof data21 === "string"){
if(func2(data21) > 64){
validate74.errors = [{instancePath:instancePath+"/engagement/remplace",schemaPath:"#/$defs/NumeroEngagement/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern67.test(data21)){
validate74.errors = [{instancePath:instancePath+"/engagement/remplace",schemaPath:"#/$defs/NumeroEngagement/pattern",keyword:"pattern",params:{pattern: "^(CLC|SIM)-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$"}}];
return false;
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/engagement/remplace",schemaPath:"#/$defs/NumeroEngagement/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid13 = _errs48 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data17.conditions !== undefined){
const _errs51 = errors;
if(!(validate60(data17.conditions, {instancePath:instancePath+"/engagement/conditions",parentData:data17,parentDataProperty:"conditions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid13 = _errs51 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumeGuichet !== undefined){
let data23 = data.resumeGuichet;
const _errs52 = errors;
const _errs53 = errors;
if(errors === _errs53){
if(typeof data23 === "string"){
if(func2(data23) > 160){
validate74.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data23) < 1){
validate74.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern75.test(data23)){
validate74.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs52 === errors;
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
else {
validate74.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"props":{"versionNorme":true,"service":true,"environnement":true,"requete":true,"emisLe":true,"amc":true,"signataire":true,"lignes":true,"totaux":true,"engagement":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

export const compiledReponseDel: CompiledValidator = validate81;
const schema189 = {"type":"object","required":["versionNorme","service","environnement","requete","emisLe","amc","signataire","engagement","resumeGuichet"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"service":{"const":"DEL"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"$ref":"#/$defs/Instant"},"amc":{"$ref":"#/$defs/AmcRepondante"},"signataire":{"$ref":"#/$defs/Signataire"},"engagement":{"type":"object","required":["numero","etat","etatPrecedent","retireLe"],"properties":{"numero":{"$ref":"#/$defs/NumeroEngagement"},"etat":{"const":"retire"},"etatPrecedent":{"$ref":"#/$defs/EtatEngagement"},"retireLe":{"$ref":"#/$defs/Instant"}}},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const schema195 = {"type":"string","description":"Les états d'un engagement, du point de vue de l'assureur.","enum":["propose","engage","remplace","retire","consomme","expire"]};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.service === undefined) && (missing0 = "service"))) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.requete === undefined) && (missing0 = "requete"))) || ((data.emisLe === undefined) && (missing0 = "emisLe"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.signataire === undefined) && (missing0 = "signataire"))) || ((data.engagement === undefined) && (missing0 = "engagement"))) || ((data.resumeGuichet === undefined) && (missing0 = "resumeGuichet"))){
validate81.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.versionNorme !== undefined){
let data0 = data.versionNorme;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 5){
validate81.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate81.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
const _errs4 = errors;
if("DEL" !== data.service){
validate81.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/const",keyword:"const",params:{allowedValue: "DEL"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environnement !== undefined){
let data2 = data.environnement;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate81.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "test") || (data2 === "production"))){
validate81.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
const _errs8 = errors;
if(!(validate52(data.requete, {instancePath:instancePath+"/requete",parentData:data,parentDataProperty:"requete",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.emisLe !== undefined){
let data4 = data.emisLe;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 40){
validate81.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data4))){
validate81.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
const _errs12 = errors;
if(!(validate54(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signataire !== undefined){
let data6 = data.signataire;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((data6.mode === undefined) && (missing1 = "mode")){
validate81.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data6.mode !== undefined){
let data7 = data6.mode;
const _errs16 = errors;
if(typeof data7 !== "string"){
validate81.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data7 === "propre") || (data7 === "delegue"))){
validate81.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/enum",keyword:"enum",params:{allowedValues: schema135.properties.mode.enum}}];
return false;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.mandat !== undefined){
let data8 = data6.mandat;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data8 === "string"){
if(func2(data8) > 64){
validate81.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern79.test(data8)){
validate81.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:/-]+$"}}];
return false;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engagement !== undefined){
let data9 = data.engagement;
const _errs20 = errors;
if(errors === _errs20){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if(((((data9.numero === undefined) && (missing2 = "numero")) || ((data9.etat === undefined) && (missing2 = "etat"))) || ((data9.etatPrecedent === undefined) && (missing2 = "etatPrecedent"))) || ((data9.retireLe === undefined) && (missing2 = "retireLe"))){
validate81.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data9.numero !== undefined){
let data10 = data9.numero;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data10 === "string"){
if(func2(data10) > 64){
validate81.errors = [{instancePath:instancePath+"/engagement/numero",schemaPath:"#/$defs/NumeroEngagement/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern67.test(data10)){
validate81.errors = [{instancePath:instancePath+"/engagement/numero",schemaPath:"#/$defs/NumeroEngagement/pattern",keyword:"pattern",params:{pattern: "^(CLC|SIM)-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$"}}];
return false;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/engagement/numero",schemaPath:"#/$defs/NumeroEngagement/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.etat !== undefined){
const _errs25 = errors;
if("retire" !== data9.etat){
validate81.errors = [{instancePath:instancePath+"/engagement/etat",schemaPath:"#/properties/engagement/properties/etat/const",keyword:"const",params:{allowedValue: "retire"}}];
return false;
}
var valid6 = _errs25 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.etatPrecedent !== undefined){
let data12 = data9.etatPrecedent;
const _errs26 = errors;
if(typeof data12 !== "string"){
validate81.errors = [{instancePath:instancePath+"/engagement/etatPrecedent",schemaPath:"#/$defs/EtatEngagement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data12 === "propose") || (data12 === "engage")) || (data12 === "remplace")) || (data12 === "retire")) || (data12 === "consomme")) || (data12 === "expire"))){
validate81.errors = [{instancePath:instancePath+"/engagement/etatPrecedent",schemaPath:"#/$defs/EtatEngagement/enum",keyword:"enum",params:{allowedValues: schema195.enum}}];
return false;
}
var valid6 = _errs26 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.retireLe !== undefined){
let data13 = data9.retireLe;
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(errors === _errs30){
if(typeof data13 === "string"){
if(func2(data13) > 40){
validate81.errors = [{instancePath:instancePath+"/engagement/retireLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data13))){
validate81.errors = [{instancePath:instancePath+"/engagement/retireLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/engagement/retireLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumeGuichet !== undefined){
let data14 = data.resumeGuichet;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data14 === "string"){
if(func2(data14) > 160){
validate81.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data14) < 1){
validate81.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern75.test(data14)){
validate81.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs32 === errors;
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
else {
validate81.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":{"versionNorme":true,"service":true,"environnement":true,"requete":true,"emisLe":true,"amc":true,"signataire":true,"engagement":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

export const compiledProbleme: CompiledValidator = validate84;
const schema198 = {"type":"object","description":"Refus (RFC 9457), scellé et tracé comme une réponse.","required":["type","title","status","detail","code","groupe","origine","reessayable","repli","textes","requete","emisLe","resumeGuichet"],"properties":{"type":{"type":"string","maxLength":80,"pattern":"^urn:roc:refus:[a-z0-9-]+$"},"title":{"type":"string","maxLength":160,"pattern":"^[^\\p{C}<>]*$"},"status":{"type":"integer","minimum":400,"maximum":599},"detail":{"$ref":"#/$defs/TexteSimple"},"code":{"type":"string","description":"Stable ; la liste peut s'allonger, un code inconnu se traite par son `groupe` et son `repli`.","maxLength":60,"pattern":"^[a-z0-9-]+$"},"groupe":{"type":"string","enum":["derivation","routage","identite","droits","contrat","calcul","engagement","securite","technique"]},"origine":{"type":"string","enum":["amc","passerelle"]},"reessayable":{"type":"boolean","description":"La même demande, renvoyée plus tard avec le même idMessage, peut aboutir."},"reessayerApres":{"type":"integer","minimum":0,"description":"Secondes."},"repli":{"type":"string","enum":["attestation-papier","prise-en-charge-manuelle","reessayer","appeler-amc","corriger-demande","autre-circuit","appeler-passerelle"]},"textes":{"type":"object","required":["guichet","exploitant","developpeur"],"properties":{"guichet":{"type":"string","minLength":1,"maxLength":160,"pattern":"^[^\\p{C}<>]*$"},"exploitant":{"type":"string","minLength":1,"maxLength":300,"pattern":"^[^\\p{C}<>]*$"},"developpeur":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{C}<>]*$"}}},"champ":{"type":"string","maxLength":200,"description":"Pointeur JSON du champ en cause."},"ligne":{"type":"integer","minimum":0,"maximum":199,"description":"Rang de la ligne en cause, à partir de 0."},"candidats":{"type":"array","maxItems":50,"items":{"type":"string","maxLength":20}},"quota":{"$ref":"#/$defs/Quota"},"contact":{"$ref":"#/$defs/Contact"},"amc":{"$ref":"#/$defs/AmcRepondante"},"signataire":{"$ref":"#/$defs/Signataire"},"versionNorme":{"$ref":"#/$defs/VersionNorme"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"$ref":"#/$defs/Instant"},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const schema199 = {"type":"string","description":"Une ligne de texte à afficher, sans caractère de commande ni chevron.","maxLength":500,"pattern":"^[^\\p{C}<>]*$"};
const schema200 = {"type":"object","required":["nom","limite","restant","renouvellement"],"properties":{"nom":{"type":"string","maxLength":60},"limite":{"type":"integer","minimum":0},"restant":{"type":"integer","minimum":0},"renouvellement":{"type":"integer","minimum":0,"description":"Secondes."}}};
const pattern147 = new RegExp("^urn:roc:refus:[a-z0-9-]+$", "u");
const pattern150 = new RegExp("^[a-z0-9-]+$", "u");

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((data.type === undefined) && (missing0 = "type")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.detail === undefined) && (missing0 = "detail"))) || ((data.code === undefined) && (missing0 = "code"))) || ((data.groupe === undefined) && (missing0 = "groupe"))) || ((data.origine === undefined) && (missing0 = "origine"))) || ((data.reessayable === undefined) && (missing0 = "reessayable"))) || ((data.repli === undefined) && (missing0 = "repli"))) || ((data.textes === undefined) && (missing0 = "textes"))) || ((data.requete === undefined) && (missing0 = "requete"))) || ((data.emisLe === undefined) && (missing0 = "emisLe"))) || ((data.resumeGuichet === undefined) && (missing0 = "resumeGuichet"))){
validate84.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 80){
validate84.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(!pattern147.test(data0)){
validate84.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/pattern",keyword:"pattern",params:{pattern: "^urn:roc:refus:[a-z0-9-]+$"}}];
return false;
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data1 = data.title;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func2(data1) > 160){
validate84.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(!pattern75.test(data1)){
validate84.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data2 = data.status;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate84.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 599 || isNaN(data2)){
validate84.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data2 < 400 || isNaN(data2)){
validate84.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400}}];
return false;
}
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined){
let data3 = data.detail;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 500){
validate84.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/$defs/TexteSimple/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
else {
if(!pattern75.test(data3)){
validate84.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/$defs/TexteSimple/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/$defs/TexteSimple/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data4 = data.code;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 60){
validate84.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
else {
if(!pattern150.test(data4)){
validate84.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"}}];
return false;
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.groupe !== undefined){
let data5 = data.groupe;
const _errs12 = errors;
if(typeof data5 !== "string"){
validate84.errors = [{instancePath:instancePath+"/groupe",schemaPath:"#/properties/groupe/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((data5 === "derivation") || (data5 === "routage")) || (data5 === "identite")) || (data5 === "droits")) || (data5 === "contrat")) || (data5 === "calcul")) || (data5 === "engagement")) || (data5 === "securite")) || (data5 === "technique"))){
validate84.errors = [{instancePath:instancePath+"/groupe",schemaPath:"#/properties/groupe/enum",keyword:"enum",params:{allowedValues: schema198.properties.groupe.enum}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.origine !== undefined){
let data6 = data.origine;
const _errs14 = errors;
if(typeof data6 !== "string"){
validate84.errors = [{instancePath:instancePath+"/origine",schemaPath:"#/properties/origine/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data6 === "amc") || (data6 === "passerelle"))){
validate84.errors = [{instancePath:instancePath+"/origine",schemaPath:"#/properties/origine/enum",keyword:"enum",params:{allowedValues: schema198.properties.origine.enum}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reessayable !== undefined){
const _errs16 = errors;
if(typeof data.reessayable !== "boolean"){
validate84.errors = [{instancePath:instancePath+"/reessayable",schemaPath:"#/properties/reessayable/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reessayerApres !== undefined){
let data8 = data.reessayerApres;
const _errs18 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate84.errors = [{instancePath:instancePath+"/reessayerApres",schemaPath:"#/properties/reessayerApres/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs18){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate84.errors = [{instancePath:instancePath+"/reessayerApres",schemaPath:"#/properties/reessayerApres/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repli !== undefined){
let data9 = data.repli;
const _errs20 = errors;
if(typeof data9 !== "string"){
validate84.errors = [{instancePath:instancePath+"/repli",schemaPath:"#/properties/repli/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((data9 === "attestation-papier") || (data9 === "prise-en-charge-manuelle")) || (data9 === "reessayer")) || (data9 === "appeler-amc")) || (data9 === "corriger-demande")) || (data9 === "autre-circuit")) || (data9 === "appeler-passerelle"))){
validate84.errors = [{instancePath:instancePath+"/repli",schemaPath:"#/properties/repli/enum",keyword:"enum",params:{allowedValues: schema198.properties.repli.enum}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.textes !== undefined){
let data10 = data.textes;
const _errs22 = errors;
if(errors === _errs22){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing1;
if((((data10.guichet === undefined) && (missing1 = "guichet")) || ((data10.exploitant === undefined) && (missing1 = "exploitant"))) || ((data10.developpeur === undefined) && (missing1 = "developpeur"))){
validate84.errors = [{instancePath:instancePath+"/textes",schemaPath:"#/properties/textes/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data10.guichet !== undefined){
let data11 = data10.guichet;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data11 === "string"){
if(func2(data11) > 160){
validate84.errors = [{instancePath:instancePath+"/textes/guichet",schemaPath:"#/properties/textes/properties/guichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data11) < 1){
validate84.errors = [{instancePath:instancePath+"/textes/guichet",schemaPath:"#/properties/textes/properties/guichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern75.test(data11)){
validate84.errors = [{instancePath:instancePath+"/textes/guichet",schemaPath:"#/properties/textes/properties/guichet/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/textes/guichet",schemaPath:"#/properties/textes/properties/guichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.exploitant !== undefined){
let data12 = data10.exploitant;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data12 === "string"){
if(func2(data12) > 300){
validate84.errors = [{instancePath:instancePath+"/textes/exploitant",schemaPath:"#/properties/textes/properties/exploitant/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
else {
if(func2(data12) < 1){
validate84.errors = [{instancePath:instancePath+"/textes/exploitant",schemaPath:"#/properties/textes/properties/exploitant/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern75.test(data12)){
validate84.errors = [{instancePath:instancePath+"/textes/exploitant",schemaPath:"#/properties/textes/properties/exploitant/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/textes/exploitant",schemaPath:"#/properties/textes/properties/exploitant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.developpeur !== undefined){
let data13 = data10.developpeur;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data13 === "string"){
if(func2(data13) > 500){
validate84.errors = [{instancePath:instancePath+"/textes/developpeur",schemaPath:"#/properties/textes/properties/developpeur/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
else {
if(func2(data13) < 1){
validate84.errors = [{instancePath:instancePath+"/textes/developpeur",schemaPath:"#/properties/textes/properties/developpeur/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern75.test(data13)){
validate84.errors = [{instancePath:instancePath+"/textes/developpeur",schemaPath:"#/properties/textes/properties/developpeur/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/textes/developpeur",schemaPath:"#/properties/textes/properties/developpeur/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/textes",schemaPath:"#/properties/textes/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.champ !== undefined){
let data14 = data.champ;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data14 === "string"){
if(func2(data14) > 200){
validate84.errors = [{instancePath:instancePath+"/champ",schemaPath:"#/properties/champ/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
}
else {
validate84.errors = [{instancePath:instancePath+"/champ",schemaPath:"#/properties/champ/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ligne !== undefined){
let data15 = data.ligne;
const _errs32 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate84.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs32){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 199 || isNaN(data15)){
validate84.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/maximum",keyword:"maximum",params:{comparison: "<=", limit: 199}}];
return false;
}
else {
if(data15 < 0 || isNaN(data15)){
validate84.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.candidats !== undefined){
let data16 = data.candidats;
const _errs34 = errors;
if(errors === _errs34){
if(Array.isArray(data16)){
if(data16.length > 50){
validate84.errors = [{instancePath:instancePath+"/candidats",schemaPath:"#/properties/candidats/maxItems",keyword:"maxItems",params:{limit: 50}}];
return false;
}
else {
var valid3 = true;
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
const _errs36 = errors;
if(errors === _errs36){
if(typeof data17 === "string"){
if(func2(data17) > 20){
validate84.errors = [{instancePath:instancePath+"/candidats/" + i0,schemaPath:"#/properties/candidats/items/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
}
else {
validate84.errors = [{instancePath:instancePath+"/candidats/" + i0,schemaPath:"#/properties/candidats/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs36 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/candidats",schemaPath:"#/properties/candidats/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quota !== undefined){
let data18 = data.quota;
const _errs38 = errors;
const _errs39 = errors;
if(errors === _errs39){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing2;
if(((((data18.nom === undefined) && (missing2 = "nom")) || ((data18.limite === undefined) && (missing2 = "limite"))) || ((data18.restant === undefined) && (missing2 = "restant"))) || ((data18.renouvellement === undefined) && (missing2 = "renouvellement"))){
validate84.errors = [{instancePath:instancePath+"/quota",schemaPath:"#/$defs/Quota/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data18.nom !== undefined){
let data19 = data18.nom;
const _errs41 = errors;
if(errors === _errs41){
if(typeof data19 === "string"){
if(func2(data19) > 60){
validate84.errors = [{instancePath:instancePath+"/quota/nom",schemaPath:"#/$defs/Quota/properties/nom/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
}
else {
validate84.errors = [{instancePath:instancePath+"/quota/nom",schemaPath:"#/$defs/Quota/properties/nom/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs41 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data18.limite !== undefined){
let data20 = data18.limite;
const _errs43 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate84.errors = [{instancePath:instancePath+"/quota/limite",schemaPath:"#/$defs/Quota/properties/limite/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs43){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
validate84.errors = [{instancePath:instancePath+"/quota/limite",schemaPath:"#/$defs/Quota/properties/limite/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid5 = _errs43 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data18.restant !== undefined){
let data21 = data18.restant;
const _errs45 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate84.errors = [{instancePath:instancePath+"/quota/restant",schemaPath:"#/$defs/Quota/properties/restant/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs45){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
validate84.errors = [{instancePath:instancePath+"/quota/restant",schemaPath:"#/$defs/Quota/properties/restant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data18.renouvellement !== undefined){
let data22 = data18.renouvellement;
const _errs47 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate84.errors = [{instancePath:instancePath+"/quota/renouvellement",schemaPath:"#/$defs/Quota/properties/renouvellement/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs47){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
validate84.errors = [{instancePath:instancePath+"/quota/renouvellement",schemaPath:"#/$defs/Quota/properties/renouvellement/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
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
else {
validate84.errors = [{instancePath:instancePath+"/quota",schemaPath:"#/$defs/Quota/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contact !== undefined){
let data23 = data.contact;
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing3;
if((data23.libelle === undefined) && (missing3 = "libelle")){
validate84.errors = [{instancePath:instancePath+"/contact",schemaPath:"#/$defs/Contact/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data23.libelle !== undefined){
let data24 = data23.libelle;
const _errs52 = errors;
if(errors === _errs52){
if(typeof data24 === "string"){
if(func2(data24) > 120){
validate84.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
else {
if(func2(data24) < 1){
validate84.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern75.test(data24)){
validate84.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs52 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data23.telephone !== undefined){
let data25 = data23.telephone;
const _errs54 = errors;
if(errors === _errs54){
if(typeof data25 === "string"){
if(func2(data25) > 20){
validate84.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
else {
if(!pattern77.test(data25)){
validate84.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/pattern",keyword:"pattern",params:{pattern: "^[0-9+(). -]*$"}}];
return false;
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs54 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data23.courriel !== undefined){
let data26 = data23.courriel;
const _errs56 = errors;
if(errors === _errs56){
if(typeof data26 === "string"){
if(func2(data26) > 120){
validate84.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
else {
if(!pattern78.test(data26)){
validate84.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>\\s]*$"}}];
return false;
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs56 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/contact",schemaPath:"#/$defs/Contact/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
const _errs58 = errors;
if(!(validate54(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signataire !== undefined){
let data28 = data.signataire;
const _errs59 = errors;
const _errs60 = errors;
if(errors === _errs60){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing4;
if((data28.mode === undefined) && (missing4 = "mode")){
validate84.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data28.mode !== undefined){
let data29 = data28.mode;
const _errs62 = errors;
if(typeof data29 !== "string"){
validate84.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data29 === "propre") || (data29 === "delegue"))){
validate84.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/enum",keyword:"enum",params:{allowedValues: schema135.properties.mode.enum}}];
return false;
}
var valid9 = _errs62 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data28.mandat !== undefined){
let data30 = data28.mandat;
const _errs64 = errors;
if(errors === _errs64){
if(typeof data30 === "string"){
if(func2(data30) > 64){
validate84.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern79.test(data30)){
validate84.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:/-]+$"}}];
return false;
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs64 === errors;
}
else {
var valid9 = true;
}
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.versionNorme !== undefined){
let data31 = data.versionNorme;
const _errs66 = errors;
const _errs67 = errors;
if(errors === _errs67){
if(typeof data31 === "string"){
if(func2(data31) > 5){
validate84.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data31)){
validate84.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs66 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environnement !== undefined){
let data32 = data.environnement;
const _errs69 = errors;
if(typeof data32 !== "string"){
validate84.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data32 === "test") || (data32 === "production"))){
validate84.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs69 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
const _errs72 = errors;
if(!(validate52(data.requete, {instancePath:instancePath+"/requete",parentData:data,parentDataProperty:"requete",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.emisLe !== undefined){
let data34 = data.emisLe;
const _errs73 = errors;
const _errs74 = errors;
if(errors === _errs74){
if(errors === _errs74){
if(typeof data34 === "string"){
if(func2(data34) > 40){
validate84.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data34))){
validate84.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs73 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumeGuichet !== undefined){
let data35 = data.resumeGuichet;
const _errs76 = errors;
const _errs77 = errors;
if(errors === _errs77){
if(typeof data35 === "string"){
if(func2(data35) > 160){
validate84.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data35) < 1){
validate84.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern75.test(data35)){
validate84.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate84.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs76 === errors;
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
else {
validate84.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"props":{"type":true,"title":true,"status":true,"detail":true,"code":true,"groupe":true,"origine":true,"reessayable":true,"reessayerApres":true,"repli":true,"textes":true,"champ":true,"ligne":true,"candidats":true,"quota":true,"contact":true,"amc":true,"signataire":true,"versionNorme":true,"environnement":true,"requete":true,"emisLe":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

export const compiledReponseAnnuaire: CompiledValidator = validate87;
const schema207 = {"type":"object","required":["versionNorme","service","environnement","requete","emisLe","extrait","date","amc","route","resumeGuichet"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"service":{"const":"ANN"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"$ref":"#/$defs/Instant"},"extrait":{"type":"object","description":"L'extrait d'annuaire dont cette réponse est tirée.","required":["version","emisLe","expireLe"],"properties":{"version":{"type":"integer","minimum":1},"emisLe":{"$ref":"#/$defs/Instant"},"expireLe":{"$ref":"#/$defs/Instant"}}},"date":{"$ref":"#/$defs/DateCivile"},"amc":{"$ref":"#/$defs/AmcRepondante"},"quotas":{"type":"object","description":"Demandes admises par fenêtre ; de l'appelant vers cette passerelle, de tous vers cette AMC. Sans « amc », aucune limite propre.","properties":{"appelant":{"$ref":"#/$defs/QuotaAdmis"},"amc":{"$ref":"#/$defs/QuotaAdmis"}}},"route":{"type":"object","required":["typeConvention","csr","services","du","au","plateforme","acces","emetteurs"],"properties":{"typeConvention":{"$ref":"#/$defs/TypeConvention"},"csr":{"$ref":"#/$defs/Csr"},"services":{"type":"array","minItems":1,"maxItems":4,"items":{"type":"string","enum":["IDB","SIM","CLC","DEL"]}},"du":{"$ref":"#/$defs/DateCivile"},"au":{"description":"Dernier jour, compris ; null sans fin connue.","oneOf":[{"$ref":"#/$defs/DateCivile"},{"type":"null"}]},"plateforme":{"type":"object","required":["id","etat"],"properties":{"id":{"type":"string","maxLength":40},"etat":{"type":"string","enum":["ouverte","essai","coupee","inconnue"],"description":"Vu de cette passerelle : disjoncteur fermé, en essai, ouvert ; « inconnue » tant qu'elle n'a pas appelé."},"depuis":{"$ref":"#/$defs/Instant","description":"Début de cet état ; d'une coupure, sa première ouverture, essais compris. Absent d'un état inconnu."},"retourPrevu":{"$ref":"#/$defs/Instant","description":"Là où elle est coupée : quand le prochain appel est essayé."},"ensemble":{"type":"object","description":"Ce que disent les passerelles inscrites, réunies par l'annuaire : « ouverte » ou « fermee » où toutes le disent,\n« degradee » entre les deux. Une information, qu'une passerelle peut donner à tort : aucune route n'en dépend. Absent\noù l'annuaire n'en dit rien, ou n'est plus lu depuis deux minutes.\n","required":["etat","depuis","passerelles","luLe"],"properties":{"etat":{"type":"string","enum":["ouverte","degradee","fermee"]},"depuis":{"$ref":"#/$defs/Instant"},"retourPrevu":{"$ref":"#/$defs/Instant"},"passerelles":{"type":"integer","minimum":1,"maximum":10000,"description":"Combien l'ont dit depuis deux minutes."},"luLe":{"$ref":"#/$defs/Instant","description":"Quand cette passerelle l'a lu."}}}}},"points":{"type":"array","description":"Points d'accès que l'opérateur a inscrits pour cette plateforme, en vigueur le jour de l'appel : ce jour, ou la date\ndemandée si elle est à venir. Vide pour une plateforme intégrée à cette passerelle.\n","maxItems":50,"items":{"type":"object","required":["url","liaison","version","services","du","au"],"properties":{"url":{"type":"string","maxLength":200,"pattern":"^https://"},"liaison":{"type":"string","enum":["JSON","SOAP"]},"version":{"type":"string","maxLength":11,"pattern":"^[0-9]{1,3}(\\.[0-9]{1,3}){0,2}$"},"services":{"type":"array","minItems":1,"maxItems":4,"items":{"type":"string","enum":["IDB","SIM","CLC","DEL"]}},"du":{"$ref":"#/$defs/DateCivile"},"au":{"description":"Dernier jour, compris ; null sans fin connue.","oneOf":[{"$ref":"#/$defs/DateCivile"},{"type":"null"}]}}}},"acces":{"type":"object","description":"Chemin JSON de chaque service sur le port d'échange de cette passerelle ; en SOAP, /roc/v1/soap/ puis le service.","properties":{"IDB":{"type":"string","maxLength":256},"SIM":{"type":"string","maxLength":256},"CLC":{"type":"string","maxLength":256},"DEL":{"type":"string","maxLength":256}}},"emetteurs":{"type":"array","description":"Certificats sous lesquels cet assureur signe à cette date.","maxItems":20,"items":{"type":"object","required":["x5tS256","mode","du","au"],"properties":{"x5tS256":{"$ref":"#/$defs/Empreinte"},"mode":{"type":"string","enum":["propre","delegue"]},"mandat":{"type":"string","maxLength":64},"du":{"$ref":"#/$defs/Instant"},"au":{"$ref":"#/$defs/Instant"}}}}}},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const schema214 = {"type":"object","required":["requetes","fenetreSecondes"],"properties":{"requetes":{"type":"integer","minimum":1,"maximum":10000000},"fenetreSecondes":{"type":"integer","minimum":1,"maximum":86400}}};
const pattern163 = new RegExp("^https://", "u");
const pattern164 = new RegExp("^[0-9]{1,3}(\\.[0-9]{1,3}){0,2}$", "u");

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.service === undefined) && (missing0 = "service"))) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.requete === undefined) && (missing0 = "requete"))) || ((data.emisLe === undefined) && (missing0 = "emisLe"))) || ((data.extrait === undefined) && (missing0 = "extrait"))) || ((data.date === undefined) && (missing0 = "date"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.route === undefined) && (missing0 = "route"))) || ((data.resumeGuichet === undefined) && (missing0 = "resumeGuichet"))){
validate87.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.versionNorme !== undefined){
let data0 = data.versionNorme;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 5){
validate87.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate87.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
const _errs4 = errors;
if("ANN" !== data.service){
validate87.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/const",keyword:"const",params:{allowedValue: "ANN"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environnement !== undefined){
let data2 = data.environnement;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate87.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "test") || (data2 === "production"))){
validate87.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
const _errs8 = errors;
if(!(validate52(data.requete, {instancePath:instancePath+"/requete",parentData:data,parentDataProperty:"requete",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.emisLe !== undefined){
let data4 = data.emisLe;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 40){
validate87.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data4))){
validate87.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.extrait !== undefined){
let data5 = data.extrait;
const _errs12 = errors;
if(errors === _errs12){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((((data5.version === undefined) && (missing1 = "version")) || ((data5.emisLe === undefined) && (missing1 = "emisLe"))) || ((data5.expireLe === undefined) && (missing1 = "expireLe"))){
validate87.errors = [{instancePath:instancePath+"/extrait",schemaPath:"#/properties/extrait/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data5.version !== undefined){
let data6 = data5.version;
const _errs14 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate87.errors = [{instancePath:instancePath+"/extrait/version",schemaPath:"#/properties/extrait/properties/version/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
validate87.errors = [{instancePath:instancePath+"/extrait/version",schemaPath:"#/properties/extrait/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data5.emisLe !== undefined){
let data7 = data5.emisLe;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(errors === _errs17){
if(typeof data7 === "string"){
if(func2(data7) > 40){
validate87.errors = [{instancePath:instancePath+"/extrait/emisLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data7))){
validate87.errors = [{instancePath:instancePath+"/extrait/emisLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/extrait/emisLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data5.expireLe !== undefined){
let data8 = data5.expireLe;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(errors === _errs20){
if(typeof data8 === "string"){
if(func2(data8) > 40){
validate87.errors = [{instancePath:instancePath+"/extrait/expireLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data8))){
validate87.errors = [{instancePath:instancePath+"/extrait/expireLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/extrait/expireLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/extrait",schemaPath:"#/properties/extrait/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.date !== undefined){
let data9 = data.date;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(errors === _errs23){
if(typeof data9 === "string"){
if(!(formats0.validate(data9))){
validate87.errors = [{instancePath:instancePath+"/date",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate87.errors = [{instancePath:instancePath+"/date",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
const _errs25 = errors;
if(!(validate54(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quotas !== undefined){
let data11 = data.quotas;
const _errs26 = errors;
if(errors === _errs26){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.appelant !== undefined){
let data12 = data11.appelant;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if(((data12.requetes === undefined) && (missing2 = "requetes")) || ((data12.fenetreSecondes === undefined) && (missing2 = "fenetreSecondes"))){
validate87.errors = [{instancePath:instancePath+"/quotas/appelant",schemaPath:"#/$defs/QuotaAdmis/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data12.requetes !== undefined){
let data13 = data12.requetes;
const _errs31 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate87.errors = [{instancePath:instancePath+"/quotas/appelant/requetes",schemaPath:"#/$defs/QuotaAdmis/properties/requetes/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs31){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 10000000 || isNaN(data13)){
validate87.errors = [{instancePath:instancePath+"/quotas/appelant/requetes",schemaPath:"#/$defs/QuotaAdmis/properties/requetes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000}}];
return false;
}
else {
if(data13 < 1 || isNaN(data13)){
validate87.errors = [{instancePath:instancePath+"/quotas/appelant/requetes",schemaPath:"#/$defs/QuotaAdmis/properties/requetes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid10 = _errs31 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data12.fenetreSecondes !== undefined){
let data14 = data12.fenetreSecondes;
const _errs33 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate87.errors = [{instancePath:instancePath+"/quotas/appelant/fenetreSecondes",schemaPath:"#/$defs/QuotaAdmis/properties/fenetreSecondes/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs33){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 86400 || isNaN(data14)){
validate87.errors = [{instancePath:instancePath+"/quotas/appelant/fenetreSecondes",schemaPath:"#/$defs/QuotaAdmis/properties/fenetreSecondes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data14 < 1 || isNaN(data14)){
validate87.errors = [{instancePath:instancePath+"/quotas/appelant/fenetreSecondes",schemaPath:"#/$defs/QuotaAdmis/properties/fenetreSecondes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid10 = _errs33 === errors;
}
else {
var valid10 = true;
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/quotas/appelant",schemaPath:"#/$defs/QuotaAdmis/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid8 = _errs28 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data11.amc !== undefined){
let data15 = data11.amc;
const _errs35 = errors;
const _errs36 = errors;
if(errors === _errs36){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing3;
if(((data15.requetes === undefined) && (missing3 = "requetes")) || ((data15.fenetreSecondes === undefined) && (missing3 = "fenetreSecondes"))){
validate87.errors = [{instancePath:instancePath+"/quotas/amc",schemaPath:"#/$defs/QuotaAdmis/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data15.requetes !== undefined){
let data16 = data15.requetes;
const _errs38 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate87.errors = [{instancePath:instancePath+"/quotas/amc/requetes",schemaPath:"#/$defs/QuotaAdmis/properties/requetes/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs38){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 10000000 || isNaN(data16)){
validate87.errors = [{instancePath:instancePath+"/quotas/amc/requetes",schemaPath:"#/$defs/QuotaAdmis/properties/requetes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000000}}];
return false;
}
else {
if(data16 < 1 || isNaN(data16)){
validate87.errors = [{instancePath:instancePath+"/quotas/amc/requetes",schemaPath:"#/$defs/QuotaAdmis/properties/requetes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid12 = _errs38 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data15.fenetreSecondes !== undefined){
let data17 = data15.fenetreSecondes;
const _errs40 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate87.errors = [{instancePath:instancePath+"/quotas/amc/fenetreSecondes",schemaPath:"#/$defs/QuotaAdmis/properties/fenetreSecondes/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs40){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 86400 || isNaN(data17)){
validate87.errors = [{instancePath:instancePath+"/quotas/amc/fenetreSecondes",schemaPath:"#/$defs/QuotaAdmis/properties/fenetreSecondes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400}}];
return false;
}
else {
if(data17 < 1 || isNaN(data17)){
validate87.errors = [{instancePath:instancePath+"/quotas/amc/fenetreSecondes",schemaPath:"#/$defs/QuotaAdmis/properties/fenetreSecondes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid12 = _errs40 === errors;
}
else {
var valid12 = true;
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/quotas/amc",schemaPath:"#/$defs/QuotaAdmis/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid8 = _errs35 === errors;
}
else {
var valid8 = true;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.route !== undefined){
let data18 = data.route;
const _errs42 = errors;
if(errors === _errs42){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing4;
if(((((((((data18.typeConvention === undefined) && (missing4 = "typeConvention")) || ((data18.csr === undefined) && (missing4 = "csr"))) || ((data18.services === undefined) && (missing4 = "services"))) || ((data18.du === undefined) && (missing4 = "du"))) || ((data18.au === undefined) && (missing4 = "au"))) || ((data18.plateforme === undefined) && (missing4 = "plateforme"))) || ((data18.acces === undefined) && (missing4 = "acces"))) || ((data18.emetteurs === undefined) && (missing4 = "emetteurs"))){
validate87.errors = [{instancePath:instancePath+"/route",schemaPath:"#/properties/route/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data18.typeConvention !== undefined){
let data19 = data18.typeConvention;
const _errs44 = errors;
const _errs45 = errors;
if(errors === _errs45){
if(typeof data19 === "string"){
if(func2(data19) > 2){
validate87.errors = [{instancePath:instancePath+"/route/typeConvention",schemaPath:"#/$defs/TypeConvention/maxLength",keyword:"maxLength",params:{limit: 2}}];
return false;
}
else {
if(!pattern10.test(data19)){
validate87.errors = [{instancePath:instancePath+"/route/typeConvention",schemaPath:"#/$defs/TypeConvention/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{2}$"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/typeConvention",schemaPath:"#/$defs/TypeConvention/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid13 = _errs44 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data18.csr !== undefined){
let data20 = data18.csr;
const _errs47 = errors;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data20 === "string"){
if(func2(data20) > 8){
validate87.errors = [{instancePath:instancePath+"/route/csr",schemaPath:"#/$defs/Csr/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern11.test(data20)){
validate87.errors = [{instancePath:instancePath+"/route/csr",schemaPath:"#/$defs/Csr/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]*$"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/csr",schemaPath:"#/$defs/Csr/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid13 = _errs47 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data18.services !== undefined){
let data21 = data18.services;
const _errs50 = errors;
if(errors === _errs50){
if(Array.isArray(data21)){
if(data21.length > 4){
validate87.errors = [{instancePath:instancePath+"/route/services",schemaPath:"#/properties/route/properties/services/maxItems",keyword:"maxItems",params:{limit: 4}}];
return false;
}
else {
if(data21.length < 1){
validate87.errors = [{instancePath:instancePath+"/route/services",schemaPath:"#/properties/route/properties/services/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid16 = true;
const len0 = data21.length;
for(let i0=0; i0<len0; i0++){
let data22 = data21[i0];
const _errs52 = errors;
if(typeof data22 !== "string"){
validate87.errors = [{instancePath:instancePath+"/route/services/" + i0,schemaPath:"#/properties/route/properties/services/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data22 === "IDB") || (data22 === "SIM")) || (data22 === "CLC")) || (data22 === "DEL"))){
validate87.errors = [{instancePath:instancePath+"/route/services/" + i0,schemaPath:"#/properties/route/properties/services/items/enum",keyword:"enum",params:{allowedValues: schema207.properties.route.properties.services.items.enum}}];
return false;
}
var valid16 = _errs52 === errors;
if(!valid16){
break;
}
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/services",schemaPath:"#/properties/route/properties/services/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid13 = _errs50 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data18.du !== undefined){
let data23 = data18.du;
const _errs54 = errors;
const _errs55 = errors;
if(errors === _errs55){
if(errors === _errs55){
if(typeof data23 === "string"){
if(!(formats0.validate(data23))){
validate87.errors = [{instancePath:instancePath+"/route/du",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/du",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid13 = _errs54 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data18.au !== undefined){
let data24 = data18.au;
const _errs57 = errors;
const _errs58 = errors;
let valid18 = false;
let passing0 = null;
const _errs59 = errors;
const _errs60 = errors;
if(errors === _errs60){
if(errors === _errs60){
if(typeof data24 === "string"){
if(!(formats0.validate(data24))){
const err0 = {instancePath:instancePath+"/route/au",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/route/au",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
var _valid0 = _errs59 === errors;
if(_valid0){
valid18 = true;
passing0 = 0;
}
const _errs62 = errors;
if(data24 !== null){
const err2 = {instancePath:instancePath+"/route/au",schemaPath:"#/properties/route/properties/au/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs62 === errors;
if(_valid0 && valid18){
valid18 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid18 = true;
passing0 = 1;
}
}
if(!valid18){
const err3 = {instancePath:instancePath+"/route/au",schemaPath:"#/properties/route/properties/au/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate87.errors = vErrors;
return false;
}
else {
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
}
var valid13 = _errs57 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data18.plateforme !== undefined){
let data25 = data18.plateforme;
const _errs64 = errors;
if(errors === _errs64){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing5;
if(((data25.id === undefined) && (missing5 = "id")) || ((data25.etat === undefined) && (missing5 = "etat"))){
validate87.errors = [{instancePath:instancePath+"/route/plateforme",schemaPath:"#/properties/route/properties/plateforme/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data25.id !== undefined){
let data26 = data25.id;
const _errs66 = errors;
if(errors === _errs66){
if(typeof data26 === "string"){
if(func2(data26) > 40){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/id",schemaPath:"#/properties/route/properties/plateforme/properties/id/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/plateforme/id",schemaPath:"#/properties/route/properties/plateforme/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid20 = _errs66 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data25.etat !== undefined){
let data27 = data25.etat;
const _errs68 = errors;
if(typeof data27 !== "string"){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/etat",schemaPath:"#/properties/route/properties/plateforme/properties/etat/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data27 === "ouverte") || (data27 === "essai")) || (data27 === "coupee")) || (data27 === "inconnue"))){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/etat",schemaPath:"#/properties/route/properties/plateforme/properties/etat/enum",keyword:"enum",params:{allowedValues: schema207.properties.route.properties.plateforme.properties.etat.enum}}];
return false;
}
var valid20 = _errs68 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data25.depuis !== undefined){
let data28 = data25.depuis;
const _errs70 = errors;
const _errs71 = errors;
if(errors === _errs71){
if(errors === _errs71){
if(typeof data28 === "string"){
if(func2(data28) > 40){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/depuis",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data28))){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/depuis",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/plateforme/depuis",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid20 = _errs70 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data25.retourPrevu !== undefined){
let data29 = data25.retourPrevu;
const _errs73 = errors;
const _errs74 = errors;
if(errors === _errs74){
if(errors === _errs74){
if(typeof data29 === "string"){
if(func2(data29) > 40){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/retourPrevu",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data29))){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/retourPrevu",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/plateforme/retourPrevu",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid20 = _errs73 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data25.ensemble !== undefined){
let data30 = data25.ensemble;
const _errs76 = errors;
if(errors === _errs76){
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
let missing6;
if(((((data30.etat === undefined) && (missing6 = "etat")) || ((data30.depuis === undefined) && (missing6 = "depuis"))) || ((data30.passerelles === undefined) && (missing6 = "passerelles"))) || ((data30.luLe === undefined) && (missing6 = "luLe"))){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble",schemaPath:"#/properties/route/properties/plateforme/properties/ensemble/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
if(data30.etat !== undefined){
let data31 = data30.etat;
const _errs78 = errors;
if(typeof data31 !== "string"){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble/etat",schemaPath:"#/properties/route/properties/plateforme/properties/ensemble/properties/etat/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data31 === "ouverte") || (data31 === "degradee")) || (data31 === "fermee"))){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble/etat",schemaPath:"#/properties/route/properties/plateforme/properties/ensemble/properties/etat/enum",keyword:"enum",params:{allowedValues: schema207.properties.route.properties.plateforme.properties.ensemble.properties.etat.enum}}];
return false;
}
var valid23 = _errs78 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data30.depuis !== undefined){
let data32 = data30.depuis;
const _errs80 = errors;
const _errs81 = errors;
if(errors === _errs81){
if(errors === _errs81){
if(typeof data32 === "string"){
if(func2(data32) > 40){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble/depuis",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data32))){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble/depuis",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble/depuis",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid23 = _errs80 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data30.retourPrevu !== undefined){
let data33 = data30.retourPrevu;
const _errs83 = errors;
const _errs84 = errors;
if(errors === _errs84){
if(errors === _errs84){
if(typeof data33 === "string"){
if(func2(data33) > 40){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble/retourPrevu",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data33))){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble/retourPrevu",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble/retourPrevu",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid23 = _errs83 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data30.passerelles !== undefined){
let data34 = data30.passerelles;
const _errs86 = errors;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble/passerelles",schemaPath:"#/properties/route/properties/plateforme/properties/ensemble/properties/passerelles/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs86){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 10000 || isNaN(data34)){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble/passerelles",schemaPath:"#/properties/route/properties/plateforme/properties/ensemble/properties/passerelles/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}}];
return false;
}
else {
if(data34 < 1 || isNaN(data34)){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble/passerelles",schemaPath:"#/properties/route/properties/plateforme/properties/ensemble/properties/passerelles/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid23 = _errs86 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data30.luLe !== undefined){
let data35 = data30.luLe;
const _errs88 = errors;
const _errs89 = errors;
if(errors === _errs89){
if(errors === _errs89){
if(typeof data35 === "string"){
if(func2(data35) > 40){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble/luLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data35))){
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble/luLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble/luLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid23 = _errs88 === errors;
}
else {
var valid23 = true;
}
}
}
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/plateforme/ensemble",schemaPath:"#/properties/route/properties/plateforme/properties/ensemble/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid20 = _errs76 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/plateforme",schemaPath:"#/properties/route/properties/plateforme/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid13 = _errs64 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data18.points !== undefined){
let data36 = data18.points;
const _errs91 = errors;
if(errors === _errs91){
if(Array.isArray(data36)){
if(data36.length > 50){
validate87.errors = [{instancePath:instancePath+"/route/points",schemaPath:"#/properties/route/properties/points/maxItems",keyword:"maxItems",params:{limit: 50}}];
return false;
}
else {
var valid27 = true;
const len1 = data36.length;
for(let i1=0; i1<len1; i1++){
let data37 = data36[i1];
const _errs93 = errors;
if(errors === _errs93){
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
let missing7;
if(((((((data37.url === undefined) && (missing7 = "url")) || ((data37.liaison === undefined) && (missing7 = "liaison"))) || ((data37.version === undefined) && (missing7 = "version"))) || ((data37.services === undefined) && (missing7 = "services"))) || ((data37.du === undefined) && (missing7 = "du"))) || ((data37.au === undefined) && (missing7 = "au"))){
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1,schemaPath:"#/properties/route/properties/points/items/required",keyword:"required",params:{missingProperty: missing7}}];
return false;
}
else {
if(data37.url !== undefined){
let data38 = data37.url;
const _errs95 = errors;
if(errors === _errs95){
if(typeof data38 === "string"){
if(func2(data38) > 200){
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/url",schemaPath:"#/properties/route/properties/points/items/properties/url/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
else {
if(!pattern163.test(data38)){
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/url",schemaPath:"#/properties/route/properties/points/items/properties/url/pattern",keyword:"pattern",params:{pattern: "^https://"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/url",schemaPath:"#/properties/route/properties/points/items/properties/url/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid28 = _errs95 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data37.liaison !== undefined){
let data39 = data37.liaison;
const _errs97 = errors;
if(typeof data39 !== "string"){
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/liaison",schemaPath:"#/properties/route/properties/points/items/properties/liaison/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data39 === "JSON") || (data39 === "SOAP"))){
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/liaison",schemaPath:"#/properties/route/properties/points/items/properties/liaison/enum",keyword:"enum",params:{allowedValues: schema207.properties.route.properties.points.items.properties.liaison.enum}}];
return false;
}
var valid28 = _errs97 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data37.version !== undefined){
let data40 = data37.version;
const _errs99 = errors;
if(errors === _errs99){
if(typeof data40 === "string"){
if(func2(data40) > 11){
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/version",schemaPath:"#/properties/route/properties/points/items/properties/version/maxLength",keyword:"maxLength",params:{limit: 11}}];
return false;
}
else {
if(!pattern164.test(data40)){
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/version",schemaPath:"#/properties/route/properties/points/items/properties/version/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,3}(\\.[0-9]{1,3}){0,2}$"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/version",schemaPath:"#/properties/route/properties/points/items/properties/version/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid28 = _errs99 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data37.services !== undefined){
let data41 = data37.services;
const _errs101 = errors;
if(errors === _errs101){
if(Array.isArray(data41)){
if(data41.length > 4){
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/services",schemaPath:"#/properties/route/properties/points/items/properties/services/maxItems",keyword:"maxItems",params:{limit: 4}}];
return false;
}
else {
if(data41.length < 1){
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/services",schemaPath:"#/properties/route/properties/points/items/properties/services/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid29 = true;
const len2 = data41.length;
for(let i2=0; i2<len2; i2++){
let data42 = data41[i2];
const _errs103 = errors;
if(typeof data42 !== "string"){
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/services/" + i2,schemaPath:"#/properties/route/properties/points/items/properties/services/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data42 === "IDB") || (data42 === "SIM")) || (data42 === "CLC")) || (data42 === "DEL"))){
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/services/" + i2,schemaPath:"#/properties/route/properties/points/items/properties/services/items/enum",keyword:"enum",params:{allowedValues: schema207.properties.route.properties.points.items.properties.services.items.enum}}];
return false;
}
var valid29 = _errs103 === errors;
if(!valid29){
break;
}
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/services",schemaPath:"#/properties/route/properties/points/items/properties/services/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid28 = _errs101 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data37.du !== undefined){
let data43 = data37.du;
const _errs105 = errors;
const _errs106 = errors;
if(errors === _errs106){
if(errors === _errs106){
if(typeof data43 === "string"){
if(!(formats0.validate(data43))){
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/du",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1+"/du",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid28 = _errs105 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data37.au !== undefined){
let data44 = data37.au;
const _errs108 = errors;
const _errs109 = errors;
let valid31 = false;
let passing1 = null;
const _errs110 = errors;
const _errs111 = errors;
if(errors === _errs111){
if(errors === _errs111){
if(typeof data44 === "string"){
if(!(formats0.validate(data44))){
const err4 = {instancePath:instancePath+"/route/points/" + i1+"/au",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/route/points/" + i1+"/au",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
var _valid1 = _errs110 === errors;
if(_valid1){
valid31 = true;
passing1 = 0;
}
const _errs113 = errors;
if(data44 !== null){
const err6 = {instancePath:instancePath+"/route/points/" + i1+"/au",schemaPath:"#/properties/route/properties/points/items/properties/au/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs113 === errors;
if(_valid1 && valid31){
valid31 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid31 = true;
passing1 = 1;
}
}
if(!valid31){
const err7 = {instancePath:instancePath+"/route/points/" + i1+"/au",schemaPath:"#/properties/route/properties/points/items/properties/au/oneOf",keyword:"oneOf",params:{passingSchemas: passing1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate87.errors = vErrors;
return false;
}
else {
errors = _errs109;
if(vErrors !== null){
if(_errs109){
vErrors.length = _errs109;
}
else {
vErrors = null;
}
}
}
var valid28 = _errs108 === errors;
}
else {
var valid28 = true;
}
}
}
}
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/points/" + i1,schemaPath:"#/properties/route/properties/points/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid27 = _errs93 === errors;
if(!valid27){
break;
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/points",schemaPath:"#/properties/route/properties/points/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid13 = _errs91 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data18.acces !== undefined){
let data45 = data18.acces;
const _errs115 = errors;
if(errors === _errs115){
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.IDB !== undefined){
let data46 = data45.IDB;
const _errs117 = errors;
if(errors === _errs117){
if(typeof data46 === "string"){
if(func2(data46) > 256){
validate87.errors = [{instancePath:instancePath+"/route/acces/IDB",schemaPath:"#/properties/route/properties/acces/properties/IDB/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/acces/IDB",schemaPath:"#/properties/route/properties/acces/properties/IDB/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid33 = _errs117 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data45.SIM !== undefined){
let data47 = data45.SIM;
const _errs119 = errors;
if(errors === _errs119){
if(typeof data47 === "string"){
if(func2(data47) > 256){
validate87.errors = [{instancePath:instancePath+"/route/acces/SIM",schemaPath:"#/properties/route/properties/acces/properties/SIM/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/acces/SIM",schemaPath:"#/properties/route/properties/acces/properties/SIM/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid33 = _errs119 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data45.CLC !== undefined){
let data48 = data45.CLC;
const _errs121 = errors;
if(errors === _errs121){
if(typeof data48 === "string"){
if(func2(data48) > 256){
validate87.errors = [{instancePath:instancePath+"/route/acces/CLC",schemaPath:"#/properties/route/properties/acces/properties/CLC/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/acces/CLC",schemaPath:"#/properties/route/properties/acces/properties/CLC/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid33 = _errs121 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data45.DEL !== undefined){
let data49 = data45.DEL;
const _errs123 = errors;
if(errors === _errs123){
if(typeof data49 === "string"){
if(func2(data49) > 256){
validate87.errors = [{instancePath:instancePath+"/route/acces/DEL",schemaPath:"#/properties/route/properties/acces/properties/DEL/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/acces/DEL",schemaPath:"#/properties/route/properties/acces/properties/DEL/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid33 = _errs123 === errors;
}
else {
var valid33 = true;
}
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/acces",schemaPath:"#/properties/route/properties/acces/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid13 = _errs115 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data18.emetteurs !== undefined){
let data50 = data18.emetteurs;
const _errs125 = errors;
if(errors === _errs125){
if(Array.isArray(data50)){
if(data50.length > 20){
validate87.errors = [{instancePath:instancePath+"/route/emetteurs",schemaPath:"#/properties/route/properties/emetteurs/maxItems",keyword:"maxItems",params:{limit: 20}}];
return false;
}
else {
var valid34 = true;
const len3 = data50.length;
for(let i3=0; i3<len3; i3++){
let data51 = data50[i3];
const _errs127 = errors;
if(errors === _errs127){
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
let missing8;
if(((((data51.x5tS256 === undefined) && (missing8 = "x5tS256")) || ((data51.mode === undefined) && (missing8 = "mode"))) || ((data51.du === undefined) && (missing8 = "du"))) || ((data51.au === undefined) && (missing8 = "au"))){
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3,schemaPath:"#/properties/route/properties/emetteurs/items/required",keyword:"required",params:{missingProperty: missing8}}];
return false;
}
else {
if(data51.x5tS256 !== undefined){
let data52 = data51.x5tS256;
const _errs129 = errors;
const _errs130 = errors;
if(errors === _errs130){
if(typeof data52 === "string"){
if(func2(data52) > 43){
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3+"/x5tS256",schemaPath:"#/$defs/Empreinte/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
else {
if(!pattern17.test(data52)){
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3+"/x5tS256",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3+"/x5tS256",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid35 = _errs129 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data51.mode !== undefined){
let data53 = data51.mode;
const _errs132 = errors;
if(typeof data53 !== "string"){
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3+"/mode",schemaPath:"#/properties/route/properties/emetteurs/items/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data53 === "propre") || (data53 === "delegue"))){
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3+"/mode",schemaPath:"#/properties/route/properties/emetteurs/items/properties/mode/enum",keyword:"enum",params:{allowedValues: schema207.properties.route.properties.emetteurs.items.properties.mode.enum}}];
return false;
}
var valid35 = _errs132 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data51.mandat !== undefined){
let data54 = data51.mandat;
const _errs134 = errors;
if(errors === _errs134){
if(typeof data54 === "string"){
if(func2(data54) > 64){
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3+"/mandat",schemaPath:"#/properties/route/properties/emetteurs/items/properties/mandat/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3+"/mandat",schemaPath:"#/properties/route/properties/emetteurs/items/properties/mandat/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid35 = _errs134 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data51.du !== undefined){
let data55 = data51.du;
const _errs136 = errors;
const _errs137 = errors;
if(errors === _errs137){
if(errors === _errs137){
if(typeof data55 === "string"){
if(func2(data55) > 40){
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3+"/du",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data55))){
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3+"/du",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3+"/du",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid35 = _errs136 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data51.au !== undefined){
let data56 = data51.au;
const _errs139 = errors;
const _errs140 = errors;
if(errors === _errs140){
if(errors === _errs140){
if(typeof data56 === "string"){
if(func2(data56) > 40){
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3+"/au",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data56))){
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3+"/au",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3+"/au",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid35 = _errs139 === errors;
}
else {
var valid35 = true;
}
}
}
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/emetteurs/" + i3,schemaPath:"#/properties/route/properties/emetteurs/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid34 = _errs127 === errors;
if(!valid34){
break;
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/route/emetteurs",schemaPath:"#/properties/route/properties/emetteurs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid13 = _errs125 === errors;
}
else {
var valid13 = true;
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
validate87.errors = [{instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumeGuichet !== undefined){
let data57 = data.resumeGuichet;
const _errs142 = errors;
const _errs143 = errors;
if(errors === _errs143){
if(typeof data57 === "string"){
if(func2(data57) > 160){
validate87.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data57) < 1){
validate87.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern75.test(data57)){
validate87.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate87.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs142 === errors;
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
else {
validate87.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"props":{"versionNorme":true,"service":true,"environnement":true,"requete":true,"emisLe":true,"extrait":true,"date":true,"amc":true,"quotas":true,"route":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

export const compiledEtatMessage: CompiledValidator = validate90;
const schema231 = {"type":"object","description":"`repondu` : la réponse est rendue par un renvoi à l'identique. `refuse` : de même. `en-cours` : attendre.\n`inconnu` : jamais reçu sous cet identifiant, ou libéré par un refus réessayable. `sort-inconnu` : parti chez\nl'assureur, sans réponse sûre. `interrompu` : la passerelle s'est arrêtée pendant l'échange.\n","required":["versionNorme","service","environnement","requete","emisLe","idMessage","etat","resumeGuichet"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"service":{"const":"MESSAGES"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"$ref":"#/$defs/Instant"},"idMessage":{"$ref":"#/$defs/IdMessage"},"etat":{"type":"string","enum":["repondu","refuse","en-cours","inconnu","sort-inconnu","interrompu"]},"idEchange":{"type":"string","format":"uuid","maxLength":36,"description":"L'échange qui a traité ce message, tel que son cachet le porte."},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const formats86 = /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate90.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.service === undefined) && (missing0 = "service"))) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.requete === undefined) && (missing0 = "requete"))) || ((data.emisLe === undefined) && (missing0 = "emisLe"))) || ((data.idMessage === undefined) && (missing0 = "idMessage"))) || ((data.etat === undefined) && (missing0 = "etat"))) || ((data.resumeGuichet === undefined) && (missing0 = "resumeGuichet"))){
validate90.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.versionNorme !== undefined){
let data0 = data.versionNorme;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 5){
validate90.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate90.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate90.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
const _errs4 = errors;
if("MESSAGES" !== data.service){
validate90.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/const",keyword:"const",params:{allowedValue: "MESSAGES"}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environnement !== undefined){
let data2 = data.environnement;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate90.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "test") || (data2 === "production"))){
validate90.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
const _errs8 = errors;
if(!(validate52(data.requete, {instancePath:instancePath+"/requete",parentData:data,parentDataProperty:"requete",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.emisLe !== undefined){
let data4 = data.emisLe;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 40){
validate90.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data4))){
validate90.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate90.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idMessage !== undefined){
let data5 = data.idMessage;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(func2(data5) > 36){
validate90.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/maxLength",keyword:"maxLength",params:{limit: 36}}];
return false;
}
else {
if(!pattern5.test(data5)){
validate90.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}}];
return false;
}
}
}
else {
validate90.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.etat !== undefined){
let data6 = data.etat;
const _errs15 = errors;
if(typeof data6 !== "string"){
validate90.errors = [{instancePath:instancePath+"/etat",schemaPath:"#/properties/etat/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data6 === "repondu") || (data6 === "refuse")) || (data6 === "en-cours")) || (data6 === "inconnu")) || (data6 === "sort-inconnu")) || (data6 === "interrompu"))){
validate90.errors = [{instancePath:instancePath+"/etat",schemaPath:"#/properties/etat/enum",keyword:"enum",params:{allowedValues: schema231.properties.etat.enum}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idEchange !== undefined){
let data7 = data.idEchange;
const _errs17 = errors;
if(errors === _errs17){
if(errors === _errs17){
if(typeof data7 === "string"){
if(func2(data7) > 36){
validate90.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/maxLength",keyword:"maxLength",params:{limit: 36}}];
return false;
}
else {
if(!(formats86.test(data7))){
validate90.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
}
else {
validate90.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumeGuichet !== undefined){
let data8 = data.resumeGuichet;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data8 === "string"){
if(func2(data8) > 160){
validate90.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data8) < 1){
validate90.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern75.test(data8)){
validate90.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate90.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs19 === errors;
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
else {
validate90.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"props":{"versionNorme":true,"service":true,"environnement":true,"requete":true,"emisLe":true,"idMessage":true,"etat":true,"idEchange":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

export const compiledChaineCertificats: CompiledValidator = validate92;
const schema237 = {"type":"object","required":["versionNorme","requete","x5tS256","chaine"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"requete":{"$ref":"#/$defs/RequeteLiee"},"x5tS256":{"$ref":"#/$defs/Empreinte"},"chaine":{"type":"string","maxLength":32768,"description":"Certificats PEM, la feuille d'abord."}}};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.requete === undefined) && (missing0 = "requete"))) || ((data.x5tS256 === undefined) && (missing0 = "x5tS256"))) || ((data.chaine === undefined) && (missing0 = "chaine"))){
validate92.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.versionNorme !== undefined){
let data0 = data.versionNorme;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 5){
validate92.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate92.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate92.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
const _errs4 = errors;
if(!(validate52(data.requete, {instancePath:instancePath+"/requete",parentData:data,parentDataProperty:"requete",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.x5tS256 !== undefined){
let data2 = data.x5tS256;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 43){
validate92.errors = [{instancePath:instancePath+"/x5tS256",schemaPath:"#/$defs/Empreinte/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
else {
if(!pattern17.test(data2)){
validate92.errors = [{instancePath:instancePath+"/x5tS256",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
else {
validate92.errors = [{instancePath:instancePath+"/x5tS256",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chaine !== undefined){
let data3 = data.chaine;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 32768){
validate92.errors = [{instancePath:instancePath+"/chaine",schemaPath:"#/properties/chaine/maxLength",keyword:"maxLength",params:{limit: 32768}}];
return false;
}
}
else {
validate92.errors = [{instancePath:instancePath+"/chaine",schemaPath:"#/properties/chaine/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate92.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"props":{"versionNorme":true,"requete":true,"x5tS256":true,"chaine":true},"dynamicProps":false,"dynamicItems":false};

export const compiledWhoAmI: CompiledValidator = validate94;
const schema240 = {"type":"object","required":["heureServeur","tls","certificat","chaine","participant","controles","premierEchec"],"properties":{"heureServeur":{"$ref":"#/$defs/Instant"},"tls":{"type":"object","required":["version","suite"],"properties":{"version":{"type":"string","maxLength":20},"suite":{"type":"string","maxLength":80}}},"certificat":{"description":"Le vôtre ; null si vous n'en avez pas présenté.","oneOf":[{"$ref":"#/$defs/CertificatVu"},{"type":"null"}]},"chaine":{"type":"array","description":"La chaîne que nous avons construite ; vide là où elle ne tient pas.","maxItems":10,"items":{"type":"object","required":["sujet","x5tS256"],"properties":{"sujet":{"type":"string","maxLength":500},"x5tS256":{"$ref":"#/$defs/Empreinte"}}}},"participant":{"description":"Le participant que l'annuaire lie à ce certificat ; null s'il n'y en a pas.","oneOf":[{"type":"object","required":["id","nom","type"],"properties":{"id":{"type":"string","maxLength":64},"nom":{"type":"string","maxLength":120},"type":{"type":"string","enum":["etablissement","operateur","auditeur","logiciel"]}}},{"type":"null"}]},"echeances":{"type":"array","description":"Ce qui finit dans les 60 jours ou a fini : le certificat présenté, et ce que l'annuaire tient de ce participant (adhésion, mandats\nd'un logiciel, certificats des AMC et passerelles d'un opérateur).\n","maxItems":200,"items":{"type":"object","required":["nature","objet","fin","jours","palier"],"properties":{"nature":{"type":"string","enum":["certificat","mandat","adhesion","participation"]},"objet":{"type":"string","maxLength":140},"fin":{"$ref":"#/$defs/DateCivile"},"jours":{"type":"integer","minimum":-100000,"maximum":60,"description":"Jours restants, aujourd'hui non compté."},"palier":{"type":"integer","enum":[7,30,60]}}}},"controles":{"type":"array","description":"Dans l'ordre où le port d'échange les fait.","maxItems":30,"items":{"type":"object","required":["nom","verdict","conseil"],"properties":{"nom":{"type":"string","maxLength":60,"pattern":"^[a-z0-9:-]+$"},"verdict":{"type":"string","enum":["tient","ne-tient-pas","non-verifie"]},"conseil":{"type":["string","null"],"maxLength":300}}}},"premierEchec":{"type":["string","null"],"maxLength":60,"description":"Le contrôle qui fait refuser la connexion ; null si elle serait admise."}}};
const schema242 = {"type":"object","required":["sujet","emetteur","structure","serie","x5tS256","du","au"],"properties":{"sujet":{"type":"string","maxLength":500},"emetteur":{"type":"string","maxLength":500},"structure":{"type":["string","null"],"maxLength":64,"description":"Identifiant de structure, lu dans l'OU."},"serie":{"type":"string","maxLength":64,"description":"Numéro de série, hexadécimal."},"x5tS256":{"$ref":"#/$defs/Empreinte"},"du":{"$ref":"#/$defs/Instant"},"au":{"$ref":"#/$defs/Instant"}}};

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate95.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.sujet === undefined) && (missing0 = "sujet")) || ((data.emetteur === undefined) && (missing0 = "emetteur"))) || ((data.structure === undefined) && (missing0 = "structure"))) || ((data.serie === undefined) && (missing0 = "serie"))) || ((data.x5tS256 === undefined) && (missing0 = "x5tS256"))) || ((data.du === undefined) && (missing0 = "du"))) || ((data.au === undefined) && (missing0 = "au"))){
validate95.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.sujet !== undefined){
let data0 = data.sujet;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 500){
validate95.errors = [{instancePath:instancePath+"/sujet",schemaPath:"#/properties/sujet/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate95.errors = [{instancePath:instancePath+"/sujet",schemaPath:"#/properties/sujet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.emetteur !== undefined){
let data1 = data.emetteur;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func2(data1) > 500){
validate95.errors = [{instancePath:instancePath+"/emetteur",schemaPath:"#/properties/emetteur/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate95.errors = [{instancePath:instancePath+"/emetteur",schemaPath:"#/properties/emetteur/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.structure !== undefined){
let data2 = data.structure;
const _errs5 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate95.errors = [{instancePath:instancePath+"/structure",schemaPath:"#/properties/structure/type",keyword:"type",params:{type: schema242.properties.structure.type}}];
return false;
}
if(errors === _errs5){
if(typeof data2 === "string"){
if(func2(data2) > 64){
validate95.errors = [{instancePath:instancePath+"/structure",schemaPath:"#/properties/structure/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.serie !== undefined){
let data3 = data.serie;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(func2(data3) > 64){
validate95.errors = [{instancePath:instancePath+"/serie",schemaPath:"#/properties/serie/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
else {
validate95.errors = [{instancePath:instancePath+"/serie",schemaPath:"#/properties/serie/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.x5tS256 !== undefined){
let data4 = data.x5tS256;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 43){
validate95.errors = [{instancePath:instancePath+"/x5tS256",schemaPath:"#/$defs/Empreinte/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
else {
if(!pattern17.test(data4)){
validate95.errors = [{instancePath:instancePath+"/x5tS256",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
else {
validate95.errors = [{instancePath:instancePath+"/x5tS256",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.du !== undefined){
let data5 = data.du;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(errors === _errs13){
if(typeof data5 === "string"){
if(func2(data5) > 40){
validate95.errors = [{instancePath:instancePath+"/du",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data5))){
validate95.errors = [{instancePath:instancePath+"/du",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate95.errors = [{instancePath:instancePath+"/du",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.au !== undefined){
let data6 = data.au;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(errors === _errs16){
if(typeof data6 === "string"){
if(func2(data6) > 40){
validate95.errors = [{instancePath:instancePath+"/au",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data6))){
validate95.errors = [{instancePath:instancePath+"/au",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate95.errors = [{instancePath:instancePath+"/au",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs15 === errors;
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
else {
validate95.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate95.errors = vErrors;
return errors === 0;
}
validate95.evaluated = {"props":{"sujet":true,"emetteur":true,"structure":true,"serie":true,"x5tS256":true,"du":true,"au":true},"dynamicProps":false,"dynamicItems":false};

const pattern174 = new RegExp("^[a-z0-9:-]+$", "u");

function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.heureServeur === undefined) && (missing0 = "heureServeur")) || ((data.tls === undefined) && (missing0 = "tls"))) || ((data.certificat === undefined) && (missing0 = "certificat"))) || ((data.chaine === undefined) && (missing0 = "chaine"))) || ((data.participant === undefined) && (missing0 = "participant"))) || ((data.controles === undefined) && (missing0 = "controles"))) || ((data.premierEchec === undefined) && (missing0 = "premierEchec"))){
validate94.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.heureServeur !== undefined){
let data0 = data.heureServeur;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 40){
validate94.errors = [{instancePath:instancePath+"/heureServeur",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data0))){
validate94.errors = [{instancePath:instancePath+"/heureServeur",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate94.errors = [{instancePath:instancePath+"/heureServeur",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tls !== undefined){
let data1 = data.tls;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.version === undefined) && (missing1 = "version")) || ((data1.suite === undefined) && (missing1 = "suite"))){
validate94.errors = [{instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.version !== undefined){
let data2 = data1.version;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 20){
validate94.errors = [{instancePath:instancePath+"/tls/version",schemaPath:"#/properties/tls/properties/version/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
}
else {
validate94.errors = [{instancePath:instancePath+"/tls/version",schemaPath:"#/properties/tls/properties/version/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.suite !== undefined){
let data3 = data1.suite;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 80){
validate94.errors = [{instancePath:instancePath+"/tls/suite",schemaPath:"#/properties/tls/properties/suite/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
}
else {
validate94.errors = [{instancePath:instancePath+"/tls/suite",schemaPath:"#/properties/tls/properties/suite/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate94.errors = [{instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.certificat !== undefined){
let data4 = data.certificat;
const _errs10 = errors;
const _errs11 = errors;
let valid3 = false;
let passing0 = null;
const _errs12 = errors;
if(!(validate95(data4, {instancePath:instancePath+"/certificat",parentData:data,parentDataProperty:"certificat",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
var _valid0 = _errs12 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
var props0 = {};
props0.sujet = true;
props0.emetteur = true;
props0.structure = true;
props0.serie = true;
props0.x5tS256 = true;
props0.du = true;
props0.au = true;
}
const _errs13 = errors;
if(data4 !== null){
const err0 = {instancePath:instancePath+"/certificat",schemaPath:"#/properties/certificat/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs13 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid3 = true;
passing0 = 1;
}
}
if(!valid3){
const err1 = {instancePath:instancePath+"/certificat",schemaPath:"#/properties/certificat/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate94.errors = vErrors;
return false;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chaine !== undefined){
let data5 = data.chaine;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data5)){
if(data5.length > 10){
validate94.errors = [{instancePath:instancePath+"/chaine",schemaPath:"#/properties/chaine/maxItems",keyword:"maxItems",params:{limit: 10}}];
return false;
}
else {
var valid4 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs17 = errors;
if(errors === _errs17){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if(((data6.sujet === undefined) && (missing2 = "sujet")) || ((data6.x5tS256 === undefined) && (missing2 = "x5tS256"))){
validate94.errors = [{instancePath:instancePath+"/chaine/" + i0,schemaPath:"#/properties/chaine/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data6.sujet !== undefined){
let data7 = data6.sujet;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data7 === "string"){
if(func2(data7) > 500){
validate94.errors = [{instancePath:instancePath+"/chaine/" + i0+"/sujet",schemaPath:"#/properties/chaine/items/properties/sujet/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate94.errors = [{instancePath:instancePath+"/chaine/" + i0+"/sujet",schemaPath:"#/properties/chaine/items/properties/sujet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs19 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.x5tS256 !== undefined){
let data8 = data6.x5tS256;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data8 === "string"){
if(func2(data8) > 43){
validate94.errors = [{instancePath:instancePath+"/chaine/" + i0+"/x5tS256",schemaPath:"#/$defs/Empreinte/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
else {
if(!pattern17.test(data8)){
validate94.errors = [{instancePath:instancePath+"/chaine/" + i0+"/x5tS256",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
else {
validate94.errors = [{instancePath:instancePath+"/chaine/" + i0+"/x5tS256",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
}
}
}
else {
validate94.errors = [{instancePath:instancePath+"/chaine/" + i0,schemaPath:"#/properties/chaine/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid4 = _errs17 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate94.errors = [{instancePath:instancePath+"/chaine",schemaPath:"#/properties/chaine/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.participant !== undefined){
let data9 = data.participant;
const _errs24 = errors;
const _errs25 = errors;
let valid7 = false;
let passing1 = null;
const _errs26 = errors;
if(errors === _errs26){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing3;
if((((data9.id === undefined) && (missing3 = "id")) || ((data9.nom === undefined) && (missing3 = "nom"))) || ((data9.type === undefined) && (missing3 = "type"))){
const err2 = {instancePath:instancePath+"/participant",schemaPath:"#/properties/participant/oneOf/0/required",keyword:"required",params:{missingProperty: missing3}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data9.id !== undefined){
let data10 = data9.id;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data10 === "string"){
if(func2(data10) > 64){
const err3 = {instancePath:instancePath+"/participant/id",schemaPath:"#/properties/participant/oneOf/0/properties/id/maxLength",keyword:"maxLength",params:{limit: 64}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/participant/id",schemaPath:"#/properties/participant/oneOf/0/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid8 = _errs28 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data9.nom !== undefined){
let data11 = data9.nom;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data11 === "string"){
if(func2(data11) > 120){
const err5 = {instancePath:instancePath+"/participant/nom",schemaPath:"#/properties/participant/oneOf/0/properties/nom/maxLength",keyword:"maxLength",params:{limit: 120}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/participant/nom",schemaPath:"#/properties/participant/oneOf/0/properties/nom/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var valid8 = _errs30 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data9.type !== undefined){
let data12 = data9.type;
const _errs32 = errors;
if(typeof data12 !== "string"){
const err7 = {instancePath:instancePath+"/participant/type",schemaPath:"#/properties/participant/oneOf/0/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((((data12 === "etablissement") || (data12 === "operateur")) || (data12 === "auditeur")) || (data12 === "logiciel"))){
const err8 = {instancePath:instancePath+"/participant/type",schemaPath:"#/properties/participant/oneOf/0/properties/type/enum",keyword:"enum",params:{allowedValues: schema240.properties.participant.oneOf[0].properties.type.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid8 = _errs32 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
const err9 = {instancePath:instancePath+"/participant",schemaPath:"#/properties/participant/oneOf/0/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid1 = _errs26 === errors;
if(_valid1){
valid7 = true;
passing1 = 0;
var props1 = {};
props1.id = true;
props1.nom = true;
props1.type = true;
}
const _errs34 = errors;
if(data9 !== null){
const err10 = {instancePath:instancePath+"/participant",schemaPath:"#/properties/participant/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid1 = _errs34 === errors;
if(_valid1 && valid7){
valid7 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid7 = true;
passing1 = 1;
}
}
if(!valid7){
const err11 = {instancePath:instancePath+"/participant",schemaPath:"#/properties/participant/oneOf",keyword:"oneOf",params:{passingSchemas: passing1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
validate94.errors = vErrors;
return false;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.echeances !== undefined){
let data13 = data.echeances;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data13)){
if(data13.length > 200){
validate94.errors = [{instancePath:instancePath+"/echeances",schemaPath:"#/properties/echeances/maxItems",keyword:"maxItems",params:{limit: 200}}];
return false;
}
else {
var valid9 = true;
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
const _errs38 = errors;
if(errors === _errs38){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing4;
if((((((data14.nature === undefined) && (missing4 = "nature")) || ((data14.objet === undefined) && (missing4 = "objet"))) || ((data14.fin === undefined) && (missing4 = "fin"))) || ((data14.jours === undefined) && (missing4 = "jours"))) || ((data14.palier === undefined) && (missing4 = "palier"))){
validate94.errors = [{instancePath:instancePath+"/echeances/" + i1,schemaPath:"#/properties/echeances/items/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data14.nature !== undefined){
let data15 = data14.nature;
const _errs40 = errors;
if(typeof data15 !== "string"){
validate94.errors = [{instancePath:instancePath+"/echeances/" + i1+"/nature",schemaPath:"#/properties/echeances/items/properties/nature/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data15 === "certificat") || (data15 === "mandat")) || (data15 === "adhesion")) || (data15 === "participation"))){
validate94.errors = [{instancePath:instancePath+"/echeances/" + i1+"/nature",schemaPath:"#/properties/echeances/items/properties/nature/enum",keyword:"enum",params:{allowedValues: schema240.properties.echeances.items.properties.nature.enum}}];
return false;
}
var valid10 = _errs40 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data14.objet !== undefined){
let data16 = data14.objet;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data16 === "string"){
if(func2(data16) > 140){
validate94.errors = [{instancePath:instancePath+"/echeances/" + i1+"/objet",schemaPath:"#/properties/echeances/items/properties/objet/maxLength",keyword:"maxLength",params:{limit: 140}}];
return false;
}
}
else {
validate94.errors = [{instancePath:instancePath+"/echeances/" + i1+"/objet",schemaPath:"#/properties/echeances/items/properties/objet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs42 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data14.fin !== undefined){
let data17 = data14.fin;
const _errs44 = errors;
const _errs45 = errors;
if(errors === _errs45){
if(errors === _errs45){
if(typeof data17 === "string"){
if(!(formats0.validate(data17))){
validate94.errors = [{instancePath:instancePath+"/echeances/" + i1+"/fin",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate94.errors = [{instancePath:instancePath+"/echeances/" + i1+"/fin",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid10 = _errs44 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data14.jours !== undefined){
let data18 = data14.jours;
const _errs47 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate94.errors = [{instancePath:instancePath+"/echeances/" + i1+"/jours",schemaPath:"#/properties/echeances/items/properties/jours/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs47){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 60 || isNaN(data18)){
validate94.errors = [{instancePath:instancePath+"/echeances/" + i1+"/jours",schemaPath:"#/properties/echeances/items/properties/jours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60}}];
return false;
}
else {
if(data18 < -100000 || isNaN(data18)){
validate94.errors = [{instancePath:instancePath+"/echeances/" + i1+"/jours",schemaPath:"#/properties/echeances/items/properties/jours/minimum",keyword:"minimum",params:{comparison: ">=", limit: -100000}}];
return false;
}
}
}
}
var valid10 = _errs47 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data14.palier !== undefined){
let data19 = data14.palier;
const _errs49 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate94.errors = [{instancePath:instancePath+"/echeances/" + i1+"/palier",schemaPath:"#/properties/echeances/items/properties/palier/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(!(((data19 === 7) || (data19 === 30)) || (data19 === 60))){
validate94.errors = [{instancePath:instancePath+"/echeances/" + i1+"/palier",schemaPath:"#/properties/echeances/items/properties/palier/enum",keyword:"enum",params:{allowedValues: schema240.properties.echeances.items.properties.palier.enum}}];
return false;
}
var valid10 = _errs49 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
}
else {
validate94.errors = [{instancePath:instancePath+"/echeances/" + i1,schemaPath:"#/properties/echeances/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid9 = _errs38 === errors;
if(!valid9){
break;
}
}
}
}
else {
validate94.errors = [{instancePath:instancePath+"/echeances",schemaPath:"#/properties/echeances/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.controles !== undefined){
let data20 = data.controles;
const _errs51 = errors;
if(errors === _errs51){
if(Array.isArray(data20)){
if(data20.length > 30){
validate94.errors = [{instancePath:instancePath+"/controles",schemaPath:"#/properties/controles/maxItems",keyword:"maxItems",params:{limit: 30}}];
return false;
}
else {
var valid12 = true;
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
const _errs53 = errors;
if(errors === _errs53){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing5;
if((((data21.nom === undefined) && (missing5 = "nom")) || ((data21.verdict === undefined) && (missing5 = "verdict"))) || ((data21.conseil === undefined) && (missing5 = "conseil"))){
validate94.errors = [{instancePath:instancePath+"/controles/" + i2,schemaPath:"#/properties/controles/items/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data21.nom !== undefined){
let data22 = data21.nom;
const _errs55 = errors;
if(errors === _errs55){
if(typeof data22 === "string"){
if(func2(data22) > 60){
validate94.errors = [{instancePath:instancePath+"/controles/" + i2+"/nom",schemaPath:"#/properties/controles/items/properties/nom/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
else {
if(!pattern174.test(data22)){
validate94.errors = [{instancePath:instancePath+"/controles/" + i2+"/nom",schemaPath:"#/properties/controles/items/properties/nom/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9:-]+$"}}];
return false;
}
}
}
else {
validate94.errors = [{instancePath:instancePath+"/controles/" + i2+"/nom",schemaPath:"#/properties/controles/items/properties/nom/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid13 = _errs55 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.verdict !== undefined){
let data23 = data21.verdict;
const _errs57 = errors;
if(typeof data23 !== "string"){
validate94.errors = [{instancePath:instancePath+"/controles/" + i2+"/verdict",schemaPath:"#/properties/controles/items/properties/verdict/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data23 === "tient") || (data23 === "ne-tient-pas")) || (data23 === "non-verifie"))){
validate94.errors = [{instancePath:instancePath+"/controles/" + i2+"/verdict",schemaPath:"#/properties/controles/items/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema240.properties.controles.items.properties.verdict.enum}}];
return false;
}
var valid13 = _errs57 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.conseil !== undefined){
let data24 = data21.conseil;
const _errs59 = errors;
if((typeof data24 !== "string") && (data24 !== null)){
validate94.errors = [{instancePath:instancePath+"/controles/" + i2+"/conseil",schemaPath:"#/properties/controles/items/properties/conseil/type",keyword:"type",params:{type: schema240.properties.controles.items.properties.conseil.type}}];
return false;
}
if(errors === _errs59){
if(typeof data24 === "string"){
if(func2(data24) > 300){
validate94.errors = [{instancePath:instancePath+"/controles/" + i2+"/conseil",schemaPath:"#/properties/controles/items/properties/conseil/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
}
}
var valid13 = _errs59 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
else {
validate94.errors = [{instancePath:instancePath+"/controles/" + i2,schemaPath:"#/properties/controles/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid12 = _errs53 === errors;
if(!valid12){
break;
}
}
}
}
else {
validate94.errors = [{instancePath:instancePath+"/controles",schemaPath:"#/properties/controles/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs51 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.premierEchec !== undefined){
let data25 = data.premierEchec;
const _errs61 = errors;
if((typeof data25 !== "string") && (data25 !== null)){
validate94.errors = [{instancePath:instancePath+"/premierEchec",schemaPath:"#/properties/premierEchec/type",keyword:"type",params:{type: schema240.properties.premierEchec.type}}];
return false;
}
if(errors === _errs61){
if(typeof data25 === "string"){
if(func2(data25) > 60){
validate94.errors = [{instancePath:instancePath+"/premierEchec",schemaPath:"#/properties/premierEchec/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
}
}
var valid0 = _errs61 === errors;
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
else {
validate94.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"props":{"heureServeur":true,"tls":true,"certificat":true,"chaine":true,"participant":true,"echeances":true,"controles":true,"premierEchec":true},"dynamicProps":false,"dynamicItems":false};

export const compiledEntreesTrace: CompiledValidator = validate97;
const schema248 = {"type":"object","required":["entrees","suivant"],"properties":{"entrees":{"type":"array","maxItems":500,"items":{"$ref":"#/$defs/EntreeOuverte"}},"suivant":{"type":["string","null"],"maxLength":64,"description":"Repère de la page suivante ; null à la dernière."}}};
const schema249 = {"type":"object","required":["feuille","sel","entree"],"properties":{"feuille":{"$ref":"#/$defs/Empreinte"},"sel":{"type":"string","maxLength":43,"pattern":"^[A-Za-z0-9_-]{43}$","description":"32 octets, base64url."},"entree":{"$ref":"#/$defs/EntreeTrace"}}};
const schema251 = {"type":"object","description":"Ce qui est engagé par la feuille du journal ; jamais de NIR, le bénéficiaire est un pseudonyme propre à l'AMC.","required":["v","type","idEchange","horodatage","environnement"],"properties":{"v":{"const":1},"type":{"type":"string","enum":["recu","repondu","refuse","rejeu","interrompu"]},"idEchange":{"type":"string","format":"uuid","maxLength":36},"horodatage":{"$ref":"#/$defs/Instant"},"environnement":{"$ref":"#/$defs/Environnement"},"service":{"type":["string","null"],"enum":["IDB","SIM","CLC","DEL","ANN","MESSAGES",null]},"idMessage":{"type":["string","null"],"maxLength":64},"versionNorme":{"type":["string","null"],"maxLength":5},"appelant":{"type":["object","null"],"properties":{"participant":{"type":["string","null"],"maxLength":64},"structure":{"type":["string","null"],"maxLength":64},"certificat":{"type":["string","null"],"maxLength":43},"revocation":{"type":["string","null"],"maxLength":40}}},"etablissement":{"type":["object","null"],"properties":{"ej":{"type":["string","null"],"maxLength":16},"eg":{"type":["string","null"],"maxLength":16}}},"amc":{"type":["string","null"],"maxLength":10},"plateforme":{"type":["string","null"],"maxLength":40},"numeroDossier":{"type":["string","null"],"maxLength":20},"agent":{"type":["string","null"],"maxLength":160,"description":"identifiant|role|mode d'authentification."},"beneficiaire":{"type":["string","null"],"maxLength":43},"requete":{"type":["object","null"],"properties":{"methode":{"type":"string","maxLength":10},"chemin":{"type":"string","maxLength":256},"empreinte":{"type":["string","null"],"maxLength":43},"signature":{"type":"string","enum":["signee","non signee"]},"certificat":{"type":["string","null"],"maxLength":43},"valeur":{"type":["string","null"],"maxLength":1024}}},"issue":{"type":["object","null"],"properties":{"statut":{"type":"integer","minimum":200,"maximum":599},"code":{"type":["string","null"],"maxLength":60},"groupe":{"type":["string","null"],"maxLength":20},"origine":{"type":["string","null"],"maxLength":20}}},"reponse":{"type":["object","null"],"properties":{"empreinte":{"type":["string","null"],"maxLength":43},"emetteur":{"type":["string","null"],"maxLength":43},"cachet":{"type":["string","null"],"maxLength":43}}},"engagement":{"type":["string","null"],"maxLength":64},"dureeMs":{"type":["number","null"],"minimum":0}}};

function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.idEchange === undefined) && (missing0 = "idEchange"))) || ((data.horodatage === undefined) && (missing0 = "horodatage"))) || ((data.environnement === undefined) && (missing0 = "environnement"))){
validate99.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.v !== undefined){
const _errs1 = errors;
if(1 !== data.v){
validate99.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate99.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data1 === "recu") || (data1 === "repondu")) || (data1 === "refuse")) || (data1 === "rejeu")) || (data1 === "interrompu"))){
validate99.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema251.properties.type.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idEchange !== undefined){
let data2 = data.idEchange;
const _errs4 = errors;
if(errors === _errs4){
if(errors === _errs4){
if(typeof data2 === "string"){
if(func2(data2) > 36){
validate99.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/maxLength",keyword:"maxLength",params:{limit: 36}}];
return false;
}
else {
if(!(formats86.test(data2))){
validate99.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.horodatage !== undefined){
let data3 = data.horodatage;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data3 === "string"){
if(func2(data3) > 40){
validate99.errors = [{instancePath:instancePath+"/horodatage",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data3))){
validate99.errors = [{instancePath:instancePath+"/horodatage",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate99.errors = [{instancePath:instancePath+"/horodatage",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environnement !== undefined){
let data4 = data.environnement;
const _errs9 = errors;
if(typeof data4 !== "string"){
validate99.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data4 === "test") || (data4 === "production"))){
validate99.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
let data5 = data.service;
const _errs12 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate99.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: schema251.properties.service.type}}];
return false;
}
if(!(((((((data5 === "IDB") || (data5 === "SIM")) || (data5 === "CLC")) || (data5 === "DEL")) || (data5 === "ANN")) || (data5 === "MESSAGES")) || (data5 === null))){
validate99.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/enum",keyword:"enum",params:{allowedValues: schema251.properties.service.enum}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idMessage !== undefined){
let data6 = data.idMessage;
const _errs14 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate99.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/properties/idMessage/type",keyword:"type",params:{type: schema251.properties.idMessage.type}}];
return false;
}
if(errors === _errs14){
if(typeof data6 === "string"){
if(func2(data6) > 64){
validate99.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/properties/idMessage/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.versionNorme !== undefined){
let data7 = data.versionNorme;
const _errs16 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate99.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/properties/versionNorme/type",keyword:"type",params:{type: schema251.properties.versionNorme.type}}];
return false;
}
if(errors === _errs16){
if(typeof data7 === "string"){
if(func2(data7) > 5){
validate99.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/properties/versionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.appelant !== undefined){
let data8 = data.appelant;
const _errs18 = errors;
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
validate99.errors = [{instancePath:instancePath+"/appelant",schemaPath:"#/properties/appelant/type",keyword:"type",params:{type: schema251.properties.appelant.type}}];
return false;
}
if(errors === _errs18){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.participant !== undefined){
let data9 = data8.participant;
const _errs20 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate99.errors = [{instancePath:instancePath+"/appelant/participant",schemaPath:"#/properties/appelant/properties/participant/type",keyword:"type",params:{type: schema251.properties.appelant.properties.participant.type}}];
return false;
}
if(errors === _errs20){
if(typeof data9 === "string"){
if(func2(data9) > 64){
validate99.errors = [{instancePath:instancePath+"/appelant/participant",schemaPath:"#/properties/appelant/properties/participant/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.structure !== undefined){
let data10 = data8.structure;
const _errs22 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate99.errors = [{instancePath:instancePath+"/appelant/structure",schemaPath:"#/properties/appelant/properties/structure/type",keyword:"type",params:{type: schema251.properties.appelant.properties.structure.type}}];
return false;
}
if(errors === _errs22){
if(typeof data10 === "string"){
if(func2(data10) > 64){
validate99.errors = [{instancePath:instancePath+"/appelant/structure",schemaPath:"#/properties/appelant/properties/structure/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.certificat !== undefined){
let data11 = data8.certificat;
const _errs24 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
validate99.errors = [{instancePath:instancePath+"/appelant/certificat",schemaPath:"#/properties/appelant/properties/certificat/type",keyword:"type",params:{type: schema251.properties.appelant.properties.certificat.type}}];
return false;
}
if(errors === _errs24){
if(typeof data11 === "string"){
if(func2(data11) > 43){
validate99.errors = [{instancePath:instancePath+"/appelant/certificat",schemaPath:"#/properties/appelant/properties/certificat/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.revocation !== undefined){
let data12 = data8.revocation;
const _errs26 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate99.errors = [{instancePath:instancePath+"/appelant/revocation",schemaPath:"#/properties/appelant/properties/revocation/type",keyword:"type",params:{type: schema251.properties.appelant.properties.revocation.type}}];
return false;
}
if(errors === _errs26){
if(typeof data12 === "string"){
if(func2(data12) > 40){
validate99.errors = [{instancePath:instancePath+"/appelant/revocation",schemaPath:"#/properties/appelant/properties/revocation/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
}
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.etablissement !== undefined){
let data13 = data.etablissement;
const _errs28 = errors;
if((!(data13 && typeof data13 == "object" && !Array.isArray(data13))) && (data13 !== null)){
validate99.errors = [{instancePath:instancePath+"/etablissement",schemaPath:"#/properties/etablissement/type",keyword:"type",params:{type: schema251.properties.etablissement.type}}];
return false;
}
if(errors === _errs28){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.ej !== undefined){
let data14 = data13.ej;
const _errs30 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate99.errors = [{instancePath:instancePath+"/etablissement/ej",schemaPath:"#/properties/etablissement/properties/ej/type",keyword:"type",params:{type: schema251.properties.etablissement.properties.ej.type}}];
return false;
}
if(errors === _errs30){
if(typeof data14 === "string"){
if(func2(data14) > 16){
validate99.errors = [{instancePath:instancePath+"/etablissement/ej",schemaPath:"#/properties/etablissement/properties/ej/maxLength",keyword:"maxLength",params:{limit: 16}}];
return false;
}
}
}
var valid4 = _errs30 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data13.eg !== undefined){
let data15 = data13.eg;
const _errs32 = errors;
if((typeof data15 !== "string") && (data15 !== null)){
validate99.errors = [{instancePath:instancePath+"/etablissement/eg",schemaPath:"#/properties/etablissement/properties/eg/type",keyword:"type",params:{type: schema251.properties.etablissement.properties.eg.type}}];
return false;
}
if(errors === _errs32){
if(typeof data15 === "string"){
if(func2(data15) > 16){
validate99.errors = [{instancePath:instancePath+"/etablissement/eg",schemaPath:"#/properties/etablissement/properties/eg/maxLength",keyword:"maxLength",params:{limit: 16}}];
return false;
}
}
}
var valid4 = _errs32 === errors;
}
else {
var valid4 = true;
}
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
let data16 = data.amc;
const _errs34 = errors;
if((typeof data16 !== "string") && (data16 !== null)){
validate99.errors = [{instancePath:instancePath+"/amc",schemaPath:"#/properties/amc/type",keyword:"type",params:{type: schema251.properties.amc.type}}];
return false;
}
if(errors === _errs34){
if(typeof data16 === "string"){
if(func2(data16) > 10){
validate99.errors = [{instancePath:instancePath+"/amc",schemaPath:"#/properties/amc/maxLength",keyword:"maxLength",params:{limit: 10}}];
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
if(data.plateforme !== undefined){
let data17 = data.plateforme;
const _errs36 = errors;
if((typeof data17 !== "string") && (data17 !== null)){
validate99.errors = [{instancePath:instancePath+"/plateforme",schemaPath:"#/properties/plateforme/type",keyword:"type",params:{type: schema251.properties.plateforme.type}}];
return false;
}
if(errors === _errs36){
if(typeof data17 === "string"){
if(func2(data17) > 40){
validate99.errors = [{instancePath:instancePath+"/plateforme",schemaPath:"#/properties/plateforme/maxLength",keyword:"maxLength",params:{limit: 40}}];
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
if(data.numeroDossier !== undefined){
let data18 = data.numeroDossier;
const _errs38 = errors;
if((typeof data18 !== "string") && (data18 !== null)){
validate99.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/properties/numeroDossier/type",keyword:"type",params:{type: schema251.properties.numeroDossier.type}}];
return false;
}
if(errors === _errs38){
if(typeof data18 === "string"){
if(func2(data18) > 20){
validate99.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/properties/numeroDossier/maxLength",keyword:"maxLength",params:{limit: 20}}];
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
let data19 = data.agent;
const _errs40 = errors;
if((typeof data19 !== "string") && (data19 !== null)){
validate99.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: schema251.properties.agent.type}}];
return false;
}
if(errors === _errs40){
if(typeof data19 === "string"){
if(func2(data19) > 160){
validate99.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
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
let data20 = data.beneficiaire;
const _errs42 = errors;
if((typeof data20 !== "string") && (data20 !== null)){
validate99.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/properties/beneficiaire/type",keyword:"type",params:{type: schema251.properties.beneficiaire.type}}];
return false;
}
if(errors === _errs42){
if(typeof data20 === "string"){
if(func2(data20) > 43){
validate99.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/properties/beneficiaire/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
let data21 = data.requete;
const _errs44 = errors;
if((!(data21 && typeof data21 == "object" && !Array.isArray(data21))) && (data21 !== null)){
validate99.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/properties/requete/type",keyword:"type",params:{type: schema251.properties.requete.type}}];
return false;
}
if(errors === _errs44){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.methode !== undefined){
let data22 = data21.methode;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data22 === "string"){
if(func2(data22) > 10){
validate99.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/properties/requete/properties/methode/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
else {
validate99.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/properties/requete/properties/methode/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs46 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data21.chemin !== undefined){
let data23 = data21.chemin;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data23 === "string"){
if(func2(data23) > 256){
validate99.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/properties/requete/properties/chemin/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate99.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/properties/requete/properties/chemin/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs48 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data21.empreinte !== undefined){
let data24 = data21.empreinte;
const _errs50 = errors;
if((typeof data24 !== "string") && (data24 !== null)){
validate99.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/properties/requete/properties/empreinte/type",keyword:"type",params:{type: schema251.properties.requete.properties.empreinte.type}}];
return false;
}
if(errors === _errs50){
if(typeof data24 === "string"){
if(func2(data24) > 43){
validate99.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/properties/requete/properties/empreinte/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
}
}
var valid5 = _errs50 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data21.signature !== undefined){
let data25 = data21.signature;
const _errs52 = errors;
if(typeof data25 !== "string"){
validate99.errors = [{instancePath:instancePath+"/requete/signature",schemaPath:"#/properties/requete/properties/signature/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data25 === "signee") || (data25 === "non signee"))){
validate99.errors = [{instancePath:instancePath+"/requete/signature",schemaPath:"#/properties/requete/properties/signature/enum",keyword:"enum",params:{allowedValues: schema251.properties.requete.properties.signature.enum}}];
return false;
}
var valid5 = _errs52 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data21.certificat !== undefined){
let data26 = data21.certificat;
const _errs54 = errors;
if((typeof data26 !== "string") && (data26 !== null)){
validate99.errors = [{instancePath:instancePath+"/requete/certificat",schemaPath:"#/properties/requete/properties/certificat/type",keyword:"type",params:{type: schema251.properties.requete.properties.certificat.type}}];
return false;
}
if(errors === _errs54){
if(typeof data26 === "string"){
if(func2(data26) > 43){
validate99.errors = [{instancePath:instancePath+"/requete/certificat",schemaPath:"#/properties/requete/properties/certificat/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
}
}
var valid5 = _errs54 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data21.valeur !== undefined){
let data27 = data21.valeur;
const _errs56 = errors;
if((typeof data27 !== "string") && (data27 !== null)){
validate99.errors = [{instancePath:instancePath+"/requete/valeur",schemaPath:"#/properties/requete/properties/valeur/type",keyword:"type",params:{type: schema251.properties.requete.properties.valeur.type}}];
return false;
}
if(errors === _errs56){
if(typeof data27 === "string"){
if(func2(data27) > 1024){
validate99.errors = [{instancePath:instancePath+"/requete/valeur",schemaPath:"#/properties/requete/properties/valeur/maxLength",keyword:"maxLength",params:{limit: 1024}}];
return false;
}
}
}
var valid5 = _errs56 === errors;
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
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.issue !== undefined){
let data28 = data.issue;
const _errs58 = errors;
if((!(data28 && typeof data28 == "object" && !Array.isArray(data28))) && (data28 !== null)){
validate99.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/type",keyword:"type",params:{type: schema251.properties.issue.type}}];
return false;
}
if(errors === _errs58){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.statut !== undefined){
let data29 = data28.statut;
const _errs60 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
validate99.errors = [{instancePath:instancePath+"/issue/statut",schemaPath:"#/properties/issue/properties/statut/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs60){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 599 || isNaN(data29)){
validate99.errors = [{instancePath:instancePath+"/issue/statut",schemaPath:"#/properties/issue/properties/statut/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data29 < 200 || isNaN(data29)){
validate99.errors = [{instancePath:instancePath+"/issue/statut",schemaPath:"#/properties/issue/properties/statut/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200}}];
return false;
}
}
}
}
var valid6 = _errs60 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data28.code !== undefined){
let data30 = data28.code;
const _errs62 = errors;
if((typeof data30 !== "string") && (data30 !== null)){
validate99.errors = [{instancePath:instancePath+"/issue/code",schemaPath:"#/properties/issue/properties/code/type",keyword:"type",params:{type: schema251.properties.issue.properties.code.type}}];
return false;
}
if(errors === _errs62){
if(typeof data30 === "string"){
if(func2(data30) > 60){
validate99.errors = [{instancePath:instancePath+"/issue/code",schemaPath:"#/properties/issue/properties/code/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
}
}
var valid6 = _errs62 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data28.groupe !== undefined){
let data31 = data28.groupe;
const _errs64 = errors;
if((typeof data31 !== "string") && (data31 !== null)){
validate99.errors = [{instancePath:instancePath+"/issue/groupe",schemaPath:"#/properties/issue/properties/groupe/type",keyword:"type",params:{type: schema251.properties.issue.properties.groupe.type}}];
return false;
}
if(errors === _errs64){
if(typeof data31 === "string"){
if(func2(data31) > 20){
validate99.errors = [{instancePath:instancePath+"/issue/groupe",schemaPath:"#/properties/issue/properties/groupe/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
}
}
var valid6 = _errs64 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data28.origine !== undefined){
let data32 = data28.origine;
const _errs66 = errors;
if((typeof data32 !== "string") && (data32 !== null)){
validate99.errors = [{instancePath:instancePath+"/issue/origine",schemaPath:"#/properties/issue/properties/origine/type",keyword:"type",params:{type: schema251.properties.issue.properties.origine.type}}];
return false;
}
if(errors === _errs66){
if(typeof data32 === "string"){
if(func2(data32) > 20){
validate99.errors = [{instancePath:instancePath+"/issue/origine",schemaPath:"#/properties/issue/properties/origine/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
}
}
var valid6 = _errs66 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reponse !== undefined){
let data33 = data.reponse;
const _errs68 = errors;
if((!(data33 && typeof data33 == "object" && !Array.isArray(data33))) && (data33 !== null)){
validate99.errors = [{instancePath:instancePath+"/reponse",schemaPath:"#/properties/reponse/type",keyword:"type",params:{type: schema251.properties.reponse.type}}];
return false;
}
if(errors === _errs68){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.empreinte !== undefined){
let data34 = data33.empreinte;
const _errs70 = errors;
if((typeof data34 !== "string") && (data34 !== null)){
validate99.errors = [{instancePath:instancePath+"/reponse/empreinte",schemaPath:"#/properties/reponse/properties/empreinte/type",keyword:"type",params:{type: schema251.properties.reponse.properties.empreinte.type}}];
return false;
}
if(errors === _errs70){
if(typeof data34 === "string"){
if(func2(data34) > 43){
validate99.errors = [{instancePath:instancePath+"/reponse/empreinte",schemaPath:"#/properties/reponse/properties/empreinte/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
}
}
var valid7 = _errs70 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data33.emetteur !== undefined){
let data35 = data33.emetteur;
const _errs72 = errors;
if((typeof data35 !== "string") && (data35 !== null)){
validate99.errors = [{instancePath:instancePath+"/reponse/emetteur",schemaPath:"#/properties/reponse/properties/emetteur/type",keyword:"type",params:{type: schema251.properties.reponse.properties.emetteur.type}}];
return false;
}
if(errors === _errs72){
if(typeof data35 === "string"){
if(func2(data35) > 43){
validate99.errors = [{instancePath:instancePath+"/reponse/emetteur",schemaPath:"#/properties/reponse/properties/emetteur/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
}
}
var valid7 = _errs72 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data33.cachet !== undefined){
let data36 = data33.cachet;
const _errs74 = errors;
if((typeof data36 !== "string") && (data36 !== null)){
validate99.errors = [{instancePath:instancePath+"/reponse/cachet",schemaPath:"#/properties/reponse/properties/cachet/type",keyword:"type",params:{type: schema251.properties.reponse.properties.cachet.type}}];
return false;
}
if(errors === _errs74){
if(typeof data36 === "string"){
if(func2(data36) > 43){
validate99.errors = [{instancePath:instancePath+"/reponse/cachet",schemaPath:"#/properties/reponse/properties/cachet/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
}
}
var valid7 = _errs74 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engagement !== undefined){
let data37 = data.engagement;
const _errs76 = errors;
if((typeof data37 !== "string") && (data37 !== null)){
validate99.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/type",keyword:"type",params:{type: schema251.properties.engagement.type}}];
return false;
}
if(errors === _errs76){
if(typeof data37 === "string"){
if(func2(data37) > 64){
validate99.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid0 = _errs76 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dureeMs !== undefined){
let data38 = data.dureeMs;
const _errs78 = errors;
if((!((typeof data38 == "number") && (isFinite(data38)))) && (data38 !== null)){
validate99.errors = [{instancePath:instancePath+"/dureeMs",schemaPath:"#/properties/dureeMs/type",keyword:"type",params:{type: schema251.properties.dureeMs.type}}];
return false;
}
if(errors === _errs78){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
validate99.errors = [{instancePath:instancePath+"/dureeMs",schemaPath:"#/properties/dureeMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs78 === errors;
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
else {
validate99.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"props":{"v":true,"type":true,"idEchange":true,"horodatage":true,"environnement":true,"service":true,"idMessage":true,"versionNorme":true,"appelant":true,"etablissement":true,"amc":true,"plateforme":true,"numeroDossier":true,"agent":true,"beneficiaire":true,"requete":true,"issue":true,"reponse":true,"engagement":true,"dureeMs":true},"dynamicProps":false,"dynamicItems":false};


function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate98.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.feuille === undefined) && (missing0 = "feuille")) || ((data.sel === undefined) && (missing0 = "sel"))) || ((data.entree === undefined) && (missing0 = "entree"))){
validate98.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.feuille !== undefined){
let data0 = data.feuille;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 43){
validate98.errors = [{instancePath:instancePath+"/feuille",schemaPath:"#/$defs/Empreinte/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
else {
if(!pattern17.test(data0)){
validate98.errors = [{instancePath:instancePath+"/feuille",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/feuille",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sel !== undefined){
let data1 = data.sel;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 43){
validate98.errors = [{instancePath:instancePath+"/sel",schemaPath:"#/properties/sel/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
else {
if(!pattern17.test(data1)){
validate98.errors = [{instancePath:instancePath+"/sel",schemaPath:"#/properties/sel/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
else {
validate98.errors = [{instancePath:instancePath+"/sel",schemaPath:"#/properties/sel/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.entree !== undefined){
const _errs6 = errors;
if(!(validate99(data.entree, {instancePath:instancePath+"/entree",parentData:data,parentDataProperty:"entree",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate98.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate98.errors = vErrors;
return errors === 0;
}
validate98.evaluated = {"props":{"feuille":true,"sel":true,"entree":true},"dynamicProps":false,"dynamicItems":false};


function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate97.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.entrees === undefined) && (missing0 = "entrees")) || ((data.suivant === undefined) && (missing0 = "suivant"))){
validate97.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.entrees !== undefined){
let data0 = data.entrees;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length > 500){
validate97.errors = [{instancePath:instancePath+"/entrees",schemaPath:"#/properties/entrees/maxItems",keyword:"maxItems",params:{limit: 500}}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs3 = errors;
if(!(validate98(data0[i0], {instancePath:instancePath+"/entrees/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate97.errors = [{instancePath:instancePath+"/entrees",schemaPath:"#/properties/entrees/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.suivant !== undefined){
let data2 = data.suivant;
const _errs4 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate97.errors = [{instancePath:instancePath+"/suivant",schemaPath:"#/properties/suivant/type",keyword:"type",params:{type: schema248.properties.suivant.type}}];
return false;
}
if(errors === _errs4){
if(typeof data2 === "string"){
if(func2(data2) > 64){
validate97.errors = [{instancePath:instancePath+"/suivant",schemaPath:"#/properties/suivant/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate97.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate97.errors = vErrors;
return errors === 0;
}
validate97.evaluated = {"props":{"entrees":true,"suivant":true},"dynamicProps":false,"dynamicItems":false};

export const compiledLigneExport: CompiledValidator = validate102;
const schema254 = {"description":"Une ligne d'un export.","oneOf":[{"$ref":"#/$defs/EntreeOuverte"},{"type":"object","additionalProperties":false,"required":["progression"],"properties":{"progression":{"type":"object","required":["entrees","pourcent","suivant"],"properties":{"entrees":{"type":"integer","minimum":0,"description":"Rendues depuis le début de cet export."},"pourcent":{"type":["integer","null"],"minimum":0,"maximum":100,"description":"Part de la période parcourue ; null sans début de période."},"suivant":{"$ref":"#/$defs/Repere"}}}}},{"type":"object","additionalProperties":false,"required":["fin"],"properties":{"fin":{"$ref":"#/$defs/EtatExport"}}},{"type":"object","additionalProperties":false,"required":["erreur"],"properties":{"erreur":{"allOf":[{"$ref":"#/$defs/EtatExport"},{"type":"object","required":["code","detail"],"properties":{"code":{"type":"string","maxLength":60,"pattern":"^[a-z0-9-]{1,60}$"},"detail":{"type":"string","maxLength":300}}}]}}}]};
const schema255 = {"type":["string","null"],"description":"Repère d'où reprendre ; null où rien ne suit, ou, dans une erreur, où rien n'a été rendu.","maxLength":64};
const schema256 = {"type":"object","required":["entrees","au","suivant"],"properties":{"entrees":{"type":"integer","minimum":0,"description":"Rendues par cet export."},"au":{"type":["string","null"],"maxLength":40,"description":"Dernier instant, exclu, de ce que l'export a pu voir."},"suivant":{"$ref":"#/$defs/Repere"}}};

function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.entrees === undefined) && (missing0 = "entrees")) || ((data.au === undefined) && (missing0 = "au"))) || ((data.suivant === undefined) && (missing0 = "suivant"))){
validate104.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.entrees !== undefined){
let data0 = data.entrees;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate104.errors = [{instancePath:instancePath+"/entrees",schemaPath:"#/properties/entrees/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
validate104.errors = [{instancePath:instancePath+"/entrees",schemaPath:"#/properties/entrees/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.au !== undefined){
let data1 = data.au;
const _errs3 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate104.errors = [{instancePath:instancePath+"/au",schemaPath:"#/properties/au/type",keyword:"type",params:{type: schema256.properties.au.type}}];
return false;
}
if(errors === _errs3){
if(typeof data1 === "string"){
if(func2(data1) > 40){
validate104.errors = [{instancePath:instancePath+"/au",schemaPath:"#/properties/au/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.suivant !== undefined){
let data2 = data.suivant;
const _errs5 = errors;
const _errs6 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate104.errors = [{instancePath:instancePath+"/suivant",schemaPath:"#/$defs/Repere/type",keyword:"type",params:{type: schema255.type}}];
return false;
}
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 64){
validate104.errors = [{instancePath:instancePath+"/suivant",schemaPath:"#/$defs/Repere/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate104.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"props":{"entrees":true,"au":true,"suivant":true},"dynamicProps":false,"dynamicItems":false};

const pattern177 = new RegExp("^[a-z0-9-]{1,60}$", "u");

function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate102.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
if(!(validate98(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = {};
props0.feuille = true;
props0.sel = true;
props0.entree = true;
}
const _errs2 = errors;
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.progression === undefined) && (missing0 = "progression")){
const err0 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: missing0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs4 = errors;
for(const key0 in data){
if(!(key0 === "progression")){
const err1 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs4 === errors){
if(data.progression !== undefined){
let data0 = data.progression;
const _errs5 = errors;
if(errors === _errs5){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((((data0.entrees === undefined) && (missing1 = "entrees")) || ((data0.pourcent === undefined) && (missing1 = "pourcent"))) || ((data0.suivant === undefined) && (missing1 = "suivant"))){
const err2 = {instancePath:instancePath+"/progression",schemaPath:"#/oneOf/1/properties/progression/required",keyword:"required",params:{missingProperty: missing1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data0.entrees !== undefined){
let data1 = data0.entrees;
const _errs7 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/progression/entrees",schemaPath:"#/oneOf/1/properties/progression/properties/entrees/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(errors === _errs7){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/progression/entrees",schemaPath:"#/oneOf/1/properties/progression/properties/entrees/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.pourcent !== undefined){
let data2 = data0.pourcent;
const _errs9 = errors;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
const err5 = {instancePath:instancePath+"/progression/pourcent",schemaPath:"#/oneOf/1/properties/progression/properties/pourcent/type",keyword:"type",params:{type: schema254.oneOf[1].properties.progression.properties.pourcent.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/progression/pourcent",schemaPath:"#/oneOf/1/properties/progression/properties/pourcent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data2 < 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/progression/pourcent",schemaPath:"#/oneOf/1/properties/progression/properties/pourcent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.suivant !== undefined){
let data3 = data0.suivant;
const _errs11 = errors;
const _errs12 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
const err8 = {instancePath:instancePath+"/progression/suivant",schemaPath:"#/$defs/Repere/type",keyword:"type",params:{type: schema255.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(errors === _errs12){
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err9 = {instancePath:instancePath+"/progression/suivant",schemaPath:"#/$defs/Repere/maxLength",keyword:"maxLength",params:{limit: 64}};
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
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/progression",schemaPath:"#/oneOf/1/properties/progression/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs14 = errors;
if(errors === _errs14){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.fin === undefined) && (missing2 = "fin")){
const err12 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: missing2}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
const _errs16 = errors;
for(const key1 in data){
if(!(key1 === "fin")){
const err13 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
}
if(_errs16 === errors){
if(data.fin !== undefined){
if(!(validate104(data.fin, {instancePath:instancePath+"/fin",parentData:data,parentDataProperty:"fin",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid0 = _errs14 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs18 = errors;
if(errors === _errs18){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.erreur === undefined) && (missing3 = "erreur")){
const err15 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: missing3}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
const _errs20 = errors;
for(const key2 in data){
if(!(key2 === "erreur")){
const err16 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
break;
}
}
if(_errs20 === errors){
if(data.erreur !== undefined){
let data5 = data.erreur;
const _errs22 = errors;
if(!(validate104(data5, {instancePath:instancePath+"/erreur",parentData:data,parentDataProperty:"erreur",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
var valid6 = _errs22 === errors;
if(valid6){
const _errs23 = errors;
if(errors === _errs23){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing4;
if(((data5.code === undefined) && (missing4 = "code")) || ((data5.detail === undefined) && (missing4 = "detail"))){
const err17 = {instancePath:instancePath+"/erreur",schemaPath:"#/oneOf/3/properties/erreur/allOf/1/required",keyword:"required",params:{missingProperty: missing4}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
if(data5.code !== undefined){
let data6 = data5.code;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data6 === "string"){
if(func2(data6) > 60){
const err18 = {instancePath:instancePath+"/erreur/code",schemaPath:"#/oneOf/3/properties/erreur/allOf/1/properties/code/maxLength",keyword:"maxLength",params:{limit: 60}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
if(!pattern177.test(data6)){
const err19 = {instancePath:instancePath+"/erreur/code",schemaPath:"#/oneOf/3/properties/erreur/allOf/1/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]{1,60}$"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/erreur/code",schemaPath:"#/oneOf/3/properties/erreur/allOf/1/properties/code/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var valid7 = _errs25 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data5.detail !== undefined){
let data7 = data5.detail;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data7 === "string"){
if(func2(data7) > 300){
const err21 = {instancePath:instancePath+"/erreur/detail",schemaPath:"#/oneOf/3/properties/erreur/allOf/1/properties/detail/maxLength",keyword:"maxLength",params:{limit: 300}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/erreur/detail",schemaPath:"#/oneOf/3/properties/erreur/allOf/1/properties/detail/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var valid7 = _errs27 === errors;
}
else {
var valid7 = true;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/erreur",schemaPath:"#/oneOf/3/properties/erreur/allOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
var valid6 = _errs23 === errors;
}
}
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/oneOf/3/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var _valid0 = _errs18 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
}
}
}
if(!valid0){
const err25 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
validate102.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate102.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate102.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const compiledPreuvesEchange: CompiledValidator = validate107;
const schema258 = {"type":"object","required":["idEchange","preuves"],"properties":{"idEchange":{"type":"string","format":"uuid","maxLength":36},"preuves":{"type":"array","maxItems":20,"items":{"type":"object","required":["type","horodatage","feuille","recu"],"properties":{"type":{"type":"string","enum":["recu","repondu","refuse","rejeu","interrompu"]},"horodatage":{"$ref":"#/$defs/Instant"},"feuille":{"$ref":"#/$defs/Empreinte"},"recu":{"type":["string","null"],"description":"Preuve C2SP tlog-proof, avec sel et entrée ; null là où l'entrée précède les journaux.","maxLength":65536}}}}}};

function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate107.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.idEchange === undefined) && (missing0 = "idEchange")) || ((data.preuves === undefined) && (missing0 = "preuves"))){
validate107.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.idEchange !== undefined){
let data0 = data.idEchange;
const _errs1 = errors;
if(errors === _errs1){
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 36){
validate107.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/maxLength",keyword:"maxLength",params:{limit: 36}}];
return false;
}
else {
if(!(formats86.test(data0))){
validate107.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
}
else {
validate107.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.preuves !== undefined){
let data1 = data.preuves;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 20){
validate107.errors = [{instancePath:instancePath+"/preuves",schemaPath:"#/properties/preuves/maxItems",keyword:"maxItems",params:{limit: 20}}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
if(errors === _errs5){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((((data2.type === undefined) && (missing1 = "type")) || ((data2.horodatage === undefined) && (missing1 = "horodatage"))) || ((data2.feuille === undefined) && (missing1 = "feuille"))) || ((data2.recu === undefined) && (missing1 = "recu"))){
validate107.errors = [{instancePath:instancePath+"/preuves/" + i0,schemaPath:"#/properties/preuves/items/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data2.type !== undefined){
let data3 = data2.type;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate107.errors = [{instancePath:instancePath+"/preuves/" + i0+"/type",schemaPath:"#/properties/preuves/items/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data3 === "recu") || (data3 === "repondu")) || (data3 === "refuse")) || (data3 === "rejeu")) || (data3 === "interrompu"))){
validate107.errors = [{instancePath:instancePath+"/preuves/" + i0+"/type",schemaPath:"#/properties/preuves/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema258.properties.preuves.items.properties.type.enum}}];
return false;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.horodatage !== undefined){
let data4 = data2.horodatage;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 40){
validate107.errors = [{instancePath:instancePath+"/preuves/" + i0+"/horodatage",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data4))){
validate107.errors = [{instancePath:instancePath+"/preuves/" + i0+"/horodatage",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate107.errors = [{instancePath:instancePath+"/preuves/" + i0+"/horodatage",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.feuille !== undefined){
let data5 = data2.feuille;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(func2(data5) > 43){
validate107.errors = [{instancePath:instancePath+"/preuves/" + i0+"/feuille",schemaPath:"#/$defs/Empreinte/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
else {
if(!pattern17.test(data5)){
validate107.errors = [{instancePath:instancePath+"/preuves/" + i0+"/feuille",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
else {
validate107.errors = [{instancePath:instancePath+"/preuves/" + i0+"/feuille",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.recu !== undefined){
let data6 = data2.recu;
const _errs15 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate107.errors = [{instancePath:instancePath+"/preuves/" + i0+"/recu",schemaPath:"#/properties/preuves/items/properties/recu/type",keyword:"type",params:{type: schema258.properties.preuves.items.properties.recu.type}}];
return false;
}
if(errors === _errs15){
if(typeof data6 === "string"){
if(func2(data6) > 65536){
validate107.errors = [{instancePath:instancePath+"/preuves/" + i0+"/recu",schemaPath:"#/properties/preuves/items/properties/recu/maxLength",keyword:"maxLength",params:{limit: 65536}}];
return false;
}
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate107.errors = [{instancePath:instancePath+"/preuves/" + i0,schemaPath:"#/properties/preuves/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate107.errors = [{instancePath:instancePath+"/preuves",schemaPath:"#/properties/preuves/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate107.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate107.errors = vErrors;
return errors === 0;
}
validate107.evaluated = {"props":{"idEchange":true,"preuves":true},"dynamicProps":false,"dynamicItems":false};

export const compiledEvenementsTrace: CompiledValidator = validate108;
const schema261 = {"type":"object","required":["entrees","suivant"],"properties":{"entrees":{"type":"array","maxItems":500,"items":{"type":"object","required":["feuille","sel","entree"],"properties":{"feuille":{"$ref":"#/$defs/Empreinte"},"sel":{"type":"string","maxLength":43,"pattern":"^[A-Za-z0-9_-]{43}$","description":"32 octets, base64url."},"entree":{"$ref":"#/$defs/EvenementTrace"}}}},"suivant":{"$ref":"#/$defs/Repere"}}};
const schema263 = {"type":"object","description":"Un fait sur le journal lui-même ou sur sa lecture ; `detail` dépend de `type`.","required":["v","type","id","horodatage","detail"],"properties":{"v":{"const":1},"type":{"type":"string","enum":["ouverture","horodatage","consultation","suppression"]},"id":{"type":"string","format":"uuid","maxLength":36},"horodatage":{"$ref":"#/$defs/Instant"},"detail":{"type":"object","additionalProperties":true}}};

function validate109(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate109.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.id === undefined) && (missing0 = "id"))) || ((data.horodatage === undefined) && (missing0 = "horodatage"))) || ((data.detail === undefined) && (missing0 = "detail"))){
validate109.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.v !== undefined){
const _errs1 = errors;
if(1 !== data.v){
validate109.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs2 = errors;
if(typeof data1 !== "string"){
validate109.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data1 === "ouverture") || (data1 === "horodatage")) || (data1 === "consultation")) || (data1 === "suppression"))){
validate109.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema263.properties.type.enum}}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data2 = data.id;
const _errs4 = errors;
if(errors === _errs4){
if(errors === _errs4){
if(typeof data2 === "string"){
if(func2(data2) > 36){
validate109.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 36}}];
return false;
}
else {
if(!(formats86.test(data2))){
validate109.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
}
else {
validate109.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.horodatage !== undefined){
let data3 = data.horodatage;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data3 === "string"){
if(func2(data3) > 40){
validate109.errors = [{instancePath:instancePath+"/horodatage",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data3))){
validate109.errors = [{instancePath:instancePath+"/horodatage",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate109.errors = [{instancePath:instancePath+"/horodatage",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined){
let data4 = data.detail;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
validate109.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs9 === errors;
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
else {
validate109.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate109.errors = vErrors;
return errors === 0;
}
validate109.evaluated = {"props":{"v":true,"type":true,"id":true,"horodatage":true,"detail":true},"dynamicProps":false,"dynamicItems":false};


function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate108.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.entrees === undefined) && (missing0 = "entrees")) || ((data.suivant === undefined) && (missing0 = "suivant"))){
validate108.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.entrees !== undefined){
let data0 = data.entrees;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length > 500){
validate108.errors = [{instancePath:instancePath+"/entrees",schemaPath:"#/properties/entrees/maxItems",keyword:"maxItems",params:{limit: 500}}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.feuille === undefined) && (missing1 = "feuille")) || ((data1.sel === undefined) && (missing1 = "sel"))) || ((data1.entree === undefined) && (missing1 = "entree"))){
validate108.errors = [{instancePath:instancePath+"/entrees/" + i0,schemaPath:"#/properties/entrees/items/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.feuille !== undefined){
let data2 = data1.feuille;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 43){
validate108.errors = [{instancePath:instancePath+"/entrees/" + i0+"/feuille",schemaPath:"#/$defs/Empreinte/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
else {
if(!pattern17.test(data2)){
validate108.errors = [{instancePath:instancePath+"/entrees/" + i0+"/feuille",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/entrees/" + i0+"/feuille",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.sel !== undefined){
let data3 = data1.sel;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 43){
validate108.errors = [{instancePath:instancePath+"/entrees/" + i0+"/sel",schemaPath:"#/properties/entrees/items/properties/sel/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
else {
if(!pattern17.test(data3)){
validate108.errors = [{instancePath:instancePath+"/entrees/" + i0+"/sel",schemaPath:"#/properties/entrees/items/properties/sel/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/entrees/" + i0+"/sel",schemaPath:"#/properties/entrees/items/properties/sel/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.entree !== undefined){
const _errs10 = errors;
if(!(validate109(data1.entree, {instancePath:instancePath+"/entrees/" + i0+"/entree",parentData:data1,parentDataProperty:"entree",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/entrees/" + i0,schemaPath:"#/properties/entrees/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate108.errors = [{instancePath:instancePath+"/entrees",schemaPath:"#/properties/entrees/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.suivant !== undefined){
let data5 = data.suivant;
const _errs11 = errors;
const _errs12 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate108.errors = [{instancePath:instancePath+"/suivant",schemaPath:"#/$defs/Repere/type",keyword:"type",params:{type: schema255.type}}];
return false;
}
if(errors === _errs12){
if(typeof data5 === "string"){
if(func2(data5) > 64){
validate108.errors = [{instancePath:instancePath+"/suivant",schemaPath:"#/$defs/Repere/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate108.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate108.errors = vErrors;
return errors === 0;
}
validate108.evaluated = {"props":{"entrees":true,"suivant":true},"dynamicProps":false,"dynamicItems":false};

export const compiledRechercheTrace: CompiledValidator = validate111;
const schema266 = {"type":"object","description":"Critères d'une recherche ; tous doivent être remplis.","additionalProperties":false,"properties":{"du":{"type":"string","format":"date-time","maxLength":40,"description":"Premier instant, compris."},"au":{"type":"string","format":"date-time","maxLength":40,"description":"Dernier instant, exclu."},"ej":{"$ref":"#/$defs/Finess"},"amc":{"$ref":"#/$defs/NumeroAmc"},"service":{"type":"string","enum":["IDB","SIM","CLC","DEL","ANN","MESSAGES"]},"type":{"type":"string","enum":["recu","repondu","refuse","rejeu","interrompu"]},"statut":{"type":"integer","minimum":200,"maximum":599},"code":{"type":"string","maxLength":60,"pattern":"^[a-z0-9-]{1,60}$"},"groupe":{"type":"string","enum":["derivation","routage","identite","droits","contrat","calcul","engagement","securite","technique"]},"idMessage":{"$ref":"#/$defs/IdMessage"},"idEchange":{"type":"string","format":"uuid","maxLength":36,"pattern":"^[0-9a-f-]{36}$"},"numeroDossier":{"$ref":"#/$defs/NumeroDossier"},"agent":{"type":"string","maxLength":64,"pattern":"^[A-Za-z0-9._:@-]{1,64}$"},"engagement":{"type":"string","maxLength":64,"pattern":"^[A-Za-z0-9._:-]{1,64}$"},"suivant":{"type":"string","maxLength":64,"pattern":"^[A-Za-z0-9_-]+$"},"limite":{"type":"integer","minimum":1,"maximum":500,"default":100},"beneficiaire":{"type":"object","description":"La personne, par ses traits d'identité ; rien n'en est conservé.","additionalProperties":false,"required":["nir","dateNaissance"],"properties":{"nir":{"type":"string","description":"NIR ou NIA avec sa clé.","maxLength":15,"pattern":"^[0-9AB]{15}$"},"dateNaissance":{"type":"string","description":"AAAAMMJJ en texte : les dates lunaires existent.","maxLength":8,"pattern":"^\\d{8}$"},"rang":{"type":"integer","minimum":1,"maximum":9,"default":1,"description":"Rang gémellaire."}}}}};
const pattern185 = new RegExp("^[0-9a-f-]{36}$", "u");
const pattern187 = new RegExp("^[A-Za-z0-9._:@-]{1,64}$", "u");
const pattern188 = new RegExp("^[A-Za-z0-9._:-]{1,64}$", "u");

function validate111(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate111.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema266.properties, key0))){
validate111.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.du !== undefined){
let data0 = data.du;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data0 === "string"){
if(func2(data0) > 40){
validate111.errors = [{instancePath:instancePath+"/du",schemaPath:"#/properties/du/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data0))){
validate111.errors = [{instancePath:instancePath+"/du",schemaPath:"#/properties/du/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/du",schemaPath:"#/properties/du/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.au !== undefined){
let data1 = data.au;
const _errs4 = errors;
if(errors === _errs4){
if(errors === _errs4){
if(typeof data1 === "string"){
if(func2(data1) > 40){
validate111.errors = [{instancePath:instancePath+"/au",schemaPath:"#/properties/au/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats22.validate(data1))){
validate111.errors = [{instancePath:instancePath+"/au",schemaPath:"#/properties/au/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/au",schemaPath:"#/properties/au/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ej !== undefined){
let data2 = data.ej;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func2(data2) > 9){
validate111.errors = [{instancePath:instancePath+"/ej",schemaPath:"#/$defs/Finess/maxLength",keyword:"maxLength",params:{limit: 9}}];
return false;
}
else {
if(!pattern6.test(data2)){
validate111.errors = [{instancePath:instancePath+"/ej",schemaPath:"#/$defs/Finess/pattern",keyword:"pattern",params:{pattern: "^[0-9AB]{9}$"}}];
return false;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/ej",schemaPath:"#/$defs/Finess/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
let data3 = data.amc;
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(func2(data3) > 10){
validate111.errors = [{instancePath:instancePath+"/amc",schemaPath:"#/$defs/NumeroAmc/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
else {
if(!pattern9.test(data3)){
validate111.errors = [{instancePath:instancePath+"/amc",schemaPath:"#/$defs/NumeroAmc/pattern",keyword:"pattern",params:{pattern: "^\\d{8,10}$"}}];
return false;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/amc",schemaPath:"#/$defs/NumeroAmc/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
let data4 = data.service;
const _errs12 = errors;
if(typeof data4 !== "string"){
validate111.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data4 === "IDB") || (data4 === "SIM")) || (data4 === "CLC")) || (data4 === "DEL")) || (data4 === "ANN")) || (data4 === "MESSAGES"))){
validate111.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/enum",keyword:"enum",params:{allowedValues: schema266.properties.service.enum}}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data5 = data.type;
const _errs14 = errors;
if(typeof data5 !== "string"){
validate111.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data5 === "recu") || (data5 === "repondu")) || (data5 === "refuse")) || (data5 === "rejeu")) || (data5 === "interrompu"))){
validate111.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema266.properties.type.enum}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.statut !== undefined){
let data6 = data.statut;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate111.errors = [{instancePath:instancePath+"/statut",schemaPath:"#/properties/statut/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 599 || isNaN(data6)){
validate111.errors = [{instancePath:instancePath+"/statut",schemaPath:"#/properties/statut/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data6 < 200 || isNaN(data6)){
validate111.errors = [{instancePath:instancePath+"/statut",schemaPath:"#/properties/statut/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200}}];
return false;
}
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
let data7 = data.code;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data7 === "string"){
if(func2(data7) > 60){
validate111.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
else {
if(!pattern177.test(data7)){
validate111.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]{1,60}$"}}];
return false;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.groupe !== undefined){
let data8 = data.groupe;
const _errs20 = errors;
if(typeof data8 !== "string"){
validate111.errors = [{instancePath:instancePath+"/groupe",schemaPath:"#/properties/groupe/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((data8 === "derivation") || (data8 === "routage")) || (data8 === "identite")) || (data8 === "droits")) || (data8 === "contrat")) || (data8 === "calcul")) || (data8 === "engagement")) || (data8 === "securite")) || (data8 === "technique"))){
validate111.errors = [{instancePath:instancePath+"/groupe",schemaPath:"#/properties/groupe/enum",keyword:"enum",params:{allowedValues: schema266.properties.groupe.enum}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idMessage !== undefined){
let data9 = data.idMessage;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data9 === "string"){
if(func2(data9) > 36){
validate111.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/maxLength",keyword:"maxLength",params:{limit: 36}}];
return false;
}
else {
if(!pattern5.test(data9)){
validate111.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}}];
return false;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idEchange !== undefined){
let data10 = data.idEchange;
const _errs25 = errors;
if(errors === _errs25){
if(errors === _errs25){
if(typeof data10 === "string"){
if(func2(data10) > 36){
validate111.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/maxLength",keyword:"maxLength",params:{limit: 36}}];
return false;
}
else {
if(!pattern185.test(data10)){
validate111.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f-]{36}$"}}];
return false;
}
else {
if(!(formats86.test(data10))){
validate111.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.numeroDossier !== undefined){
let data11 = data.numeroDossier;
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data11 === "string"){
if(func2(data11) > 20){
validate111.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
else {
if(func2(data11) < 1){
validate111.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern8.test(data11)){
validate111.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/$defs/NumeroDossier/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.agent !== undefined){
let data12 = data.agent;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data12 === "string"){
if(func2(data12) > 64){
validate111.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern187.test(data12)){
validate111.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:@-]{1,64}$"}}];
return false;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engagement !== undefined){
let data13 = data.engagement;
const _errs32 = errors;
if(errors === _errs32){
if(typeof data13 === "string"){
if(func2(data13) > 64){
validate111.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern188.test(data13)){
validate111.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:-]{1,64}$"}}];
return false;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.suivant !== undefined){
let data14 = data.suivant;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data14 === "string"){
if(func2(data14) > 64){
validate111.errors = [{instancePath:instancePath+"/suivant",schemaPath:"#/properties/suivant/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern8.test(data14)){
validate111.errors = [{instancePath:instancePath+"/suivant",schemaPath:"#/properties/suivant/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}}];
return false;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/suivant",schemaPath:"#/properties/suivant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limite !== undefined){
let data15 = data.limite;
const _errs36 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate111.errors = [{instancePath:instancePath+"/limite",schemaPath:"#/properties/limite/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs36){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 500 || isNaN(data15)){
validate111.errors = [{instancePath:instancePath+"/limite",schemaPath:"#/properties/limite/maximum",keyword:"maximum",params:{comparison: "<=", limit: 500}}];
return false;
}
else {
if(data15 < 1 || isNaN(data15)){
validate111.errors = [{instancePath:instancePath+"/limite",schemaPath:"#/properties/limite/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beneficiaire !== undefined){
let data16 = data.beneficiaire;
const _errs38 = errors;
if(errors === _errs38){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing0;
if(((data16.nir === undefined) && (missing0 = "nir")) || ((data16.dateNaissance === undefined) && (missing0 = "dateNaissance"))){
validate111.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/properties/beneficiaire/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs40 = errors;
for(const key1 in data16){
if(!(((key1 === "nir") || (key1 === "dateNaissance")) || (key1 === "rang"))){
validate111.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/properties/beneficiaire/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs40 === errors){
if(data16.nir !== undefined){
let data17 = data16.nir;
const _errs41 = errors;
if(errors === _errs41){
if(typeof data17 === "string"){
if(func2(data17) > 15){
validate111.errors = [{instancePath:instancePath+"/beneficiaire/nir",schemaPath:"#/properties/beneficiaire/properties/nir/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern12.test(data17)){
validate111.errors = [{instancePath:instancePath+"/beneficiaire/nir",schemaPath:"#/properties/beneficiaire/properties/nir/pattern",keyword:"pattern",params:{pattern: "^[0-9AB]{15}$"}}];
return false;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/beneficiaire/nir",schemaPath:"#/properties/beneficiaire/properties/nir/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs41 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data16.dateNaissance !== undefined){
let data18 = data16.dateNaissance;
const _errs43 = errors;
if(errors === _errs43){
if(typeof data18 === "string"){
if(func2(data18) > 8){
validate111.errors = [{instancePath:instancePath+"/beneficiaire/dateNaissance",schemaPath:"#/properties/beneficiaire/properties/dateNaissance/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern13.test(data18)){
validate111.errors = [{instancePath:instancePath+"/beneficiaire/dateNaissance",schemaPath:"#/properties/beneficiaire/properties/dateNaissance/pattern",keyword:"pattern",params:{pattern: "^\\d{8}$"}}];
return false;
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/beneficiaire/dateNaissance",schemaPath:"#/properties/beneficiaire/properties/dateNaissance/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs43 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data16.rang !== undefined){
let data19 = data16.rang;
const _errs45 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate111.errors = [{instancePath:instancePath+"/beneficiaire/rang",schemaPath:"#/properties/beneficiaire/properties/rang/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs45){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 9 || isNaN(data19)){
validate111.errors = [{instancePath:instancePath+"/beneficiaire/rang",schemaPath:"#/properties/beneficiaire/properties/rang/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9}}];
return false;
}
else {
if(data19 < 1 || isNaN(data19)){
validate111.errors = [{instancePath:instancePath+"/beneficiaire/rang",schemaPath:"#/properties/beneficiaire/properties/rang/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid5 = _errs45 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
else {
validate111.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/properties/beneficiaire/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs38 === errors;
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
else {
validate111.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate111.errors = vErrors;
return errors === 0;
}
validate111.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const compiledJwsGeneral: CompiledValidator = validate112;
const schema271 = {"type":"object","description":"JWS, forme générale (RFC 7515, section 7.2.1). Le rôle d'une signature vient de son certificat et de l'annuaire,\njamais de son rang. D'autres membres peuvent accompagner la preuve, hors de ce qu'elle prouve.\n","required":["payload","signatures"],"properties":{"payload":{"type":"string","minLength":1,"maxLength":1400000,"pattern":"^[A-Za-z0-9_-]+$"},"signatures":{"type":"array","minItems":1,"maxItems":4,"items":{"$ref":"#/$defs/JwsSignature"}},"rejeu":{"type":"boolean","description":"Réponse conservée d'un message déjà traité."},"recu":{"type":"string","maxLength":16384,"description":"Reçu de l'entrée de trace, hors de ce qu'il prouve : C2SP tlog-proof dont `extra` est le sel (32 octets) suivi\nde l'entrée canonique (RFC 8785). Un rejeu porte celui de la première réponse.\n"}}};
const schema272 = {"type":"object","required":["protected","signature"],"properties":{"protected":{"type":"string","minLength":1,"maxLength":16384,"pattern":"^[A-Za-z0-9_-]+$"},"header":{"type":"object","description":"En-tête non protégé ; il porte la chaîne, que `x5t#S256` protégé désigne.","properties":{"x5c":{"type":"array","minItems":1,"maxItems":4,"items":{"type":"string","maxLength":8192,"pattern":"^[A-Za-z0-9+/]+=*$"}}}},"signature":{"type":"string","minLength":1,"maxLength":1366,"pattern":"^[A-Za-z0-9_-]+$"}}};
const pattern194 = new RegExp("^[A-Za-z0-9+/]+=*$", "u");

function validate112(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.payload === undefined) && (missing0 = "payload")) || ((data.signatures === undefined) && (missing0 = "signatures"))){
validate112.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.payload !== undefined){
let data0 = data.payload;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 1400000){
validate112.errors = [{instancePath:instancePath+"/payload",schemaPath:"#/properties/payload/maxLength",keyword:"maxLength",params:{limit: 1400000}}];
return false;
}
else {
if(func2(data0) < 1){
validate112.errors = [{instancePath:instancePath+"/payload",schemaPath:"#/properties/payload/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern8.test(data0)){
validate112.errors = [{instancePath:instancePath+"/payload",schemaPath:"#/properties/payload/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/payload",schemaPath:"#/properties/payload/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signatures !== undefined){
let data1 = data.signatures;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length > 4){
validate112.errors = [{instancePath:instancePath+"/signatures",schemaPath:"#/properties/signatures/maxItems",keyword:"maxItems",params:{limit: 4}}];
return false;
}
else {
if(data1.length < 1){
validate112.errors = [{instancePath:instancePath+"/signatures",schemaPath:"#/properties/signatures/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.protected === undefined) && (missing1 = "protected")) || ((data2.signature === undefined) && (missing1 = "signature"))){
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0,schemaPath:"#/$defs/JwsSignature/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data2.protected !== undefined){
let data3 = data2.protected;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 16384){
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/protected",schemaPath:"#/$defs/JwsSignature/properties/protected/maxLength",keyword:"maxLength",params:{limit: 16384}}];
return false;
}
else {
if(func2(data3) < 1){
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/protected",schemaPath:"#/$defs/JwsSignature/properties/protected/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern8.test(data3)){
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/protected",schemaPath:"#/$defs/JwsSignature/properties/protected/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/protected",schemaPath:"#/$defs/JwsSignature/properties/protected/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.header !== undefined){
let data4 = data2.header;
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.x5c !== undefined){
let data5 = data4.x5c;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data5)){
if(data5.length > 4){
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/header/x5c",schemaPath:"#/$defs/JwsSignature/properties/header/properties/x5c/maxItems",keyword:"maxItems",params:{limit: 4}}];
return false;
}
else {
if(data5.length < 1){
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/header/x5c",schemaPath:"#/$defs/JwsSignature/properties/header/properties/x5c/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid5 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(func2(data6) > 8192){
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/header/x5c/" + i1,schemaPath:"#/$defs/JwsSignature/properties/header/properties/x5c/items/maxLength",keyword:"maxLength",params:{limit: 8192}}];
return false;
}
else {
if(!pattern194.test(data6)){
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/header/x5c/" + i1,schemaPath:"#/$defs/JwsSignature/properties/header/properties/x5c/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]+=*$"}}];
return false;
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/header/x5c/" + i1,schemaPath:"#/$defs/JwsSignature/properties/header/properties/x5c/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs14 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/header/x5c",schemaPath:"#/$defs/JwsSignature/properties/header/properties/x5c/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/header",schemaPath:"#/$defs/JwsSignature/properties/header/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data2.signature !== undefined){
let data7 = data2.signature;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(func2(data7) > 1366){
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/signature",schemaPath:"#/$defs/JwsSignature/properties/signature/maxLength",keyword:"maxLength",params:{limit: 1366}}];
return false;
}
else {
if(func2(data7) < 1){
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/signature",schemaPath:"#/$defs/JwsSignature/properties/signature/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern8.test(data7)){
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/signature",schemaPath:"#/$defs/JwsSignature/properties/signature/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0+"/signature",schemaPath:"#/$defs/JwsSignature/properties/signature/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/signatures/" + i0,schemaPath:"#/$defs/JwsSignature/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate112.errors = [{instancePath:instancePath+"/signatures",schemaPath:"#/properties/signatures/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rejeu !== undefined){
const _errs18 = errors;
if(typeof data.rejeu !== "boolean"){
validate112.errors = [{instancePath:instancePath+"/rejeu",schemaPath:"#/properties/rejeu/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recu !== undefined){
let data9 = data.recu;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data9 === "string"){
if(func2(data9) > 16384){
validate112.errors = [{instancePath:instancePath+"/recu",schemaPath:"#/properties/recu/maxLength",keyword:"maxLength",params:{limit: 16384}}];
return false;
}
}
else {
validate112.errors = [{instancePath:instancePath+"/recu",schemaPath:"#/properties/recu/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate112.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"props":{"payload":true,"signatures":true,"rejeu":true,"recu":true},"dynamicProps":false,"dynamicItems":false};

