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
const schema48 = {"type":"string","description":"Date du calendrier de l'établissement, AAAA-MM-JJ, sans fuseau.","format":"date"};
const schema50 = {"type":"string","description":"Payeur hors de ce circuit ; la demande est détournée avant tout appel à un assureur.","enum":["C2S","AME","DETENU","ANONYME"]};
const schema51 = {"type":"object","description":"La personne, sous la responsabilité de l'établissement, au nom de qui la demande est faite.","additionalProperties":false,"required":["identifiant","modeAuthentification"],"properties":{"identifiant":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9._:@-]+$"},"role":{"type":"string","maxLength":64,"pattern":"^[A-Za-z0-9À-ÿ ._:-]+$"},"modeAuthentification":{"type":"string","enum":["DIRECTE","INDIRECTE"]}}};
const schema52 = {"type":"integer","description":"Délai que l'appelant accorde, en millisecondes ; borné par la passerelle.","minimum":100,"maximum":60000};
const func1 = Object.prototype.hasOwnProperty;
const func2 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^\\d{1,2}\\.\\d{1,2}$", "u");
const pattern5 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9_-]+$", "u");
const pattern18 = new RegExp("^[A-Za-z0-9._:@-]+$", "u");
const pattern19 = new RegExp("^[A-Za-z0-9À-ÿ ._:-]+$", "u");
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

const schema44 = {"type":"object","additionalProperties":false,"required":["nir","dateNaissance","rang"],"properties":{"nir":{"type":"string","description":"NIR ou NIA avec sa clé.","maxLength":15,"pattern":"^[0-9AB]{15}$"},"dateNaissance":{"type":"string","description":"AAAAMMJJ en texte : les dates lunaires existent.","maxLength":8,"pattern":"^\\d{8}$"},"rang":{"type":"integer","minimum":1,"maximum":9,"description":"Rang gémellaire."},"numeroAdherent":{"type":"string","minLength":1,"maxLength":20,"pattern":"^[A-Za-z0-9-]+$"},"nom":{"$ref":"#/$defs/NomPersonne"},"prenom":{"$ref":"#/$defs/NomPersonne"},"ins":{"$ref":"#/$defs/Ins"}}};
const schema45 = {"type":"string","description":"La réponse dit seulement s'il concorde.","minLength":1,"maxLength":80,"pattern":"^[\\p{L}\\p{M}\\p{N} '’.,()/-]+$"};
const schema47 = {"type":"object","description":"Identité nationale de santé ; l'OID dit aussi l'environnement.","additionalProperties":false,"required":["matricule","oid"],"properties":{"matricule":{"type":"string","maxLength":15,"pattern":"^[0-9AB]{15}$"},"oid":{"type":"string","enum":["1.2.250.1.213.1.4.8","1.2.250.1.213.1.4.9","1.2.250.1.213.1.4.10","1.2.250.1.213.1.4.11"]}}};
const pattern12 = new RegExp("^[0-9AB]{15}$", "u");
const pattern13 = new RegExp("^\\d{8}$", "u");
const pattern14 = new RegExp("^[A-Za-z0-9-]+$", "u");
const pattern15 = new RegExp("^[\\p{L}\\p{M}\\p{N} '’.,()/-]+$", "u");

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
if(!(((((((key0 === "nir") || (key0 === "dateNaissance")) || (key0 === "rang")) || (key0 === "numeroAdherent")) || (key0 === "nom")) || (key0 === "prenom")) || (key0 === "ins"))){
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
if(data.ins !== undefined){
let data6 = data.ins;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if(((data6.matricule === undefined) && (missing1 = "matricule")) || ((data6.oid === undefined) && (missing1 = "oid"))){
validate26.errors = [{instancePath:instancePath+"/ins",schemaPath:"#/$defs/Ins/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs19 = errors;
for(const key1 in data6){
if(!((key1 === "matricule") || (key1 === "oid"))){
validate26.errors = [{instancePath:instancePath+"/ins",schemaPath:"#/$defs/Ins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs19 === errors){
if(data6.matricule !== undefined){
let data7 = data6.matricule;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(func2(data7) > 15){
validate26.errors = [{instancePath:instancePath+"/ins/matricule",schemaPath:"#/$defs/Ins/properties/matricule/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern12.test(data7)){
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
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.oid !== undefined){
let data8 = data6.oid;
const _errs22 = errors;
if(typeof data8 !== "string"){
validate26.errors = [{instancePath:instancePath+"/ins/oid",schemaPath:"#/$defs/Ins/properties/oid/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data8 === "1.2.250.1.213.1.4.8") || (data8 === "1.2.250.1.213.1.4.9")) || (data8 === "1.2.250.1.213.1.4.10")) || (data8 === "1.2.250.1.213.1.4.11"))){
validate26.errors = [{instancePath:instancePath+"/ins/oid",schemaPath:"#/$defs/Ins/properties/oid/enum",keyword:"enum",params:{allowedValues: schema47.properties.oid.enum}}];
return false;
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
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
validate21.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/enum",keyword:"enum",params:{allowedValues: schema50.enum}}];
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
if(!pattern18.test(data13)){
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
if(!pattern19.test(data14)){
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
validate21.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/enum",keyword:"enum",params:{allowedValues: schema51.properties.modeAuthentification.enum}}];
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

export const compiledDemandeClc: CompiledValidator = validate28;
const schema53 = {"type":"object","additionalProperties":false,"required":["versionNorme","environnement","idMessage","etablissement","numeroDossier","periode","amc","beneficiaire","contexte","activite","natureAssurance","dateEntree","dateSortie","lignes"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"environnement":{"$ref":"#/$defs/Environnement"},"idMessage":{"$ref":"#/$defs/IdMessage"},"etablissement":{"$ref":"#/$defs/Etablissement"},"numeroDossier":{"$ref":"#/$defs/NumeroDossier"},"periode":{"$ref":"#/$defs/Periode"},"numeroFacture":{"type":"string","maxLength":9,"pattern":"^\\d{1,9}$"},"engagementRemplace":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9-]+$"},"partsAnterieures":{"type":"array","description":"Parts d'un premier assureur complémentaire, une par ligne, dans l'ordre des lignes.","maxItems":200,"items":{"$ref":"#/$defs/Montant"}},"amc":{"$ref":"#/$defs/CibleAmc"},"beneficiaire":{"$ref":"#/$defs/Beneficiaire"},"contexte":{"type":"string","enum":["ACE","SEJOUR"]},"activite":{"type":"string","enum":["MCOO","SSR","PSY"]},"natureAssurance":{"type":"string","enum":["10","13","30","41","90"]},"dateEntree":{"$ref":"#/$defs/DateCivile"},"dateSortie":{"$ref":"#/$defs/DateCivile"},"couvertureParticuliere":{"$ref":"#/$defs/CouvertureParticuliere"},"agent":{"$ref":"#/$defs/Agent"},"delaiMs":{"$ref":"#/$defs/DelaiMs"},"lignes":{"type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/LigneClc"}}}};
const schema58 = {"type":"object","description":"Période de facturation d'un séjour ; un séjour court n'en a qu'une, la dernière.","additionalProperties":false,"required":["numero","derniere"],"properties":{"numero":{"type":"integer","minimum":1,"maximum":999},"derniere":{"type":"boolean"}}};
const schema59 = {"type":"string","description":"Montant en euros, deux décimales, jamais négatif.","maxLength":12,"pattern":"^\\d{1,9}\\.\\d{2}$"};
const pattern23 = new RegExp("^\\d{1,9}$", "u");
const pattern25 = new RegExp("^\\d{1,9}\\.\\d{2}$", "u");
const schema65 = {"type":"object","additionalProperties":false,"required":["code","dateDebut","dateFin","quantite","montantFacture","baseAMO","tauxAMO","montantAMO","baseAMC","ticketModerateur","exoneration"],"properties":{"code":{"type":"string","maxLength":8,"pattern":"^[A-Z0-9]{1,8}$"},"dateDebut":{"$ref":"#/$defs/DateCivile"},"dateFin":{"$ref":"#/$defs/DateCivile"},"quantite":{"type":"integer","minimum":1,"maximum":999},"montantFacture":{"$ref":"#/$defs/Montant"},"baseAMO":{"$ref":"#/$defs/Montant"},"tauxAMO":{"type":"number","minimum":0,"maximum":100,"multipleOf":0.01},"montantAMO":{"$ref":"#/$defs/Montant"},"baseAMC":{"$ref":"#/$defs/Montant"},"ticketModerateur":{"$ref":"#/$defs/Montant"},"exoneration":{"type":"string","maxLength":1,"pattern":"^[0-9C]$"},"participation":{"type":"string","enum":["A","R","L"],"description":"Code participation assuré : A autre (patient, AMC), R régime AMO, L régime local."},"prixUnitaire":{"$ref":"#/$defs/Montant"},"demandePatient":{"type":"boolean","description":"Chambre particulière demandée par écrit."},"honoraires":{"type":"boolean"},"optam":{"type":"boolean"},"exigence":{"type":"boolean","description":"Dépassement pour exigence particulière du patient."}}};
const pattern28 = new RegExp("^[A-Z0-9]{1,8}$", "u");
const pattern34 = new RegExp("^[0-9C]$", "u");

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
if((((((((((((data.code === undefined) && (missing0 = "code")) || ((data.dateDebut === undefined) && (missing0 = "dateDebut"))) || ((data.dateFin === undefined) && (missing0 = "dateFin"))) || ((data.quantite === undefined) && (missing0 = "quantite"))) || ((data.montantFacture === undefined) && (missing0 = "montantFacture"))) || ((data.baseAMO === undefined) && (missing0 = "baseAMO"))) || ((data.tauxAMO === undefined) && (missing0 = "tauxAMO"))) || ((data.montantAMO === undefined) && (missing0 = "montantAMO"))) || ((data.baseAMC === undefined) && (missing0 = "baseAMC"))) || ((data.ticketModerateur === undefined) && (missing0 = "ticketModerateur"))) || ((data.exoneration === undefined) && (missing0 = "exoneration"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema65.properties, key0))){
validate32.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
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
validate32.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern28.test(data0)){
validate32.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{1,8}$"}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
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
validate32.errors = [{instancePath:instancePath+"/dateDebut",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/dateDebut",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
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
validate32.errors = [{instancePath:instancePath+"/dateFin",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/dateFin",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
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
validate32.errors = [{instancePath:instancePath+"/quantite",schemaPath:"#/properties/quantite/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 999 || isNaN(data3)){
validate32.errors = [{instancePath:instancePath+"/quantite",schemaPath:"#/properties/quantite/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate32.errors = [{instancePath:instancePath+"/quantite",schemaPath:"#/properties/quantite/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
validate32.errors = [{instancePath:instancePath+"/montantFacture",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern25.test(data4)){
validate32.errors = [{instancePath:instancePath+"/montantFacture",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/montantFacture",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
validate32.errors = [{instancePath:instancePath+"/baseAMO",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern25.test(data5)){
validate32.errors = [{instancePath:instancePath+"/baseAMO",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/baseAMO",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
validate32.errors = [{instancePath:instancePath+"/tauxAMO",schemaPath:"#/properties/tauxAMO/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate32.errors = [{instancePath:instancePath+"/tauxAMO",schemaPath:"#/properties/tauxAMO/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
else {
let res0;
if((0.01 === 0 || (res0 = data6/0.01, Math.abs(Math.round(res0) - res0) > 1e-6))){
validate32.errors = [{instancePath:instancePath+"/tauxAMO",schemaPath:"#/properties/tauxAMO/multipleOf",keyword:"multipleOf",params:{multipleOf: 0.01}}];
return false;
}
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/tauxAMO",schemaPath:"#/properties/tauxAMO/type",keyword:"type",params:{type: "number"}}];
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
validate32.errors = [{instancePath:instancePath+"/montantAMO",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern25.test(data7)){
validate32.errors = [{instancePath:instancePath+"/montantAMO",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/montantAMO",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
validate32.errors = [{instancePath:instancePath+"/baseAMC",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern25.test(data8)){
validate32.errors = [{instancePath:instancePath+"/baseAMC",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/baseAMC",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
validate32.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern25.test(data9)){
validate32.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
validate32.errors = [{instancePath:instancePath+"/exoneration",schemaPath:"#/properties/exoneration/maxLength",keyword:"maxLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern34.test(data10)){
validate32.errors = [{instancePath:instancePath+"/exoneration",schemaPath:"#/properties/exoneration/pattern",keyword:"pattern",params:{pattern: "^[0-9C]$"}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/exoneration",schemaPath:"#/properties/exoneration/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.participation !== undefined){
let data11 = data.participation;
const _errs31 = errors;
if(typeof data11 !== "string"){
validate32.errors = [{instancePath:instancePath+"/participation",schemaPath:"#/properties/participation/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data11 === "A") || (data11 === "R")) || (data11 === "L"))){
validate32.errors = [{instancePath:instancePath+"/participation",schemaPath:"#/properties/participation/enum",keyword:"enum",params:{allowedValues: schema65.properties.participation.enum}}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prixUnitaire !== undefined){
let data12 = data.prixUnitaire;
const _errs33 = errors;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data12 === "string"){
if(func2(data12) > 12){
validate32.errors = [{instancePath:instancePath+"/prixUnitaire",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern25.test(data12)){
validate32.errors = [{instancePath:instancePath+"/prixUnitaire",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/prixUnitaire",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.demandePatient !== undefined){
const _errs36 = errors;
if(typeof data.demandePatient !== "boolean"){
validate32.errors = [{instancePath:instancePath+"/demandePatient",schemaPath:"#/properties/demandePatient/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.honoraires !== undefined){
const _errs38 = errors;
if(typeof data.honoraires !== "boolean"){
validate32.errors = [{instancePath:instancePath+"/honoraires",schemaPath:"#/properties/honoraires/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.optam !== undefined){
const _errs40 = errors;
if(typeof data.optam !== "boolean"){
validate32.errors = [{instancePath:instancePath+"/optam",schemaPath:"#/properties/optam/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exigence !== undefined){
const _errs42 = errors;
if(typeof data.exigence !== "boolean"){
validate32.errors = [{instancePath:instancePath+"/exigence",schemaPath:"#/properties/exigence/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs42 === errors;
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
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(((((((((((((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.idMessage === undefined) && (missing0 = "idMessage"))) || ((data.etablissement === undefined) && (missing0 = "etablissement"))) || ((data.numeroDossier === undefined) && (missing0 = "numeroDossier"))) || ((data.periode === undefined) && (missing0 = "periode"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.beneficiaire === undefined) && (missing0 = "beneficiaire"))) || ((data.contexte === undefined) && (missing0 = "contexte"))) || ((data.activite === undefined) && (missing0 = "activite"))) || ((data.natureAssurance === undefined) && (missing0 = "natureAssurance"))) || ((data.dateEntree === undefined) && (missing0 = "dateEntree"))) || ((data.dateSortie === undefined) && (missing0 = "dateSortie"))) || ((data.lignes === undefined) && (missing0 = "lignes"))){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema53.properties, key0))){
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
if(data.periode !== undefined){
let data5 = data.periode;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.numero === undefined) && (missing1 = "numero")) || ((data5.derniere === undefined) && (missing1 = "derniere"))){
validate28.errors = [{instancePath:instancePath+"/periode",schemaPath:"#/$defs/Periode/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs18 = errors;
for(const key1 in data5){
if(!((key1 === "numero") || (key1 === "derniere"))){
validate28.errors = [{instancePath:instancePath+"/periode",schemaPath:"#/$defs/Periode/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs18 === errors){
if(data5.numero !== undefined){
let data6 = data5.numero;
const _errs19 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate28.errors = [{instancePath:instancePath+"/periode/numero",schemaPath:"#/$defs/Periode/properties/numero/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs19){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 999 || isNaN(data6)){
validate28.errors = [{instancePath:instancePath+"/periode/numero",schemaPath:"#/$defs/Periode/properties/numero/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate28.errors = [{instancePath:instancePath+"/periode/numero",schemaPath:"#/$defs/Periode/properties/numero/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid6 = _errs19 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data5.derniere !== undefined){
const _errs21 = errors;
if(typeof data5.derniere !== "boolean"){
validate28.errors = [{instancePath:instancePath+"/periode/derniere",schemaPath:"#/$defs/Periode/properties/derniere/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid6 = _errs21 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/periode",schemaPath:"#/$defs/Periode/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.numeroFacture !== undefined){
let data8 = data.numeroFacture;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data8 === "string"){
if(func2(data8) > 9){
validate28.errors = [{instancePath:instancePath+"/numeroFacture",schemaPath:"#/properties/numeroFacture/maxLength",keyword:"maxLength",params:{limit: 9}}];
return false;
}
else {
if(!pattern23.test(data8)){
validate28.errors = [{instancePath:instancePath+"/numeroFacture",schemaPath:"#/properties/numeroFacture/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}$"}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/numeroFacture",schemaPath:"#/properties/numeroFacture/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engagementRemplace !== undefined){
let data9 = data.engagementRemplace;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data9 === "string"){
if(func2(data9) > 64){
validate28.errors = [{instancePath:instancePath+"/engagementRemplace",schemaPath:"#/properties/engagementRemplace/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func2(data9) < 1){
validate28.errors = [{instancePath:instancePath+"/engagementRemplace",schemaPath:"#/properties/engagementRemplace/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern14.test(data9)){
validate28.errors = [{instancePath:instancePath+"/engagementRemplace",schemaPath:"#/properties/engagementRemplace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"}}];
return false;
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/engagementRemplace",schemaPath:"#/properties/engagementRemplace/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.partsAnterieures !== undefined){
let data10 = data.partsAnterieures;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data10)){
if(data10.length > 200){
validate28.errors = [{instancePath:instancePath+"/partsAnterieures",schemaPath:"#/properties/partsAnterieures/maxItems",keyword:"maxItems",params:{limit: 200}}];
return false;
}
else {
var valid7 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data11 === "string"){
if(func2(data11) > 12){
validate28.errors = [{instancePath:instancePath+"/partsAnterieures/" + i0,schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern25.test(data11)){
validate28.errors = [{instancePath:instancePath+"/partsAnterieures/" + i0,schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/partsAnterieures/" + i0,schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs29 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/partsAnterieures",schemaPath:"#/properties/partsAnterieures/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
const _errs32 = errors;
if(!(validate24(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beneficiaire !== undefined){
const _errs33 = errors;
if(!(validate26(data.beneficiaire, {instancePath:instancePath+"/beneficiaire",parentData:data,parentDataProperty:"beneficiaire",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contexte !== undefined){
let data14 = data.contexte;
const _errs34 = errors;
if(typeof data14 !== "string"){
validate28.errors = [{instancePath:instancePath+"/contexte",schemaPath:"#/properties/contexte/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data14 === "ACE") || (data14 === "SEJOUR"))){
validate28.errors = [{instancePath:instancePath+"/contexte",schemaPath:"#/properties/contexte/enum",keyword:"enum",params:{allowedValues: schema53.properties.contexte.enum}}];
return false;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.activite !== undefined){
let data15 = data.activite;
const _errs36 = errors;
if(typeof data15 !== "string"){
validate28.errors = [{instancePath:instancePath+"/activite",schemaPath:"#/properties/activite/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data15 === "MCOO") || (data15 === "SSR")) || (data15 === "PSY"))){
validate28.errors = [{instancePath:instancePath+"/activite",schemaPath:"#/properties/activite/enum",keyword:"enum",params:{allowedValues: schema53.properties.activite.enum}}];
return false;
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.natureAssurance !== undefined){
let data16 = data.natureAssurance;
const _errs38 = errors;
if(typeof data16 !== "string"){
validate28.errors = [{instancePath:instancePath+"/natureAssurance",schemaPath:"#/properties/natureAssurance/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data16 === "10") || (data16 === "13")) || (data16 === "30")) || (data16 === "41")) || (data16 === "90"))){
validate28.errors = [{instancePath:instancePath+"/natureAssurance",schemaPath:"#/properties/natureAssurance/enum",keyword:"enum",params:{allowedValues: schema53.properties.natureAssurance.enum}}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dateEntree !== undefined){
let data17 = data.dateEntree;
const _errs40 = errors;
const _errs41 = errors;
if(errors === _errs41){
if(errors === _errs41){
if(typeof data17 === "string"){
if(!(formats0.validate(data17))){
validate28.errors = [{instancePath:instancePath+"/dateEntree",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate28.errors = [{instancePath:instancePath+"/dateEntree",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
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
if(data.dateSortie !== undefined){
let data18 = data.dateSortie;
const _errs43 = errors;
const _errs44 = errors;
if(errors === _errs44){
if(errors === _errs44){
if(typeof data18 === "string"){
if(!(formats0.validate(data18))){
validate28.errors = [{instancePath:instancePath+"/dateSortie",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate28.errors = [{instancePath:instancePath+"/dateSortie",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.couvertureParticuliere !== undefined){
let data19 = data.couvertureParticuliere;
const _errs46 = errors;
if(typeof data19 !== "string"){
validate28.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data19 === "C2S") || (data19 === "AME")) || (data19 === "DETENU")) || (data19 === "ANONYME"))){
validate28.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/enum",keyword:"enum",params:{allowedValues: schema50.enum}}];
return false;
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.agent !== undefined){
let data20 = data.agent;
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing2;
if(((data20.identifiant === undefined) && (missing2 = "identifiant")) || ((data20.modeAuthentification === undefined) && (missing2 = "modeAuthentification"))){
validate28.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs52 = errors;
for(const key2 in data20){
if(!(((key2 === "identifiant") || (key2 === "role")) || (key2 === "modeAuthentification"))){
validate28.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs52 === errors){
if(data20.identifiant !== undefined){
let data21 = data20.identifiant;
const _errs53 = errors;
if(errors === _errs53){
if(typeof data21 === "string"){
if(func2(data21) > 64){
validate28.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func2(data21) < 1){
validate28.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern18.test(data21)){
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
var valid13 = _errs53 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data20.role !== undefined){
let data22 = data20.role;
const _errs55 = errors;
if(errors === _errs55){
if(typeof data22 === "string"){
if(func2(data22) > 64){
validate28.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern19.test(data22)){
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
var valid13 = _errs55 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data20.modeAuthentification !== undefined){
let data23 = data20.modeAuthentification;
const _errs57 = errors;
if(typeof data23 !== "string"){
validate28.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data23 === "DIRECTE") || (data23 === "INDIRECTE"))){
validate28.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/enum",keyword:"enum",params:{allowedValues: schema51.properties.modeAuthentification.enum}}];
return false;
}
var valid13 = _errs57 === errors;
}
else {
var valid13 = true;
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
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delaiMs !== undefined){
let data24 = data.delaiMs;
const _errs59 = errors;
const _errs60 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
validate28.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs60){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 60000 || isNaN(data24)){
validate28.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}}];
return false;
}
else {
if(data24 < 100 || isNaN(data24)){
validate28.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/$defs/DelaiMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}}];
return false;
}
}
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lignes !== undefined){
let data25 = data.lignes;
const _errs62 = errors;
if(errors === _errs62){
if(Array.isArray(data25)){
if(data25.length > 200){
validate28.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/maxItems",keyword:"maxItems",params:{limit: 200}}];
return false;
}
else {
if(data25.length < 1){
validate28.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid15 = true;
const len1 = data25.length;
for(let i1=0; i1<len1; i1++){
const _errs64 = errors;
if(!(validate32(data25[i1], {instancePath:instancePath+"/lignes/" + i1,parentData:data25,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid15 = _errs64 === errors;
if(!valid15){
break;
}
}
}
}
}
else {
validate28.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs62 === errors;
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
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const compiledReponseIdb: CompiledValidator = validate34;
const schema74 = {"type":"object","required":["versionNorme","service","environnement","requete","emisLe","amc","signataire","droits","identite","resumeGuichet"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"service":{"const":"IDB"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"$ref":"#/$defs/Instant"},"amc":{"$ref":"#/$defs/AmcRepondante"},"signataire":{"$ref":"#/$defs/Signataire"},"droits":{"type":"object","required":["ouverts","etat","debut","fin"],"properties":{"ouverts":{"type":"boolean","description":"Ouverts chaque jour de la période demandée."},"etat":{"type":"string","enum":["ouverts","partiels","fermes","pas-encore-ouverts"]},"debut":{"$ref":"#/$defs/DateCivile"},"fin":{"$ref":"#/$defs/DateCivile"}}},"identite":{"type":"object","required":["nom"],"properties":{"nom":{"type":"string","enum":["concordant","discordant","non-fourni","non-verifie"]}}},"contrat":{"type":"object","required":["reference","responsable"],"properties":{"reference":{"type":"string","maxLength":40,"pattern":"^[^\\p{C}<>]*$"},"responsable":{"type":"boolean"},"regimeLocal":{"type":"boolean"}}},"garanties":{"$ref":"#/$defs/Garanties"},"calculLocal":{"type":"object","description":"Référence et validité sous lesquelles un calcul local des parts externes engage l'AMC.","required":["reference","du","au"],"properties":{"reference":{"type":"string","maxLength":64,"pattern":"^[^\\p{C}<>]*$"},"du":{"$ref":"#/$defs/DateCivile"},"au":{"$ref":"#/$defs/DateCivile"}}},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const schema77 = {"type":"object","description":"La demande à laquelle ce document répond ; `empreinte` est le SHA-256 (base64url) du contenu reçu.","required":["algorithme","empreinte","methode","chemin","service","idMessage","finessJuridique","numeroAmc"],"properties":{"algorithme":{"const":"S256"},"empreinte":{"type":["string","null"],"pattern":"^[A-Za-z0-9_-]{43}$","description":"null là où aucun contenu n'a été lu."},"methode":{"type":"string","maxLength":10},"chemin":{"type":"string","maxLength":256},"service":{"type":["string","null"],"enum":["IDB","CLC","ANN","MESSAGES",null]},"idMessage":{"type":["string","null"],"maxLength":64},"finessJuridique":{"type":["string","null"],"maxLength":16},"numeroAmc":{"type":["string","null"],"maxLength":10}}};
const schema78 = {"type":"string","description":"Instant RFC 3339, en UTC.","format":"date-time","maxLength":40};
const schema81 = {"type":"object","description":"propre : clé de l'AMC ; delegue : clé tenue par la passerelle, sous le mandat nommé.","required":["mode"],"properties":{"mode":{"type":"string","enum":["propre","delegue"]},"mandat":{"type":"string","maxLength":64,"pattern":"^[A-Za-z0-9._:/-]+$"}}};
const schema88 = {"type":"string","description":"Une phrase que l'agent peut lire au patient.","minLength":1,"maxLength":160,"pattern":"^[^\\p{C}<>]*$"};
const pattern37 = new RegExp("^[A-Za-z0-9_-]{43}$", "u");
const pattern43 = new RegExp("^[A-Za-z0-9._:/-]+$", "u");
const pattern39 = new RegExp("^[^\\p{C}<>]*$", "u");
const formats12 = require("ajv-formats/dist/formats").fullFormats["date-time"];
const schema79 = {"type":"object","required":["numero","nom","contact"],"properties":{"numero":{"type":"string","maxLength":10,"pattern":"^\\d{10}$"},"nom":{"type":"string","maxLength":120,"pattern":"^[^\\p{C}<>]*$"},"contact":{"$ref":"#/$defs/Contact"}}};
const schema80 = {"type":"object","required":["libelle"],"properties":{"libelle":{"type":"string","minLength":1,"maxLength":120,"pattern":"^[^\\p{C}<>]*$"},"telephone":{"type":"string","maxLength":20,"pattern":"^[0-9+(). -]*$"},"courriel":{"type":"string","maxLength":120,"pattern":"^[^\\p{C}<>\\s]*$"}}};
const pattern38 = new RegExp("^\\d{10}$", "u");
const pattern41 = new RegExp("^[0-9+(). -]*$", "u");
const pattern42 = new RegExp("^[^\\p{C}<>\\s]*$", "u");

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
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
validate35.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.numero !== undefined){
let data0 = data.numero;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 10){
validate35.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/properties/numero/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
else {
if(!pattern38.test(data0)){
validate35.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/properties/numero/pattern",keyword:"pattern",params:{pattern: "^\\d{10}$"}}];
return false;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/properties/numero/type",keyword:"type",params:{type: "string"}}];
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
validate35.errors = [{instancePath:instancePath+"/nom",schemaPath:"#/properties/nom/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
else {
if(!pattern39.test(data1)){
validate35.errors = [{instancePath:instancePath+"/nom",schemaPath:"#/properties/nom/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/nom",schemaPath:"#/properties/nom/type",keyword:"type",params:{type: "string"}}];
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
validate35.errors = [{instancePath:instancePath+"/contact",schemaPath:"#/$defs/Contact/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data2.libelle !== undefined){
let data3 = data2.libelle;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 120){
validate35.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
else {
if(func2(data3) < 1){
validate35.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern39.test(data3)){
validate35.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/type",keyword:"type",params:{type: "string"}}];
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
validate35.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
else {
if(!pattern41.test(data4)){
validate35.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/pattern",keyword:"pattern",params:{pattern: "^[0-9+(). -]*$"}}];
return false;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/type",keyword:"type",params:{type: "string"}}];
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
validate35.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
else {
if(!pattern42.test(data5)){
validate35.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>\\s]*$"}}];
return false;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/type",keyword:"type",params:{type: "string"}}];
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
validate35.errors = [{instancePath:instancePath+"/contact",schemaPath:"#/$defs/Contact/type",keyword:"type",params:{type: "object"}}];
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
validate35.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":{"numero":true,"nom":true,"contact":true},"dynamicProps":false,"dynamicItems":false};

const schema84 = {"type":"object","description":"Assez précis pour calculer localement les parts externes (ACE).","required":["ticketModerateur","forfaitJournalier","participationForfaitaireActeLourd","forfaitPatientUrgences","chambre","honorairesOptam","honorairesNonOptam"],"properties":{"ticketModerateur":{"type":"integer","minimum":0,"maximum":100,"description":"Pour cent du ticket modérateur."},"forfaitJournalier":{"type":"object","required":["illimite"],"properties":{"illimite":{"type":"boolean"},"joursMax":{"type":"integer","minimum":0,"maximum":999}}},"participationForfaitaireActeLourd":{"type":"boolean"},"forfaitPatientUrgences":{"type":"boolean"},"chambre":{"type":["object","null"],"required":["parJour","joursMax"],"properties":{"parJour":{"$ref":"#/$defs/Montant"},"joursMax":{"type":"integer","minimum":0,"maximum":999}}},"honorairesOptam":{"type":"integer","minimum":0,"maximum":1000,"description":"AMO et AMC ensemble, en pour cent de la base AMO."},"honorairesNonOptam":{"type":"integer","minimum":0,"maximum":1000,"description":"AMO et AMC ensemble, en pour cent de la base AMO."}}};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
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
validate37.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.ticketModerateur !== undefined){
let data0 = data.ticketModerateur;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate37.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/properties/ticketModerateur/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
validate37.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/properties/ticketModerateur/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate37.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/properties/ticketModerateur/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate37.errors = [{instancePath:instancePath+"/forfaitJournalier",schemaPath:"#/properties/forfaitJournalier/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.illimite !== undefined){
const _errs5 = errors;
if(typeof data1.illimite !== "boolean"){
validate37.errors = [{instancePath:instancePath+"/forfaitJournalier/illimite",schemaPath:"#/properties/forfaitJournalier/properties/illimite/type",keyword:"type",params:{type: "boolean"}}];
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
validate37.errors = [{instancePath:instancePath+"/forfaitJournalier/joursMax",schemaPath:"#/properties/forfaitJournalier/properties/joursMax/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 999 || isNaN(data3)){
validate37.errors = [{instancePath:instancePath+"/forfaitJournalier/joursMax",schemaPath:"#/properties/forfaitJournalier/properties/joursMax/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate37.errors = [{instancePath:instancePath+"/forfaitJournalier/joursMax",schemaPath:"#/properties/forfaitJournalier/properties/joursMax/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate37.errors = [{instancePath:instancePath+"/forfaitJournalier",schemaPath:"#/properties/forfaitJournalier/type",keyword:"type",params:{type: "object"}}];
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
validate37.errors = [{instancePath:instancePath+"/participationForfaitaireActeLourd",schemaPath:"#/properties/participationForfaitaireActeLourd/type",keyword:"type",params:{type: "boolean"}}];
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
validate37.errors = [{instancePath:instancePath+"/forfaitPatientUrgences",schemaPath:"#/properties/forfaitPatientUrgences/type",keyword:"type",params:{type: "boolean"}}];
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
validate37.errors = [{instancePath:instancePath+"/chambre",schemaPath:"#/properties/chambre/type",keyword:"type",params:{type: schema84.properties.chambre.type}}];
return false;
}
if(errors === _errs13){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if(((data6.parJour === undefined) && (missing2 = "parJour")) || ((data6.joursMax === undefined) && (missing2 = "joursMax"))){
validate37.errors = [{instancePath:instancePath+"/chambre",schemaPath:"#/properties/chambre/required",keyword:"required",params:{missingProperty: missing2}}];
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
validate37.errors = [{instancePath:instancePath+"/chambre/parJour",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern25.test(data7)){
validate37.errors = [{instancePath:instancePath+"/chambre/parJour",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate37.errors = [{instancePath:instancePath+"/chambre/parJour",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
validate37.errors = [{instancePath:instancePath+"/chambre/joursMax",schemaPath:"#/properties/chambre/properties/joursMax/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs18){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 999 || isNaN(data8)){
validate37.errors = [{instancePath:instancePath+"/chambre/joursMax",schemaPath:"#/properties/chambre/properties/joursMax/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate37.errors = [{instancePath:instancePath+"/chambre/joursMax",schemaPath:"#/properties/chambre/properties/joursMax/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate37.errors = [{instancePath:instancePath+"/honorairesOptam",schemaPath:"#/properties/honorairesOptam/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1000 || isNaN(data9)){
validate37.errors = [{instancePath:instancePath+"/honorairesOptam",schemaPath:"#/properties/honorairesOptam/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate37.errors = [{instancePath:instancePath+"/honorairesOptam",schemaPath:"#/properties/honorairesOptam/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate37.errors = [{instancePath:instancePath+"/honorairesNonOptam",schemaPath:"#/properties/honorairesNonOptam/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs22){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 1000 || isNaN(data10)){
validate37.errors = [{instancePath:instancePath+"/honorairesNonOptam",schemaPath:"#/properties/honorairesNonOptam/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate37.errors = [{instancePath:instancePath+"/honorairesNonOptam",schemaPath:"#/properties/honorairesNonOptam/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
}
}
}
}
}
}
}
}
else {
validate37.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":{"ticketModerateur":true,"forfaitJournalier":true,"participationForfaitaireActeLourd":true,"forfaitPatientUrgences":true,"chambre":true,"honorairesOptam":true,"honorairesNonOptam":true},"dynamicProps":false,"dynamicItems":false};


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
if(((((((((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.service === undefined) && (missing0 = "service"))) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.requete === undefined) && (missing0 = "requete"))) || ((data.emisLe === undefined) && (missing0 = "emisLe"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.signataire === undefined) && (missing0 = "signataire"))) || ((data.droits === undefined) && (missing0 = "droits"))) || ((data.identite === undefined) && (missing0 = "identite"))) || ((data.resumeGuichet === undefined) && (missing0 = "resumeGuichet"))){
validate34.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
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
validate34.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate34.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
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
validate34.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/const",keyword:"const",params:{allowedValue: "IDB"}}];
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
validate34.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "test") || (data2 === "production"))){
validate34.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
let data3 = data.requete;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((((((data3.algorithme === undefined) && (missing1 = "algorithme")) || ((data3.empreinte === undefined) && (missing1 = "empreinte"))) || ((data3.methode === undefined) && (missing1 = "methode"))) || ((data3.chemin === undefined) && (missing1 = "chemin"))) || ((data3.service === undefined) && (missing1 = "service"))) || ((data3.idMessage === undefined) && (missing1 = "idMessage"))) || ((data3.finessJuridique === undefined) && (missing1 = "finessJuridique"))) || ((data3.numeroAmc === undefined) && (missing1 = "numeroAmc"))){
validate34.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data3.algorithme !== undefined){
const _errs11 = errors;
if("S256" !== data3.algorithme){
validate34.errors = [{instancePath:instancePath+"/requete/algorithme",schemaPath:"#/$defs/RequeteLiee/properties/algorithme/const",keyword:"const",params:{allowedValue: "S256"}}];
return false;
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.empreinte !== undefined){
let data5 = data3.empreinte;
const _errs12 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate34.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/type",keyword:"type",params:{type: schema77.properties.empreinte.type}}];
return false;
}
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern37.test(data5)){
validate34.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.methode !== undefined){
let data6 = data3.methode;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(func2(data6) > 10){
validate34.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.chemin !== undefined){
let data7 = data3.chemin;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(func2(data7) > 256){
validate34.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.service !== undefined){
let data8 = data3.service;
const _errs18 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate34.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/type",keyword:"type",params:{type: schema77.properties.service.type}}];
return false;
}
if(!(((((data8 === "IDB") || (data8 === "CLC")) || (data8 === "ANN")) || (data8 === "MESSAGES")) || (data8 === null))){
validate34.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/enum",keyword:"enum",params:{allowedValues: schema77.properties.service.enum}}];
return false;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.idMessage !== undefined){
let data9 = data3.idMessage;
const _errs20 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate34.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/type",keyword:"type",params:{type: schema77.properties.idMessage.type}}];
return false;
}
if(errors === _errs20){
if(typeof data9 === "string"){
if(func2(data9) > 64){
validate34.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.finessJuridique !== undefined){
let data10 = data3.finessJuridique;
const _errs22 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate34.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/type",keyword:"type",params:{type: schema77.properties.finessJuridique.type}}];
return false;
}
if(errors === _errs22){
if(typeof data10 === "string"){
if(func2(data10) > 16){
validate34.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/maxLength",keyword:"maxLength",params:{limit: 16}}];
return false;
}
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.numeroAmc !== undefined){
let data11 = data3.numeroAmc;
const _errs24 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
validate34.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/type",keyword:"type",params:{type: schema77.properties.numeroAmc.type}}];
return false;
}
if(errors === _errs24){
if(typeof data11 === "string"){
if(func2(data11) > 10){
validate34.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
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
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.emisLe !== undefined){
let data12 = data.emisLe;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(errors === _errs27){
if(typeof data12 === "string"){
if(func2(data12) > 40){
validate34.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats12.validate(data12))){
validate34.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
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
if(data.amc !== undefined){
const _errs29 = errors;
if(!(validate35(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signataire !== undefined){
let data14 = data.signataire;
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if((data14.mode === undefined) && (missing2 = "mode")){
validate34.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data14.mode !== undefined){
let data15 = data14.mode;
const _errs33 = errors;
if(typeof data15 !== "string"){
validate34.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data15 === "propre") || (data15 === "delegue"))){
validate34.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/enum",keyword:"enum",params:{allowedValues: schema81.properties.mode.enum}}];
return false;
}
var valid7 = _errs33 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data14.mandat !== undefined){
let data16 = data14.mandat;
const _errs35 = errors;
if(errors === _errs35){
if(typeof data16 === "string"){
if(func2(data16) > 64){
validate34.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern43.test(data16)){
validate34.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:/-]+$"}}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs35 === errors;
}
else {
var valid7 = true;
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.droits !== undefined){
let data17 = data.droits;
const _errs37 = errors;
if(errors === _errs37){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing3;
if(((((data17.ouverts === undefined) && (missing3 = "ouverts")) || ((data17.etat === undefined) && (missing3 = "etat"))) || ((data17.debut === undefined) && (missing3 = "debut"))) || ((data17.fin === undefined) && (missing3 = "fin"))){
validate34.errors = [{instancePath:instancePath+"/droits",schemaPath:"#/properties/droits/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data17.ouverts !== undefined){
const _errs39 = errors;
if(typeof data17.ouverts !== "boolean"){
validate34.errors = [{instancePath:instancePath+"/droits/ouverts",schemaPath:"#/properties/droits/properties/ouverts/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid8 = _errs39 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data17.etat !== undefined){
let data19 = data17.etat;
const _errs41 = errors;
if(typeof data19 !== "string"){
validate34.errors = [{instancePath:instancePath+"/droits/etat",schemaPath:"#/properties/droits/properties/etat/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data19 === "ouverts") || (data19 === "partiels")) || (data19 === "fermes")) || (data19 === "pas-encore-ouverts"))){
validate34.errors = [{instancePath:instancePath+"/droits/etat",schemaPath:"#/properties/droits/properties/etat/enum",keyword:"enum",params:{allowedValues: schema74.properties.droits.properties.etat.enum}}];
return false;
}
var valid8 = _errs41 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data17.debut !== undefined){
let data20 = data17.debut;
const _errs43 = errors;
const _errs44 = errors;
if(errors === _errs44){
if(errors === _errs44){
if(typeof data20 === "string"){
if(!(formats0.validate(data20))){
validate34.errors = [{instancePath:instancePath+"/droits/debut",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/droits/debut",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid8 = _errs43 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data17.fin !== undefined){
let data21 = data17.fin;
const _errs46 = errors;
const _errs47 = errors;
if(errors === _errs47){
if(errors === _errs47){
if(typeof data21 === "string"){
if(!(formats0.validate(data21))){
validate34.errors = [{instancePath:instancePath+"/droits/fin",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/droits/fin",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid8 = _errs46 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/droits",schemaPath:"#/properties/droits/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.identite !== undefined){
let data22 = data.identite;
const _errs49 = errors;
if(errors === _errs49){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing4;
if((data22.nom === undefined) && (missing4 = "nom")){
validate34.errors = [{instancePath:instancePath+"/identite",schemaPath:"#/properties/identite/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data22.nom !== undefined){
let data23 = data22.nom;
if(typeof data23 !== "string"){
validate34.errors = [{instancePath:instancePath+"/identite/nom",schemaPath:"#/properties/identite/properties/nom/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data23 === "concordant") || (data23 === "discordant")) || (data23 === "non-fourni")) || (data23 === "non-verifie"))){
validate34.errors = [{instancePath:instancePath+"/identite/nom",schemaPath:"#/properties/identite/properties/nom/enum",keyword:"enum",params:{allowedValues: schema74.properties.identite.properties.nom.enum}}];
return false;
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/identite",schemaPath:"#/properties/identite/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contrat !== undefined){
let data24 = data.contrat;
const _errs53 = errors;
if(errors === _errs53){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing5;
if(((data24.reference === undefined) && (missing5 = "reference")) || ((data24.responsable === undefined) && (missing5 = "responsable"))){
validate34.errors = [{instancePath:instancePath+"/contrat",schemaPath:"#/properties/contrat/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data24.reference !== undefined){
let data25 = data24.reference;
const _errs55 = errors;
if(errors === _errs55){
if(typeof data25 === "string"){
if(func2(data25) > 40){
validate34.errors = [{instancePath:instancePath+"/contrat/reference",schemaPath:"#/properties/contrat/properties/reference/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!pattern39.test(data25)){
validate34.errors = [{instancePath:instancePath+"/contrat/reference",schemaPath:"#/properties/contrat/properties/reference/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/contrat/reference",schemaPath:"#/properties/contrat/properties/reference/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid12 = _errs55 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data24.responsable !== undefined){
const _errs57 = errors;
if(typeof data24.responsable !== "boolean"){
validate34.errors = [{instancePath:instancePath+"/contrat/responsable",schemaPath:"#/properties/contrat/properties/responsable/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid12 = _errs57 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data24.regimeLocal !== undefined){
const _errs59 = errors;
if(typeof data24.regimeLocal !== "boolean"){
validate34.errors = [{instancePath:instancePath+"/contrat/regimeLocal",schemaPath:"#/properties/contrat/properties/regimeLocal/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid12 = _errs59 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/contrat",schemaPath:"#/properties/contrat/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.garanties !== undefined){
const _errs61 = errors;
if(!(validate37(data.garanties, {instancePath:instancePath+"/garanties",parentData:data,parentDataProperty:"garanties",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
var valid0 = _errs61 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.calculLocal !== undefined){
let data29 = data.calculLocal;
const _errs62 = errors;
if(errors === _errs62){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let missing6;
if((((data29.reference === undefined) && (missing6 = "reference")) || ((data29.du === undefined) && (missing6 = "du"))) || ((data29.au === undefined) && (missing6 = "au"))){
validate34.errors = [{instancePath:instancePath+"/calculLocal",schemaPath:"#/properties/calculLocal/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
if(data29.reference !== undefined){
let data30 = data29.reference;
const _errs64 = errors;
if(errors === _errs64){
if(typeof data30 === "string"){
if(func2(data30) > 64){
validate34.errors = [{instancePath:instancePath+"/calculLocal/reference",schemaPath:"#/properties/calculLocal/properties/reference/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern39.test(data30)){
validate34.errors = [{instancePath:instancePath+"/calculLocal/reference",schemaPath:"#/properties/calculLocal/properties/reference/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/calculLocal/reference",schemaPath:"#/properties/calculLocal/properties/reference/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid13 = _errs64 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data29.du !== undefined){
let data31 = data29.du;
const _errs66 = errors;
const _errs67 = errors;
if(errors === _errs67){
if(errors === _errs67){
if(typeof data31 === "string"){
if(!(formats0.validate(data31))){
validate34.errors = [{instancePath:instancePath+"/calculLocal/du",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/calculLocal/du",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid13 = _errs66 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data29.au !== undefined){
let data32 = data29.au;
const _errs69 = errors;
const _errs70 = errors;
if(errors === _errs70){
if(errors === _errs70){
if(typeof data32 === "string"){
if(!(formats0.validate(data32))){
validate34.errors = [{instancePath:instancePath+"/calculLocal/au",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/calculLocal/au",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid13 = _errs69 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/calculLocal",schemaPath:"#/properties/calculLocal/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumeGuichet !== undefined){
let data33 = data.resumeGuichet;
const _errs72 = errors;
const _errs73 = errors;
if(errors === _errs73){
if(typeof data33 === "string"){
if(func2(data33) > 160){
validate34.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data33) < 1){
validate34.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern39.test(data33)){
validate34.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs72 === errors;
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
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":{"versionNorme":true,"service":true,"environnement":true,"requete":true,"emisLe":true,"amc":true,"signataire":true,"droits":true,"identite":true,"contrat":true,"garanties":true,"calculLocal":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

export const compiledReponseClc: CompiledValidator = validate39;
const schema89 = {"type":"object","required":["versionNorme","service","environnement","requete","emisLe","amc","signataire","lignes","totaux","engagement","resumeGuichet"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"service":{"const":"CLC"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"$ref":"#/$defs/Instant"},"amc":{"$ref":"#/$defs/AmcRepondante"},"signataire":{"$ref":"#/$defs/Signataire"},"lignes":{"type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/LigneReponse"}},"totaux":{"type":"object","required":["totalFacture","totalAMO","totalAMC","resteAPatient"],"properties":{"totalFacture":{"$ref":"#/$defs/Total"},"totalAMO":{"$ref":"#/$defs/Total"},"totalAnterieur":{"$ref":"#/$defs/Total"},"totalAMC":{"$ref":"#/$defs/Total"},"resteAPatient":{"$ref":"#/$defs/Total"}}},"engagement":{"type":"object","required":["numero","valableJusquAu"],"properties":{"numero":{"type":"string","maxLength":64,"pattern":"^CLC-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$"},"valableJusquAu":{"$ref":"#/$defs/DateCivile"}}},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const schema97 = {"type":"string","description":"Somme de montants, en euros.","maxLength":15,"pattern":"^\\d{1,12}\\.\\d{2}$"};
const pattern55 = new RegExp("^\\d{1,12}\\.\\d{2}$", "u");
const pattern60 = new RegExp("^CLC-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$", "u");
const schema95 = {"type":"object","required":["ligne","code","partAMC","raison"],"properties":{"ligne":{"type":"integer","minimum":0,"maximum":199,"description":"Rang de la ligne demandée, à partir de 0."},"code":{"type":"string","maxLength":8,"pattern":"^[A-Z0-9]{1,8}$"},"partAMC":{"$ref":"#/$defs/Montant"},"raison":{"type":"object","required":["regle","libelle"],"properties":{"regle":{"type":"string","maxLength":3,"pattern":"^R\\d{2}$"},"libelle":{"type":"string","maxLength":300,"pattern":"^[^\\p{C}<>]*$"}}}}};
const pattern53 = new RegExp("^R\\d{2}$", "u");

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate41.evaluated;
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
validate41.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.ligne !== undefined){
let data0 = data.ligne;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate41.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 199 || isNaN(data0)){
validate41.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/maximum",keyword:"maximum",params:{comparison: "<=", limit: 199}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate41.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate41.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern28.test(data1)){
validate41.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{1,8}$"}}];
return false;
}
}
}
else {
validate41.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
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
validate41.errors = [{instancePath:instancePath+"/partAMC",schemaPath:"#/$defs/Montant/maxLength",keyword:"maxLength",params:{limit: 12}}];
return false;
}
else {
if(!pattern25.test(data2)){
validate41.errors = [{instancePath:instancePath+"/partAMC",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate41.errors = [{instancePath:instancePath+"/partAMC",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
validate41.errors = [{instancePath:instancePath+"/raison",schemaPath:"#/properties/raison/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data3.regle !== undefined){
let data4 = data3.regle;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 3){
validate41.errors = [{instancePath:instancePath+"/raison/regle",schemaPath:"#/properties/raison/properties/regle/maxLength",keyword:"maxLength",params:{limit: 3}}];
return false;
}
else {
if(!pattern53.test(data4)){
validate41.errors = [{instancePath:instancePath+"/raison/regle",schemaPath:"#/properties/raison/properties/regle/pattern",keyword:"pattern",params:{pattern: "^R\\d{2}$"}}];
return false;
}
}
}
else {
validate41.errors = [{instancePath:instancePath+"/raison/regle",schemaPath:"#/properties/raison/properties/regle/type",keyword:"type",params:{type: "string"}}];
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
validate41.errors = [{instancePath:instancePath+"/raison/libelle",schemaPath:"#/properties/raison/properties/libelle/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
else {
if(!pattern39.test(data5)){
validate41.errors = [{instancePath:instancePath+"/raison/libelle",schemaPath:"#/properties/raison/properties/libelle/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate41.errors = [{instancePath:instancePath+"/raison/libelle",schemaPath:"#/properties/raison/properties/libelle/type",keyword:"type",params:{type: "string"}}];
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
validate41.errors = [{instancePath:instancePath+"/raison",schemaPath:"#/properties/raison/type",keyword:"type",params:{type: "object"}}];
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
validate41.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}
validate41.evaluated = {"props":{"ligne":true,"code":true,"partAMC":true,"raison":true},"dynamicProps":false,"dynamicItems":false};


function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
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
validate39.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
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
validate39.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate39.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
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
validate39.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/const",keyword:"const",params:{allowedValue: "CLC"}}];
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
validate39.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "test") || (data2 === "production"))){
validate39.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
let data3 = data.requete;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((((((data3.algorithme === undefined) && (missing1 = "algorithme")) || ((data3.empreinte === undefined) && (missing1 = "empreinte"))) || ((data3.methode === undefined) && (missing1 = "methode"))) || ((data3.chemin === undefined) && (missing1 = "chemin"))) || ((data3.service === undefined) && (missing1 = "service"))) || ((data3.idMessage === undefined) && (missing1 = "idMessage"))) || ((data3.finessJuridique === undefined) && (missing1 = "finessJuridique"))) || ((data3.numeroAmc === undefined) && (missing1 = "numeroAmc"))){
validate39.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data3.algorithme !== undefined){
const _errs11 = errors;
if("S256" !== data3.algorithme){
validate39.errors = [{instancePath:instancePath+"/requete/algorithme",schemaPath:"#/$defs/RequeteLiee/properties/algorithme/const",keyword:"const",params:{allowedValue: "S256"}}];
return false;
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.empreinte !== undefined){
let data5 = data3.empreinte;
const _errs12 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate39.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/type",keyword:"type",params:{type: schema77.properties.empreinte.type}}];
return false;
}
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern37.test(data5)){
validate39.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.methode !== undefined){
let data6 = data3.methode;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(func2(data6) > 10){
validate39.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.chemin !== undefined){
let data7 = data3.chemin;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(func2(data7) > 256){
validate39.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.service !== undefined){
let data8 = data3.service;
const _errs18 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate39.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/type",keyword:"type",params:{type: schema77.properties.service.type}}];
return false;
}
if(!(((((data8 === "IDB") || (data8 === "CLC")) || (data8 === "ANN")) || (data8 === "MESSAGES")) || (data8 === null))){
validate39.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/enum",keyword:"enum",params:{allowedValues: schema77.properties.service.enum}}];
return false;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.idMessage !== undefined){
let data9 = data3.idMessage;
const _errs20 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate39.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/type",keyword:"type",params:{type: schema77.properties.idMessage.type}}];
return false;
}
if(errors === _errs20){
if(typeof data9 === "string"){
if(func2(data9) > 64){
validate39.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.finessJuridique !== undefined){
let data10 = data3.finessJuridique;
const _errs22 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate39.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/type",keyword:"type",params:{type: schema77.properties.finessJuridique.type}}];
return false;
}
if(errors === _errs22){
if(typeof data10 === "string"){
if(func2(data10) > 16){
validate39.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/maxLength",keyword:"maxLength",params:{limit: 16}}];
return false;
}
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.numeroAmc !== undefined){
let data11 = data3.numeroAmc;
const _errs24 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
validate39.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/type",keyword:"type",params:{type: schema77.properties.numeroAmc.type}}];
return false;
}
if(errors === _errs24){
if(typeof data11 === "string"){
if(func2(data11) > 10){
validate39.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
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
}
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.emisLe !== undefined){
let data12 = data.emisLe;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(errors === _errs27){
if(typeof data12 === "string"){
if(func2(data12) > 40){
validate39.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats12.validate(data12))){
validate39.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
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
if(data.amc !== undefined){
const _errs29 = errors;
if(!(validate35(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signataire !== undefined){
let data14 = data.signataire;
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if((data14.mode === undefined) && (missing2 = "mode")){
validate39.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data14.mode !== undefined){
let data15 = data14.mode;
const _errs33 = errors;
if(typeof data15 !== "string"){
validate39.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data15 === "propre") || (data15 === "delegue"))){
validate39.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/enum",keyword:"enum",params:{allowedValues: schema81.properties.mode.enum}}];
return false;
}
var valid7 = _errs33 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data14.mandat !== undefined){
let data16 = data14.mandat;
const _errs35 = errors;
if(errors === _errs35){
if(typeof data16 === "string"){
if(func2(data16) > 64){
validate39.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern43.test(data16)){
validate39.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:/-]+$"}}];
return false;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs35 === errors;
}
else {
var valid7 = true;
}
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lignes !== undefined){
let data17 = data.lignes;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data17)){
if(data17.length > 200){
validate39.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/maxItems",keyword:"maxItems",params:{limit: 200}}];
return false;
}
else {
if(data17.length < 1){
validate39.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid8 = true;
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
const _errs39 = errors;
if(!(validate41(data17[i0], {instancePath:instancePath+"/lignes/" + i0,parentData:data17,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid8 = _errs39 === errors;
if(!valid8){
break;
}
}
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.totaux !== undefined){
let data19 = data.totaux;
const _errs40 = errors;
if(errors === _errs40){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing3;
if(((((data19.totalFacture === undefined) && (missing3 = "totalFacture")) || ((data19.totalAMO === undefined) && (missing3 = "totalAMO"))) || ((data19.totalAMC === undefined) && (missing3 = "totalAMC"))) || ((data19.resteAPatient === undefined) && (missing3 = "resteAPatient"))){
validate39.errors = [{instancePath:instancePath+"/totaux",schemaPath:"#/properties/totaux/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data19.totalFacture !== undefined){
let data20 = data19.totalFacture;
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(typeof data20 === "string"){
if(func2(data20) > 15){
validate39.errors = [{instancePath:instancePath+"/totaux/totalFacture",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern55.test(data20)){
validate39.errors = [{instancePath:instancePath+"/totaux/totalFacture",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/totaux/totalFacture",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs42 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data19.totalAMO !== undefined){
let data21 = data19.totalAMO;
const _errs45 = errors;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data21 === "string"){
if(func2(data21) > 15){
validate39.errors = [{instancePath:instancePath+"/totaux/totalAMO",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern55.test(data21)){
validate39.errors = [{instancePath:instancePath+"/totaux/totalAMO",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/totaux/totalAMO",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs45 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data19.totalAnterieur !== undefined){
let data22 = data19.totalAnterieur;
const _errs48 = errors;
const _errs49 = errors;
if(errors === _errs49){
if(typeof data22 === "string"){
if(func2(data22) > 15){
validate39.errors = [{instancePath:instancePath+"/totaux/totalAnterieur",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern55.test(data22)){
validate39.errors = [{instancePath:instancePath+"/totaux/totalAnterieur",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/totaux/totalAnterieur",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs48 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data19.totalAMC !== undefined){
let data23 = data19.totalAMC;
const _errs51 = errors;
const _errs52 = errors;
if(errors === _errs52){
if(typeof data23 === "string"){
if(func2(data23) > 15){
validate39.errors = [{instancePath:instancePath+"/totaux/totalAMC",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern55.test(data23)){
validate39.errors = [{instancePath:instancePath+"/totaux/totalAMC",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/totaux/totalAMC",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs51 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data19.resteAPatient !== undefined){
let data24 = data19.resteAPatient;
const _errs54 = errors;
const _errs55 = errors;
if(errors === _errs55){
if(typeof data24 === "string"){
if(func2(data24) > 15){
validate39.errors = [{instancePath:instancePath+"/totaux/resteAPatient",schemaPath:"#/$defs/Total/maxLength",keyword:"maxLength",params:{limit: 15}}];
return false;
}
else {
if(!pattern55.test(data24)){
validate39.errors = [{instancePath:instancePath+"/totaux/resteAPatient",schemaPath:"#/$defs/Total/pattern",keyword:"pattern",params:{pattern: "^\\d{1,12}\\.\\d{2}$"}}];
return false;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/totaux/resteAPatient",schemaPath:"#/$defs/Total/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs54 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/totaux",schemaPath:"#/properties/totaux/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engagement !== undefined){
let data25 = data.engagement;
const _errs57 = errors;
if(errors === _errs57){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing4;
if(((data25.numero === undefined) && (missing4 = "numero")) || ((data25.valableJusquAu === undefined) && (missing4 = "valableJusquAu"))){
validate39.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data25.numero !== undefined){
let data26 = data25.numero;
const _errs59 = errors;
if(errors === _errs59){
if(typeof data26 === "string"){
if(func2(data26) > 64){
validate39.errors = [{instancePath:instancePath+"/engagement/numero",schemaPath:"#/properties/engagement/properties/numero/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern60.test(data26)){
validate39.errors = [{instancePath:instancePath+"/engagement/numero",schemaPath:"#/properties/engagement/properties/numero/pattern",keyword:"pattern",params:{pattern: "^CLC-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$"}}];
return false;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/engagement/numero",schemaPath:"#/properties/engagement/properties/numero/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid15 = _errs59 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data25.valableJusquAu !== undefined){
let data27 = data25.valableJusquAu;
const _errs61 = errors;
const _errs62 = errors;
if(errors === _errs62){
if(errors === _errs62){
if(typeof data27 === "string"){
if(!(formats0.validate(data27))){
validate39.errors = [{instancePath:instancePath+"/engagement/valableJusquAu",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate39.errors = [{instancePath:instancePath+"/engagement/valableJusquAu",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid15 = _errs61 === errors;
}
else {
var valid15 = true;
}
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumeGuichet !== undefined){
let data28 = data.resumeGuichet;
const _errs64 = errors;
const _errs65 = errors;
if(errors === _errs65){
if(typeof data28 === "string"){
if(func2(data28) > 160){
validate39.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data28) < 1){
validate39.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern39.test(data28)){
validate39.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs64 === errors;
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
validate39.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":{"versionNorme":true,"service":true,"environnement":true,"requete":true,"emisLe":true,"amc":true,"signataire":true,"lignes":true,"totaux":true,"engagement":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

export const compiledProbleme: CompiledValidator = validate43;
const schema104 = {"type":"object","description":"Refus (RFC 9457), scellé et tracé comme une réponse.","required":["type","title","status","detail","code","groupe","origine","reessayable","repli","textes","requete","emisLe","resumeGuichet"],"properties":{"type":{"type":"string","maxLength":80,"pattern":"^urn:roc:refus:[a-z0-9-]+$"},"title":{"type":"string","maxLength":160,"pattern":"^[^\\p{C}<>]*$"},"status":{"type":"integer","minimum":400,"maximum":599},"detail":{"$ref":"#/$defs/TexteSimple"},"code":{"type":"string","description":"Stable ; la liste peut s'allonger, un code inconnu se traite par son `groupe` et son `repli`.","maxLength":60,"pattern":"^[a-z0-9-]+$"},"groupe":{"type":"string","enum":["derivation","routage","identite","droits","contrat","calcul","engagement","securite","technique"]},"origine":{"type":"string","enum":["amc","passerelle"]},"reessayable":{"type":"boolean","description":"La même demande, renvoyée plus tard avec le même idMessage, peut aboutir."},"reessayerApres":{"type":"integer","minimum":0,"description":"Secondes."},"repli":{"type":"string","enum":["attestation-papier","prise-en-charge-manuelle","reessayer","appeler-amc","corriger-demande","autre-circuit","appeler-passerelle"]},"textes":{"type":"object","required":["guichet","exploitant","developpeur"],"properties":{"guichet":{"type":"string","minLength":1,"maxLength":160,"pattern":"^[^\\p{C}<>]*$"},"exploitant":{"type":"string","minLength":1,"maxLength":300,"pattern":"^[^\\p{C}<>]*$"},"developpeur":{"type":"string","minLength":1,"maxLength":500,"pattern":"^[^\\p{C}<>]*$"}}},"champ":{"type":"string","maxLength":200,"description":"Pointeur JSON du champ en cause."},"ligne":{"type":"integer","minimum":0,"maximum":199,"description":"Rang de la ligne en cause, à partir de 0."},"candidats":{"type":"array","maxItems":50,"items":{"type":"string","maxLength":20}},"quota":{"$ref":"#/$defs/Quota"},"contact":{"$ref":"#/$defs/Contact"},"amc":{"$ref":"#/$defs/AmcRepondante"},"signataire":{"$ref":"#/$defs/Signataire"},"versionNorme":{"$ref":"#/$defs/VersionNorme"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"$ref":"#/$defs/Instant"},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const schema105 = {"type":"string","description":"Une ligne de texte à afficher, sans caractère de commande ni chevron.","maxLength":500,"pattern":"^[^\\p{C}<>]*$"};
const schema106 = {"type":"object","required":["nom","limite","restant","renouvellement"],"properties":{"nom":{"type":"string","maxLength":60},"limite":{"type":"integer","minimum":0},"restant":{"type":"integer","minimum":0},"renouvellement":{"type":"integer","minimum":0,"description":"Secondes."}}};
const pattern62 = new RegExp("^urn:roc:refus:[a-z0-9-]+$", "u");
const pattern65 = new RegExp("^[a-z0-9-]+$", "u");

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
let missing0;
if((((((((((((((data.type === undefined) && (missing0 = "type")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.detail === undefined) && (missing0 = "detail"))) || ((data.code === undefined) && (missing0 = "code"))) || ((data.groupe === undefined) && (missing0 = "groupe"))) || ((data.origine === undefined) && (missing0 = "origine"))) || ((data.reessayable === undefined) && (missing0 = "reessayable"))) || ((data.repli === undefined) && (missing0 = "repli"))) || ((data.textes === undefined) && (missing0 = "textes"))) || ((data.requete === undefined) && (missing0 = "requete"))) || ((data.emisLe === undefined) && (missing0 = "emisLe"))) || ((data.resumeGuichet === undefined) && (missing0 = "resumeGuichet"))){
validate43.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 80){
validate43.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(!pattern62.test(data0)){
validate43.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/pattern",keyword:"pattern",params:{pattern: "^urn:roc:refus:[a-z0-9-]+$"}}];
return false;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(!pattern39.test(data1)){
validate43.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 599 || isNaN(data2)){
validate43.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data2 < 400 || isNaN(data2)){
validate43.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400}}];
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
validate43.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/$defs/TexteSimple/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
else {
if(!pattern39.test(data3)){
validate43.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/$defs/TexteSimple/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/$defs/TexteSimple/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
else {
if(!pattern65.test(data4)){
validate43.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"}}];
return false;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/groupe",schemaPath:"#/properties/groupe/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((data5 === "derivation") || (data5 === "routage")) || (data5 === "identite")) || (data5 === "droits")) || (data5 === "contrat")) || (data5 === "calcul")) || (data5 === "engagement")) || (data5 === "securite")) || (data5 === "technique"))){
validate43.errors = [{instancePath:instancePath+"/groupe",schemaPath:"#/properties/groupe/enum",keyword:"enum",params:{allowedValues: schema104.properties.groupe.enum}}];
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
validate43.errors = [{instancePath:instancePath+"/origine",schemaPath:"#/properties/origine/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data6 === "amc") || (data6 === "passerelle"))){
validate43.errors = [{instancePath:instancePath+"/origine",schemaPath:"#/properties/origine/enum",keyword:"enum",params:{allowedValues: schema104.properties.origine.enum}}];
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
validate43.errors = [{instancePath:instancePath+"/reessayable",schemaPath:"#/properties/reessayable/type",keyword:"type",params:{type: "boolean"}}];
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
validate43.errors = [{instancePath:instancePath+"/reessayerApres",schemaPath:"#/properties/reessayerApres/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs18){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate43.errors = [{instancePath:instancePath+"/reessayerApres",schemaPath:"#/properties/reessayerApres/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate43.errors = [{instancePath:instancePath+"/repli",schemaPath:"#/properties/repli/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((data9 === "attestation-papier") || (data9 === "prise-en-charge-manuelle")) || (data9 === "reessayer")) || (data9 === "appeler-amc")) || (data9 === "corriger-demande")) || (data9 === "autre-circuit")) || (data9 === "appeler-passerelle"))){
validate43.errors = [{instancePath:instancePath+"/repli",schemaPath:"#/properties/repli/enum",keyword:"enum",params:{allowedValues: schema104.properties.repli.enum}}];
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
validate43.errors = [{instancePath:instancePath+"/textes",schemaPath:"#/properties/textes/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data10.guichet !== undefined){
let data11 = data10.guichet;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data11 === "string"){
if(func2(data11) > 160){
validate43.errors = [{instancePath:instancePath+"/textes/guichet",schemaPath:"#/properties/textes/properties/guichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data11) < 1){
validate43.errors = [{instancePath:instancePath+"/textes/guichet",schemaPath:"#/properties/textes/properties/guichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern39.test(data11)){
validate43.errors = [{instancePath:instancePath+"/textes/guichet",schemaPath:"#/properties/textes/properties/guichet/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/textes/guichet",schemaPath:"#/properties/textes/properties/guichet/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/textes/exploitant",schemaPath:"#/properties/textes/properties/exploitant/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
else {
if(func2(data12) < 1){
validate43.errors = [{instancePath:instancePath+"/textes/exploitant",schemaPath:"#/properties/textes/properties/exploitant/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern39.test(data12)){
validate43.errors = [{instancePath:instancePath+"/textes/exploitant",schemaPath:"#/properties/textes/properties/exploitant/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/textes/exploitant",schemaPath:"#/properties/textes/properties/exploitant/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/textes/developpeur",schemaPath:"#/properties/textes/properties/developpeur/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
else {
if(func2(data13) < 1){
validate43.errors = [{instancePath:instancePath+"/textes/developpeur",schemaPath:"#/properties/textes/properties/developpeur/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern39.test(data13)){
validate43.errors = [{instancePath:instancePath+"/textes/developpeur",schemaPath:"#/properties/textes/properties/developpeur/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/textes/developpeur",schemaPath:"#/properties/textes/properties/developpeur/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/textes",schemaPath:"#/properties/textes/type",keyword:"type",params:{type: "object"}}];
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
validate43.errors = [{instancePath:instancePath+"/champ",schemaPath:"#/properties/champ/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
}
else {
validate43.errors = [{instancePath:instancePath+"/champ",schemaPath:"#/properties/champ/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs32){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 199 || isNaN(data15)){
validate43.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/maximum",keyword:"maximum",params:{comparison: "<=", limit: 199}}];
return false;
}
else {
if(data15 < 0 || isNaN(data15)){
validate43.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate43.errors = [{instancePath:instancePath+"/candidats",schemaPath:"#/properties/candidats/maxItems",keyword:"maxItems",params:{limit: 50}}];
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
validate43.errors = [{instancePath:instancePath+"/candidats/" + i0,schemaPath:"#/properties/candidats/items/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
}
else {
validate43.errors = [{instancePath:instancePath+"/candidats/" + i0,schemaPath:"#/properties/candidats/items/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/candidats",schemaPath:"#/properties/candidats/type",keyword:"type",params:{type: "array"}}];
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
validate43.errors = [{instancePath:instancePath+"/quota",schemaPath:"#/$defs/Quota/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data18.nom !== undefined){
let data19 = data18.nom;
const _errs41 = errors;
if(errors === _errs41){
if(typeof data19 === "string"){
if(func2(data19) > 60){
validate43.errors = [{instancePath:instancePath+"/quota/nom",schemaPath:"#/$defs/Quota/properties/nom/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
}
else {
validate43.errors = [{instancePath:instancePath+"/quota/nom",schemaPath:"#/$defs/Quota/properties/nom/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/quota/limite",schemaPath:"#/$defs/Quota/properties/limite/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs43){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
validate43.errors = [{instancePath:instancePath+"/quota/limite",schemaPath:"#/$defs/Quota/properties/limite/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate43.errors = [{instancePath:instancePath+"/quota/restant",schemaPath:"#/$defs/Quota/properties/restant/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs45){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
validate43.errors = [{instancePath:instancePath+"/quota/restant",schemaPath:"#/$defs/Quota/properties/restant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate43.errors = [{instancePath:instancePath+"/quota/renouvellement",schemaPath:"#/$defs/Quota/properties/renouvellement/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs47){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
validate43.errors = [{instancePath:instancePath+"/quota/renouvellement",schemaPath:"#/$defs/Quota/properties/renouvellement/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate43.errors = [{instancePath:instancePath+"/quota",schemaPath:"#/$defs/Quota/type",keyword:"type",params:{type: "object"}}];
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
validate43.errors = [{instancePath:instancePath+"/contact",schemaPath:"#/$defs/Contact/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data23.libelle !== undefined){
let data24 = data23.libelle;
const _errs52 = errors;
if(errors === _errs52){
if(typeof data24 === "string"){
if(func2(data24) > 120){
validate43.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
else {
if(func2(data24) < 1){
validate43.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern39.test(data24)){
validate43.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
else {
if(!pattern41.test(data25)){
validate43.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/pattern",keyword:"pattern",params:{pattern: "^[0-9+(). -]*$"}}];
return false;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
else {
if(!pattern42.test(data26)){
validate43.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>\\s]*$"}}];
return false;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/contact",schemaPath:"#/$defs/Contact/type",keyword:"type",params:{type: "object"}}];
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
if(!(validate35(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
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
validate43.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data28.mode !== undefined){
let data29 = data28.mode;
const _errs62 = errors;
if(typeof data29 !== "string"){
validate43.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data29 === "propre") || (data29 === "delegue"))){
validate43.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/enum",keyword:"enum",params:{allowedValues: schema81.properties.mode.enum}}];
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
validate43.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern43.test(data30)){
validate43.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:/-]+$"}}];
return false;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/type",keyword:"type",params:{type: "object"}}];
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
validate43.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data31)){
validate43.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
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
validate43.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data32 === "test") || (data32 === "production"))){
validate43.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs69 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
let data33 = data.requete;
const _errs72 = errors;
const _errs73 = errors;
if(errors === _errs73){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
let missing5;
if(((((((((data33.algorithme === undefined) && (missing5 = "algorithme")) || ((data33.empreinte === undefined) && (missing5 = "empreinte"))) || ((data33.methode === undefined) && (missing5 = "methode"))) || ((data33.chemin === undefined) && (missing5 = "chemin"))) || ((data33.service === undefined) && (missing5 = "service"))) || ((data33.idMessage === undefined) && (missing5 = "idMessage"))) || ((data33.finessJuridique === undefined) && (missing5 = "finessJuridique"))) || ((data33.numeroAmc === undefined) && (missing5 = "numeroAmc"))){
validate43.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data33.algorithme !== undefined){
const _errs75 = errors;
if("S256" !== data33.algorithme){
validate43.errors = [{instancePath:instancePath+"/requete/algorithme",schemaPath:"#/$defs/RequeteLiee/properties/algorithme/const",keyword:"const",params:{allowedValue: "S256"}}];
return false;
}
var valid13 = _errs75 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data33.empreinte !== undefined){
let data35 = data33.empreinte;
const _errs76 = errors;
if((typeof data35 !== "string") && (data35 !== null)){
validate43.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/type",keyword:"type",params:{type: schema77.properties.empreinte.type}}];
return false;
}
if(errors === _errs76){
if(typeof data35 === "string"){
if(!pattern37.test(data35)){
validate43.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
var valid13 = _errs76 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data33.methode !== undefined){
let data36 = data33.methode;
const _errs78 = errors;
if(errors === _errs78){
if(typeof data36 === "string"){
if(func2(data36) > 10){
validate43.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
else {
validate43.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid13 = _errs78 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data33.chemin !== undefined){
let data37 = data33.chemin;
const _errs80 = errors;
if(errors === _errs80){
if(typeof data37 === "string"){
if(func2(data37) > 256){
validate43.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate43.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid13 = _errs80 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data33.service !== undefined){
let data38 = data33.service;
const _errs82 = errors;
if((typeof data38 !== "string") && (data38 !== null)){
validate43.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/type",keyword:"type",params:{type: schema77.properties.service.type}}];
return false;
}
if(!(((((data38 === "IDB") || (data38 === "CLC")) || (data38 === "ANN")) || (data38 === "MESSAGES")) || (data38 === null))){
validate43.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/enum",keyword:"enum",params:{allowedValues: schema77.properties.service.enum}}];
return false;
}
var valid13 = _errs82 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data33.idMessage !== undefined){
let data39 = data33.idMessage;
const _errs84 = errors;
if((typeof data39 !== "string") && (data39 !== null)){
validate43.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/type",keyword:"type",params:{type: schema77.properties.idMessage.type}}];
return false;
}
if(errors === _errs84){
if(typeof data39 === "string"){
if(func2(data39) > 64){
validate43.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid13 = _errs84 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data33.finessJuridique !== undefined){
let data40 = data33.finessJuridique;
const _errs86 = errors;
if((typeof data40 !== "string") && (data40 !== null)){
validate43.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/type",keyword:"type",params:{type: schema77.properties.finessJuridique.type}}];
return false;
}
if(errors === _errs86){
if(typeof data40 === "string"){
if(func2(data40) > 16){
validate43.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/maxLength",keyword:"maxLength",params:{limit: 16}}];
return false;
}
}
}
var valid13 = _errs86 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data33.numeroAmc !== undefined){
let data41 = data33.numeroAmc;
const _errs88 = errors;
if((typeof data41 !== "string") && (data41 !== null)){
validate43.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/type",keyword:"type",params:{type: schema77.properties.numeroAmc.type}}];
return false;
}
if(errors === _errs88){
if(typeof data41 === "string"){
if(func2(data41) > 10){
validate43.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
}
var valid13 = _errs88 === errors;
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
else {
validate43.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.emisLe !== undefined){
let data42 = data.emisLe;
const _errs90 = errors;
const _errs91 = errors;
if(errors === _errs91){
if(errors === _errs91){
if(typeof data42 === "string"){
if(func2(data42) > 40){
validate43.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats12.validate(data42))){
validate43.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs90 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumeGuichet !== undefined){
let data43 = data.resumeGuichet;
const _errs93 = errors;
const _errs94 = errors;
if(errors === _errs94){
if(typeof data43 === "string"){
if(func2(data43) > 160){
validate43.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data43) < 1){
validate43.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern39.test(data43)){
validate43.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs93 === errors;
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
validate43.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":{"type":true,"title":true,"status":true,"detail":true,"code":true,"groupe":true,"origine":true,"reessayable":true,"reessayerApres":true,"repli":true,"textes":true,"champ":true,"ligne":true,"candidats":true,"quota":true,"contact":true,"amc":true,"signataire":true,"versionNorme":true,"environnement":true,"requete":true,"emisLe":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

export const compiledReponseAnnuaire: CompiledValidator = validate45;
const schema114 = {"type":"object","required":["versionNorme","service","environnement","requete","emisLe","extrait","date","amc","route","resumeGuichet"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"service":{"const":"ANN"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"$ref":"#/$defs/Instant"},"extrait":{"type":"object","description":"L'extrait d'annuaire dont cette réponse est tirée.","required":["version","emisLe","expireLe"],"properties":{"version":{"type":"integer","minimum":1},"emisLe":{"$ref":"#/$defs/Instant"},"expireLe":{"$ref":"#/$defs/Instant"}}},"date":{"$ref":"#/$defs/DateCivile"},"amc":{"$ref":"#/$defs/AmcRepondante"},"route":{"type":"object","required":["typeConvention","csr","services","du","au","plateforme","acces","emetteurs"],"properties":{"typeConvention":{"$ref":"#/$defs/TypeConvention"},"csr":{"$ref":"#/$defs/Csr"},"services":{"type":"array","minItems":1,"maxItems":2,"items":{"type":"string","enum":["IDB","CLC"]}},"du":{"$ref":"#/$defs/DateCivile"},"au":{"description":"Dernier jour, compris ; null sans fin connue.","oneOf":[{"$ref":"#/$defs/DateCivile"},{"type":"null"}]},"plateforme":{"type":"object","required":["id","etat"],"properties":{"id":{"type":"string","maxLength":40},"etat":{"type":"string","enum":["ouverte","essai","coupee","inconnue"],"description":"Vu de cette passerelle : disjoncteur fermé, en essai, ouvert."}}},"acces":{"type":"object","description":"Chemin de chaque service sur le port d'échange de cette passerelle.","properties":{"IDB":{"type":"string","maxLength":256},"CLC":{"type":"string","maxLength":256}}},"emetteurs":{"type":"array","description":"Certificats sous lesquels cet assureur signe à cette date.","maxItems":20,"items":{"type":"object","required":["x5tS256","mode","du","au"],"properties":{"x5tS256":{"$ref":"#/$defs/Empreinte"},"mode":{"type":"string","enum":["propre","delegue"]},"mandat":{"type":"string","maxLength":64},"du":{"$ref":"#/$defs/Instant"},"au":{"$ref":"#/$defs/Instant"}}}}}},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const schema126 = {"type":"string","description":"SHA-256 en base64url.","pattern":"^[A-Za-z0-9_-]{43}$"};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
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
validate45.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
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
validate45.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate45.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
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
validate45.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/const",keyword:"const",params:{allowedValue: "ANN"}}];
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
validate45.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "test") || (data2 === "production"))){
validate45.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
let data3 = data.requete;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((((((data3.algorithme === undefined) && (missing1 = "algorithme")) || ((data3.empreinte === undefined) && (missing1 = "empreinte"))) || ((data3.methode === undefined) && (missing1 = "methode"))) || ((data3.chemin === undefined) && (missing1 = "chemin"))) || ((data3.service === undefined) && (missing1 = "service"))) || ((data3.idMessage === undefined) && (missing1 = "idMessage"))) || ((data3.finessJuridique === undefined) && (missing1 = "finessJuridique"))) || ((data3.numeroAmc === undefined) && (missing1 = "numeroAmc"))){
validate45.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data3.algorithme !== undefined){
const _errs11 = errors;
if("S256" !== data3.algorithme){
validate45.errors = [{instancePath:instancePath+"/requete/algorithme",schemaPath:"#/$defs/RequeteLiee/properties/algorithme/const",keyword:"const",params:{allowedValue: "S256"}}];
return false;
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.empreinte !== undefined){
let data5 = data3.empreinte;
const _errs12 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate45.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/type",keyword:"type",params:{type: schema77.properties.empreinte.type}}];
return false;
}
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern37.test(data5)){
validate45.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.methode !== undefined){
let data6 = data3.methode;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(func2(data6) > 10){
validate45.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
else {
validate45.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.chemin !== undefined){
let data7 = data3.chemin;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(func2(data7) > 256){
validate45.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate45.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.service !== undefined){
let data8 = data3.service;
const _errs18 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate45.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/type",keyword:"type",params:{type: schema77.properties.service.type}}];
return false;
}
if(!(((((data8 === "IDB") || (data8 === "CLC")) || (data8 === "ANN")) || (data8 === "MESSAGES")) || (data8 === null))){
validate45.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/enum",keyword:"enum",params:{allowedValues: schema77.properties.service.enum}}];
return false;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.idMessage !== undefined){
let data9 = data3.idMessage;
const _errs20 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate45.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/type",keyword:"type",params:{type: schema77.properties.idMessage.type}}];
return false;
}
if(errors === _errs20){
if(typeof data9 === "string"){
if(func2(data9) > 64){
validate45.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.finessJuridique !== undefined){
let data10 = data3.finessJuridique;
const _errs22 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate45.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/type",keyword:"type",params:{type: schema77.properties.finessJuridique.type}}];
return false;
}
if(errors === _errs22){
if(typeof data10 === "string"){
if(func2(data10) > 16){
validate45.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/maxLength",keyword:"maxLength",params:{limit: 16}}];
return false;
}
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.numeroAmc !== undefined){
let data11 = data3.numeroAmc;
const _errs24 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
validate45.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/type",keyword:"type",params:{type: schema77.properties.numeroAmc.type}}];
return false;
}
if(errors === _errs24){
if(typeof data11 === "string"){
if(func2(data11) > 10){
validate45.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
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
}
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.emisLe !== undefined){
let data12 = data.emisLe;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(errors === _errs27){
if(typeof data12 === "string"){
if(func2(data12) > 40){
validate45.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats12.validate(data12))){
validate45.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
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
if(data.extrait !== undefined){
let data13 = data.extrait;
const _errs29 = errors;
if(errors === _errs29){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing2;
if((((data13.version === undefined) && (missing2 = "version")) || ((data13.emisLe === undefined) && (missing2 = "emisLe"))) || ((data13.expireLe === undefined) && (missing2 = "expireLe"))){
validate45.errors = [{instancePath:instancePath+"/extrait",schemaPath:"#/properties/extrait/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data13.version !== undefined){
let data14 = data13.version;
const _errs31 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate45.errors = [{instancePath:instancePath+"/extrait/version",schemaPath:"#/properties/extrait/properties/version/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs31){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 1 || isNaN(data14)){
validate45.errors = [{instancePath:instancePath+"/extrait/version",schemaPath:"#/properties/extrait/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.emisLe !== undefined){
let data15 = data13.emisLe;
const _errs33 = errors;
const _errs34 = errors;
if(errors === _errs34){
if(errors === _errs34){
if(typeof data15 === "string"){
if(func2(data15) > 40){
validate45.errors = [{instancePath:instancePath+"/extrait/emisLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats12.validate(data15))){
validate45.errors = [{instancePath:instancePath+"/extrait/emisLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/extrait/emisLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid6 = _errs33 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.expireLe !== undefined){
let data16 = data13.expireLe;
const _errs36 = errors;
const _errs37 = errors;
if(errors === _errs37){
if(errors === _errs37){
if(typeof data16 === "string"){
if(func2(data16) > 40){
validate45.errors = [{instancePath:instancePath+"/extrait/expireLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats12.validate(data16))){
validate45.errors = [{instancePath:instancePath+"/extrait/expireLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/extrait/expireLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid6 = _errs36 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/extrait",schemaPath:"#/properties/extrait/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.date !== undefined){
let data17 = data.date;
const _errs39 = errors;
const _errs40 = errors;
if(errors === _errs40){
if(errors === _errs40){
if(typeof data17 === "string"){
if(!(formats0.validate(data17))){
validate45.errors = [{instancePath:instancePath+"/date",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate45.errors = [{instancePath:instancePath+"/date",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
const _errs42 = errors;
if(!(validate35(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.route !== undefined){
let data19 = data.route;
const _errs43 = errors;
if(errors === _errs43){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing3;
if(((((((((data19.typeConvention === undefined) && (missing3 = "typeConvention")) || ((data19.csr === undefined) && (missing3 = "csr"))) || ((data19.services === undefined) && (missing3 = "services"))) || ((data19.du === undefined) && (missing3 = "du"))) || ((data19.au === undefined) && (missing3 = "au"))) || ((data19.plateforme === undefined) && (missing3 = "plateforme"))) || ((data19.acces === undefined) && (missing3 = "acces"))) || ((data19.emetteurs === undefined) && (missing3 = "emetteurs"))){
validate45.errors = [{instancePath:instancePath+"/route",schemaPath:"#/properties/route/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data19.typeConvention !== undefined){
let data20 = data19.typeConvention;
const _errs45 = errors;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data20 === "string"){
if(func2(data20) > 2){
validate45.errors = [{instancePath:instancePath+"/route/typeConvention",schemaPath:"#/$defs/TypeConvention/maxLength",keyword:"maxLength",params:{limit: 2}}];
return false;
}
else {
if(!pattern10.test(data20)){
validate45.errors = [{instancePath:instancePath+"/route/typeConvention",schemaPath:"#/$defs/TypeConvention/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{2}$"}}];
return false;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route/typeConvention",schemaPath:"#/$defs/TypeConvention/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs45 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data19.csr !== undefined){
let data21 = data19.csr;
const _errs48 = errors;
const _errs49 = errors;
if(errors === _errs49){
if(typeof data21 === "string"){
if(func2(data21) > 8){
validate45.errors = [{instancePath:instancePath+"/route/csr",schemaPath:"#/$defs/Csr/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern11.test(data21)){
validate45.errors = [{instancePath:instancePath+"/route/csr",schemaPath:"#/$defs/Csr/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]*$"}}];
return false;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route/csr",schemaPath:"#/$defs/Csr/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs48 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data19.services !== undefined){
let data22 = data19.services;
const _errs51 = errors;
if(errors === _errs51){
if(Array.isArray(data22)){
if(data22.length > 2){
validate45.errors = [{instancePath:instancePath+"/route/services",schemaPath:"#/properties/route/properties/services/maxItems",keyword:"maxItems",params:{limit: 2}}];
return false;
}
else {
if(data22.length < 1){
validate45.errors = [{instancePath:instancePath+"/route/services",schemaPath:"#/properties/route/properties/services/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid13 = true;
const len0 = data22.length;
for(let i0=0; i0<len0; i0++){
let data23 = data22[i0];
const _errs53 = errors;
if(typeof data23 !== "string"){
validate45.errors = [{instancePath:instancePath+"/route/services/" + i0,schemaPath:"#/properties/route/properties/services/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data23 === "IDB") || (data23 === "CLC"))){
validate45.errors = [{instancePath:instancePath+"/route/services/" + i0,schemaPath:"#/properties/route/properties/services/items/enum",keyword:"enum",params:{allowedValues: schema114.properties.route.properties.services.items.enum}}];
return false;
}
var valid13 = _errs53 === errors;
if(!valid13){
break;
}
}
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route/services",schemaPath:"#/properties/route/properties/services/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid10 = _errs51 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data19.du !== undefined){
let data24 = data19.du;
const _errs55 = errors;
const _errs56 = errors;
if(errors === _errs56){
if(errors === _errs56){
if(typeof data24 === "string"){
if(!(formats0.validate(data24))){
validate45.errors = [{instancePath:instancePath+"/route/du",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route/du",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid10 = _errs55 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data19.au !== undefined){
let data25 = data19.au;
const _errs58 = errors;
const _errs59 = errors;
let valid15 = false;
let passing0 = null;
const _errs60 = errors;
const _errs61 = errors;
if(errors === _errs61){
if(errors === _errs61){
if(typeof data25 === "string"){
if(!(formats0.validate(data25))){
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
var _valid0 = _errs60 === errors;
if(_valid0){
valid15 = true;
passing0 = 0;
}
const _errs63 = errors;
if(data25 !== null){
const err2 = {instancePath:instancePath+"/route/au",schemaPath:"#/properties/route/properties/au/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs63 === errors;
if(_valid0 && valid15){
valid15 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid15 = true;
passing0 = 1;
}
}
if(!valid15){
const err3 = {instancePath:instancePath+"/route/au",schemaPath:"#/properties/route/properties/au/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate45.errors = vErrors;
return false;
}
else {
errors = _errs59;
if(vErrors !== null){
if(_errs59){
vErrors.length = _errs59;
}
else {
vErrors = null;
}
}
}
var valid10 = _errs58 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data19.plateforme !== undefined){
let data26 = data19.plateforme;
const _errs65 = errors;
if(errors === _errs65){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing4;
if(((data26.id === undefined) && (missing4 = "id")) || ((data26.etat === undefined) && (missing4 = "etat"))){
validate45.errors = [{instancePath:instancePath+"/route/plateforme",schemaPath:"#/properties/route/properties/plateforme/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data26.id !== undefined){
let data27 = data26.id;
const _errs67 = errors;
if(errors === _errs67){
if(typeof data27 === "string"){
if(func2(data27) > 40){
validate45.errors = [{instancePath:instancePath+"/route/plateforme/id",schemaPath:"#/properties/route/properties/plateforme/properties/id/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route/plateforme/id",schemaPath:"#/properties/route/properties/plateforme/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid17 = _errs67 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data26.etat !== undefined){
let data28 = data26.etat;
const _errs69 = errors;
if(typeof data28 !== "string"){
validate45.errors = [{instancePath:instancePath+"/route/plateforme/etat",schemaPath:"#/properties/route/properties/plateforme/properties/etat/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data28 === "ouverte") || (data28 === "essai")) || (data28 === "coupee")) || (data28 === "inconnue"))){
validate45.errors = [{instancePath:instancePath+"/route/plateforme/etat",schemaPath:"#/properties/route/properties/plateforme/properties/etat/enum",keyword:"enum",params:{allowedValues: schema114.properties.route.properties.plateforme.properties.etat.enum}}];
return false;
}
var valid17 = _errs69 === errors;
}
else {
var valid17 = true;
}
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route/plateforme",schemaPath:"#/properties/route/properties/plateforme/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid10 = _errs65 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data19.acces !== undefined){
let data29 = data19.acces;
const _errs71 = errors;
if(errors === _errs71){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.IDB !== undefined){
let data30 = data29.IDB;
const _errs73 = errors;
if(errors === _errs73){
if(typeof data30 === "string"){
if(func2(data30) > 256){
validate45.errors = [{instancePath:instancePath+"/route/acces/IDB",schemaPath:"#/properties/route/properties/acces/properties/IDB/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route/acces/IDB",schemaPath:"#/properties/route/properties/acces/properties/IDB/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid18 = _errs73 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data29.CLC !== undefined){
let data31 = data29.CLC;
const _errs75 = errors;
if(errors === _errs75){
if(typeof data31 === "string"){
if(func2(data31) > 256){
validate45.errors = [{instancePath:instancePath+"/route/acces/CLC",schemaPath:"#/properties/route/properties/acces/properties/CLC/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route/acces/CLC",schemaPath:"#/properties/route/properties/acces/properties/CLC/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid18 = _errs75 === errors;
}
else {
var valid18 = true;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route/acces",schemaPath:"#/properties/route/properties/acces/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid10 = _errs71 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data19.emetteurs !== undefined){
let data32 = data19.emetteurs;
const _errs77 = errors;
if(errors === _errs77){
if(Array.isArray(data32)){
if(data32.length > 20){
validate45.errors = [{instancePath:instancePath+"/route/emetteurs",schemaPath:"#/properties/route/properties/emetteurs/maxItems",keyword:"maxItems",params:{limit: 20}}];
return false;
}
else {
var valid19 = true;
const len1 = data32.length;
for(let i1=0; i1<len1; i1++){
let data33 = data32[i1];
const _errs79 = errors;
if(errors === _errs79){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
let missing5;
if(((((data33.x5tS256 === undefined) && (missing5 = "x5tS256")) || ((data33.mode === undefined) && (missing5 = "mode"))) || ((data33.du === undefined) && (missing5 = "du"))) || ((data33.au === undefined) && (missing5 = "au"))){
validate45.errors = [{instancePath:instancePath+"/route/emetteurs/" + i1,schemaPath:"#/properties/route/properties/emetteurs/items/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data33.x5tS256 !== undefined){
let data34 = data33.x5tS256;
const _errs81 = errors;
const _errs82 = errors;
if(errors === _errs82){
if(typeof data34 === "string"){
if(!pattern37.test(data34)){
validate45.errors = [{instancePath:instancePath+"/route/emetteurs/" + i1+"/x5tS256",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route/emetteurs/" + i1+"/x5tS256",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid20 = _errs81 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data33.mode !== undefined){
let data35 = data33.mode;
const _errs84 = errors;
if(typeof data35 !== "string"){
validate45.errors = [{instancePath:instancePath+"/route/emetteurs/" + i1+"/mode",schemaPath:"#/properties/route/properties/emetteurs/items/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data35 === "propre") || (data35 === "delegue"))){
validate45.errors = [{instancePath:instancePath+"/route/emetteurs/" + i1+"/mode",schemaPath:"#/properties/route/properties/emetteurs/items/properties/mode/enum",keyword:"enum",params:{allowedValues: schema114.properties.route.properties.emetteurs.items.properties.mode.enum}}];
return false;
}
var valid20 = _errs84 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data33.mandat !== undefined){
let data36 = data33.mandat;
const _errs86 = errors;
if(errors === _errs86){
if(typeof data36 === "string"){
if(func2(data36) > 64){
validate45.errors = [{instancePath:instancePath+"/route/emetteurs/" + i1+"/mandat",schemaPath:"#/properties/route/properties/emetteurs/items/properties/mandat/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route/emetteurs/" + i1+"/mandat",schemaPath:"#/properties/route/properties/emetteurs/items/properties/mandat/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid20 = _errs86 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data33.du !== undefined){
let data37 = data33.du;
const _errs88 = errors;
const _errs89 = errors;
if(errors === _errs89){
if(errors === _errs89){
if(typeof data37 === "string"){
if(func2(data37) > 40){
validate45.errors = [{instancePath:instancePath+"/route/emetteurs/" + i1+"/du",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats12.validate(data37))){
validate45.errors = [{instancePath:instancePath+"/route/emetteurs/" + i1+"/du",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route/emetteurs/" + i1+"/du",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid20 = _errs88 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data33.au !== undefined){
let data38 = data33.au;
const _errs91 = errors;
const _errs92 = errors;
if(errors === _errs92){
if(errors === _errs92){
if(typeof data38 === "string"){
if(func2(data38) > 40){
validate45.errors = [{instancePath:instancePath+"/route/emetteurs/" + i1+"/au",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats12.validate(data38))){
validate45.errors = [{instancePath:instancePath+"/route/emetteurs/" + i1+"/au",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route/emetteurs/" + i1+"/au",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid20 = _errs91 === errors;
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
validate45.errors = [{instancePath:instancePath+"/route/emetteurs/" + i1,schemaPath:"#/properties/route/properties/emetteurs/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid19 = _errs79 === errors;
if(!valid19){
break;
}
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route/emetteurs",schemaPath:"#/properties/route/properties/emetteurs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid10 = _errs77 === errors;
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
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/route",schemaPath:"#/properties/route/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumeGuichet !== undefined){
let data39 = data.resumeGuichet;
const _errs94 = errors;
const _errs95 = errors;
if(errors === _errs95){
if(typeof data39 === "string"){
if(func2(data39) > 160){
validate45.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data39) < 1){
validate45.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern39.test(data39)){
validate45.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate45.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs94 === errors;
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
validate45.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":{"versionNorme":true,"service":true,"environnement":true,"requete":true,"emisLe":true,"extrait":true,"date":true,"amc":true,"route":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

export const compiledEtatMessage: CompiledValidator = validate47;
const schema130 = {"type":"object","description":"`repondu` : la réponse est rendue par un renvoi à l'identique. `refuse` : de même. `en-cours` : attendre.\n`inconnu` : jamais reçu sous cet identifiant, ou libéré par un refus réessayable. `sort-inconnu` : parti chez\nl'assureur, sans réponse sûre. `interrompu` : la passerelle s'est arrêtée pendant l'échange.\n","required":["versionNorme","service","environnement","requete","emisLe","idMessage","etat","resumeGuichet"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"service":{"const":"MESSAGES"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"$ref":"#/$defs/Instant"},"idMessage":{"$ref":"#/$defs/IdMessage"},"etat":{"type":"string","enum":["repondu","refuse","en-cours","inconnu","sort-inconnu","interrompu"]},"idEchange":{"type":"string","format":"uuid","maxLength":36,"description":"L'échange qui a traité ce message, tel que son cachet le porte."},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const formats46 = /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
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
validate47.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
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
validate47.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
return false;
}
else {
if(!pattern4.test(data0)){
validate47.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
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
validate47.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/const",keyword:"const",params:{allowedValue: "MESSAGES"}}];
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
validate47.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "test") || (data2 === "production"))){
validate47.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
let data3 = data.requete;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((((((data3.algorithme === undefined) && (missing1 = "algorithme")) || ((data3.empreinte === undefined) && (missing1 = "empreinte"))) || ((data3.methode === undefined) && (missing1 = "methode"))) || ((data3.chemin === undefined) && (missing1 = "chemin"))) || ((data3.service === undefined) && (missing1 = "service"))) || ((data3.idMessage === undefined) && (missing1 = "idMessage"))) || ((data3.finessJuridique === undefined) && (missing1 = "finessJuridique"))) || ((data3.numeroAmc === undefined) && (missing1 = "numeroAmc"))){
validate47.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data3.algorithme !== undefined){
const _errs11 = errors;
if("S256" !== data3.algorithme){
validate47.errors = [{instancePath:instancePath+"/requete/algorithme",schemaPath:"#/$defs/RequeteLiee/properties/algorithme/const",keyword:"const",params:{allowedValue: "S256"}}];
return false;
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.empreinte !== undefined){
let data5 = data3.empreinte;
const _errs12 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate47.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/type",keyword:"type",params:{type: schema77.properties.empreinte.type}}];
return false;
}
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern37.test(data5)){
validate47.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.methode !== undefined){
let data6 = data3.methode;
const _errs14 = errors;
if(errors === _errs14){
if(typeof data6 === "string"){
if(func2(data6) > 10){
validate47.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
else {
validate47.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs14 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.chemin !== undefined){
let data7 = data3.chemin;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(func2(data7) > 256){
validate47.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate47.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid4 = _errs16 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.service !== undefined){
let data8 = data3.service;
const _errs18 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate47.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/type",keyword:"type",params:{type: schema77.properties.service.type}}];
return false;
}
if(!(((((data8 === "IDB") || (data8 === "CLC")) || (data8 === "ANN")) || (data8 === "MESSAGES")) || (data8 === null))){
validate47.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/enum",keyword:"enum",params:{allowedValues: schema77.properties.service.enum}}];
return false;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.idMessage !== undefined){
let data9 = data3.idMessage;
const _errs20 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate47.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/type",keyword:"type",params:{type: schema77.properties.idMessage.type}}];
return false;
}
if(errors === _errs20){
if(typeof data9 === "string"){
if(func2(data9) > 64){
validate47.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.finessJuridique !== undefined){
let data10 = data3.finessJuridique;
const _errs22 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate47.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/type",keyword:"type",params:{type: schema77.properties.finessJuridique.type}}];
return false;
}
if(errors === _errs22){
if(typeof data10 === "string"){
if(func2(data10) > 16){
validate47.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/maxLength",keyword:"maxLength",params:{limit: 16}}];
return false;
}
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data3.numeroAmc !== undefined){
let data11 = data3.numeroAmc;
const _errs24 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
validate47.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/type",keyword:"type",params:{type: schema77.properties.numeroAmc.type}}];
return false;
}
if(errors === _errs24){
if(typeof data11 === "string"){
if(func2(data11) > 10){
validate47.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
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
}
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.emisLe !== undefined){
let data12 = data.emisLe;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(errors === _errs27){
if(typeof data12 === "string"){
if(func2(data12) > 40){
validate47.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats12.validate(data12))){
validate47.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
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
if(data.idMessage !== undefined){
let data13 = data.idMessage;
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data13 === "string"){
if(func2(data13) > 36){
validate47.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/maxLength",keyword:"maxLength",params:{limit: 36}}];
return false;
}
else {
if(!pattern5.test(data13)){
validate47.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}}];
return false;
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.etat !== undefined){
let data14 = data.etat;
const _errs32 = errors;
if(typeof data14 !== "string"){
validate47.errors = [{instancePath:instancePath+"/etat",schemaPath:"#/properties/etat/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((((data14 === "repondu") || (data14 === "refuse")) || (data14 === "en-cours")) || (data14 === "inconnu")) || (data14 === "sort-inconnu")) || (data14 === "interrompu"))){
validate47.errors = [{instancePath:instancePath+"/etat",schemaPath:"#/properties/etat/enum",keyword:"enum",params:{allowedValues: schema130.properties.etat.enum}}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idEchange !== undefined){
let data15 = data.idEchange;
const _errs34 = errors;
if(errors === _errs34){
if(errors === _errs34){
if(typeof data15 === "string"){
if(func2(data15) > 36){
validate47.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/maxLength",keyword:"maxLength",params:{limit: 36}}];
return false;
}
else {
if(!(formats46.test(data15))){
validate47.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/type",keyword:"type",params:{type: "string"}}];
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
if(data.resumeGuichet !== undefined){
let data16 = data.resumeGuichet;
const _errs36 = errors;
const _errs37 = errors;
if(errors === _errs37){
if(typeof data16 === "string"){
if(func2(data16) > 160){
validate47.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data16) < 1){
validate47.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern39.test(data16)){
validate47.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}<>]*$"}}];
return false;
}
}
}
}
else {
validate47.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
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
else {
validate47.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":{"versionNorme":true,"service":true,"environnement":true,"requete":true,"emisLe":true,"idMessage":true,"etat":true,"idEchange":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

export const compiledChaineCertificats: CompiledValidator = validate48;
const schema137 = {"type":"object","required":["versionNorme","requete","x5tS256","chaine"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"requete":{"$ref":"#/$defs/RequeteLiee"},"x5tS256":{"$ref":"#/$defs/Empreinte"},"chaine":{"type":"string","maxLength":32768,"description":"Certificats PEM, la feuille d'abord."}}};

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
if(((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.requete === undefined) && (missing0 = "requete"))) || ((data.x5tS256 === undefined) && (missing0 = "x5tS256"))) || ((data.chaine === undefined) && (missing0 = "chaine"))){
validate48.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
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
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
let data1 = data.requete;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((((((data1.algorithme === undefined) && (missing1 = "algorithme")) || ((data1.empreinte === undefined) && (missing1 = "empreinte"))) || ((data1.methode === undefined) && (missing1 = "methode"))) || ((data1.chemin === undefined) && (missing1 = "chemin"))) || ((data1.service === undefined) && (missing1 = "service"))) || ((data1.idMessage === undefined) && (missing1 = "idMessage"))) || ((data1.finessJuridique === undefined) && (missing1 = "finessJuridique"))) || ((data1.numeroAmc === undefined) && (missing1 = "numeroAmc"))){
validate48.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.algorithme !== undefined){
const _errs7 = errors;
if("S256" !== data1.algorithme){
validate48.errors = [{instancePath:instancePath+"/requete/algorithme",schemaPath:"#/$defs/RequeteLiee/properties/algorithme/const",keyword:"const",params:{allowedValue: "S256"}}];
return false;
}
var valid3 = _errs7 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.empreinte !== undefined){
let data3 = data1.empreinte;
const _errs8 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate48.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/type",keyword:"type",params:{type: schema77.properties.empreinte.type}}];
return false;
}
if(errors === _errs8){
if(typeof data3 === "string"){
if(!pattern37.test(data3)){
validate48.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.methode !== undefined){
let data4 = data1.methode;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(func2(data4) > 10){
validate48.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
else {
validate48.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.chemin !== undefined){
let data5 = data1.chemin;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data5 === "string"){
if(func2(data5) > 256){
validate48.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate48.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.service !== undefined){
let data6 = data1.service;
const _errs14 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate48.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/type",keyword:"type",params:{type: schema77.properties.service.type}}];
return false;
}
if(!(((((data6 === "IDB") || (data6 === "CLC")) || (data6 === "ANN")) || (data6 === "MESSAGES")) || (data6 === null))){
validate48.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/enum",keyword:"enum",params:{allowedValues: schema77.properties.service.enum}}];
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.idMessage !== undefined){
let data7 = data1.idMessage;
const _errs16 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate48.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/type",keyword:"type",params:{type: schema77.properties.idMessage.type}}];
return false;
}
if(errors === _errs16){
if(typeof data7 === "string"){
if(func2(data7) > 64){
validate48.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.finessJuridique !== undefined){
let data8 = data1.finessJuridique;
const _errs18 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate48.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/type",keyword:"type",params:{type: schema77.properties.finessJuridique.type}}];
return false;
}
if(errors === _errs18){
if(typeof data8 === "string"){
if(func2(data8) > 16){
validate48.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/maxLength",keyword:"maxLength",params:{limit: 16}}];
return false;
}
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data1.numeroAmc !== undefined){
let data9 = data1.numeroAmc;
const _errs20 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate48.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/type",keyword:"type",params:{type: schema77.properties.numeroAmc.type}}];
return false;
}
if(errors === _errs20){
if(typeof data9 === "string"){
if(func2(data9) > 10){
validate48.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
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
validate48.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.x5tS256 !== undefined){
let data10 = data.x5tS256;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data10 === "string"){
if(!pattern37.test(data10)){
validate48.errors = [{instancePath:instancePath+"/x5tS256",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
else {
validate48.errors = [{instancePath:instancePath+"/x5tS256",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chaine !== undefined){
let data11 = data.chaine;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data11 === "string"){
if(func2(data11) > 32768){
validate48.errors = [{instancePath:instancePath+"/chaine",schemaPath:"#/properties/chaine/maxLength",keyword:"maxLength",params:{limit: 32768}}];
return false;
}
}
else {
validate48.errors = [{instancePath:instancePath+"/chaine",schemaPath:"#/properties/chaine/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs25 === errors;
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
validate48.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":{"versionNorme":true,"requete":true,"x5tS256":true,"chaine":true},"dynamicProps":false,"dynamicItems":false};

export const compiledWhoAmI: CompiledValidator = validate49;
const schema141 = {"type":"object","required":["heureServeur","tls","certificat","chaine","participant","controles","premierEchec"],"properties":{"heureServeur":{"$ref":"#/$defs/Instant"},"tls":{"type":"object","required":["version","suite"],"properties":{"version":{"type":"string","maxLength":20},"suite":{"type":"string","maxLength":80}}},"certificat":{"description":"Le vôtre ; null si vous n'en avez pas présenté.","oneOf":[{"$ref":"#/$defs/CertificatVu"},{"type":"null"}]},"chaine":{"type":"array","description":"La chaîne que nous avons construite ; vide là où elle ne tient pas.","maxItems":10,"items":{"type":"object","required":["sujet","x5tS256"],"properties":{"sujet":{"type":"string","maxLength":500},"x5tS256":{"$ref":"#/$defs/Empreinte"}}}},"participant":{"description":"Le participant que l'annuaire lie à ce certificat ; null s'il n'y en a pas.","oneOf":[{"type":"object","required":["id","nom","type"],"properties":{"id":{"type":"string","maxLength":64},"nom":{"type":"string","maxLength":120},"type":{"type":"string","enum":["etablissement","operateur","auditeur"]}}},{"type":"null"}]},"controles":{"type":"array","description":"Dans l'ordre où le port d'échange les fait.","maxItems":30,"items":{"type":"object","required":["nom","verdict","conseil"],"properties":{"nom":{"type":"string","maxLength":60,"pattern":"^[a-z0-9:-]+$"},"verdict":{"type":"string","enum":["tient","ne-tient-pas","non-verifie"]},"conseil":{"type":["string","null"],"maxLength":300}}}},"premierEchec":{"type":["string","null"],"maxLength":60,"description":"Le contrôle qui fait refuser la connexion ; null si elle serait admise."}}};
const schema143 = {"type":"object","required":["sujet","emetteur","structure","serie","x5tS256","du","au"],"properties":{"sujet":{"type":"string","maxLength":500},"emetteur":{"type":"string","maxLength":500},"structure":{"type":["string","null"],"maxLength":64,"description":"Identifiant de structure, lu dans l'OU."},"serie":{"type":"string","maxLength":64,"description":"Numéro de série, hexadécimal."},"x5tS256":{"$ref":"#/$defs/Empreinte"},"du":{"$ref":"#/$defs/Instant"},"au":{"$ref":"#/$defs/Instant"}}};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
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
validate50.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.sujet !== undefined){
let data0 = data.sujet;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 500){
validate50.errors = [{instancePath:instancePath+"/sujet",schemaPath:"#/properties/sujet/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate50.errors = [{instancePath:instancePath+"/sujet",schemaPath:"#/properties/sujet/type",keyword:"type",params:{type: "string"}}];
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
validate50.errors = [{instancePath:instancePath+"/emetteur",schemaPath:"#/properties/emetteur/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate50.errors = [{instancePath:instancePath+"/emetteur",schemaPath:"#/properties/emetteur/type",keyword:"type",params:{type: "string"}}];
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
validate50.errors = [{instancePath:instancePath+"/structure",schemaPath:"#/properties/structure/type",keyword:"type",params:{type: schema143.properties.structure.type}}];
return false;
}
if(errors === _errs5){
if(typeof data2 === "string"){
if(func2(data2) > 64){
validate50.errors = [{instancePath:instancePath+"/structure",schemaPath:"#/properties/structure/maxLength",keyword:"maxLength",params:{limit: 64}}];
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
validate50.errors = [{instancePath:instancePath+"/serie",schemaPath:"#/properties/serie/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
else {
validate50.errors = [{instancePath:instancePath+"/serie",schemaPath:"#/properties/serie/type",keyword:"type",params:{type: "string"}}];
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
if(!pattern37.test(data4)){
validate50.errors = [{instancePath:instancePath+"/x5tS256",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
else {
validate50.errors = [{instancePath:instancePath+"/x5tS256",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
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
validate50.errors = [{instancePath:instancePath+"/du",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats12.validate(data5))){
validate50.errors = [{instancePath:instancePath+"/du",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/du",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
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
validate50.errors = [{instancePath:instancePath+"/au",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats12.validate(data6))){
validate50.errors = [{instancePath:instancePath+"/au",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate50.errors = [{instancePath:instancePath+"/au",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
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
validate50.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":{"sujet":true,"emetteur":true,"structure":true,"serie":true,"x5tS256":true,"du":true,"au":true},"dynamicProps":false,"dynamicItems":false};

const pattern91 = new RegExp("^[a-z0-9:-]+$", "u");

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
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
validate49.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
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
validate49.errors = [{instancePath:instancePath+"/heureServeur",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats12.validate(data0))){
validate49.errors = [{instancePath:instancePath+"/heureServeur",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/heureServeur",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
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
validate49.errors = [{instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.version !== undefined){
let data2 = data1.version;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func2(data2) > 20){
validate49.errors = [{instancePath:instancePath+"/tls/version",schemaPath:"#/properties/tls/properties/version/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/tls/version",schemaPath:"#/properties/tls/properties/version/type",keyword:"type",params:{type: "string"}}];
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
validate49.errors = [{instancePath:instancePath+"/tls/suite",schemaPath:"#/properties/tls/properties/suite/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/tls/suite",schemaPath:"#/properties/tls/properties/suite/type",keyword:"type",params:{type: "string"}}];
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
validate49.errors = [{instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: "object"}}];
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
if(!(validate50(data4, {instancePath:instancePath+"/certificat",parentData:data,parentDataProperty:"certificat",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
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
validate49.errors = vErrors;
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
validate49.errors = [{instancePath:instancePath+"/chaine",schemaPath:"#/properties/chaine/maxItems",keyword:"maxItems",params:{limit: 10}}];
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
validate49.errors = [{instancePath:instancePath+"/chaine/" + i0,schemaPath:"#/properties/chaine/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data6.sujet !== undefined){
let data7 = data6.sujet;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data7 === "string"){
if(func2(data7) > 500){
validate49.errors = [{instancePath:instancePath+"/chaine/" + i0+"/sujet",schemaPath:"#/properties/chaine/items/properties/sujet/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/chaine/" + i0+"/sujet",schemaPath:"#/properties/chaine/items/properties/sujet/type",keyword:"type",params:{type: "string"}}];
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
if(!pattern37.test(data8)){
validate49.errors = [{instancePath:instancePath+"/chaine/" + i0+"/x5tS256",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
else {
validate49.errors = [{instancePath:instancePath+"/chaine/" + i0+"/x5tS256",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
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
validate49.errors = [{instancePath:instancePath+"/chaine/" + i0,schemaPath:"#/properties/chaine/items/type",keyword:"type",params:{type: "object"}}];
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
validate49.errors = [{instancePath:instancePath+"/chaine",schemaPath:"#/properties/chaine/type",keyword:"type",params:{type: "array"}}];
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
if(!(((data12 === "etablissement") || (data12 === "operateur")) || (data12 === "auditeur"))){
const err8 = {instancePath:instancePath+"/participant/type",schemaPath:"#/properties/participant/oneOf/0/properties/type/enum",keyword:"enum",params:{allowedValues: schema141.properties.participant.oneOf[0].properties.type.enum}};
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
validate49.errors = vErrors;
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
if(data.controles !== undefined){
let data13 = data.controles;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data13)){
if(data13.length > 30){
validate49.errors = [{instancePath:instancePath+"/controles",schemaPath:"#/properties/controles/maxItems",keyword:"maxItems",params:{limit: 30}}];
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
if((((data14.nom === undefined) && (missing4 = "nom")) || ((data14.verdict === undefined) && (missing4 = "verdict"))) || ((data14.conseil === undefined) && (missing4 = "conseil"))){
validate49.errors = [{instancePath:instancePath+"/controles/" + i1,schemaPath:"#/properties/controles/items/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data14.nom !== undefined){
let data15 = data14.nom;
const _errs40 = errors;
if(errors === _errs40){
if(typeof data15 === "string"){
if(func2(data15) > 60){
validate49.errors = [{instancePath:instancePath+"/controles/" + i1+"/nom",schemaPath:"#/properties/controles/items/properties/nom/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
else {
if(!pattern91.test(data15)){
validate49.errors = [{instancePath:instancePath+"/controles/" + i1+"/nom",schemaPath:"#/properties/controles/items/properties/nom/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9:-]+$"}}];
return false;
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/controles/" + i1+"/nom",schemaPath:"#/properties/controles/items/properties/nom/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs40 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data14.verdict !== undefined){
let data16 = data14.verdict;
const _errs42 = errors;
if(typeof data16 !== "string"){
validate49.errors = [{instancePath:instancePath+"/controles/" + i1+"/verdict",schemaPath:"#/properties/controles/items/properties/verdict/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data16 === "tient") || (data16 === "ne-tient-pas")) || (data16 === "non-verifie"))){
validate49.errors = [{instancePath:instancePath+"/controles/" + i1+"/verdict",schemaPath:"#/properties/controles/items/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema141.properties.controles.items.properties.verdict.enum}}];
return false;
}
var valid10 = _errs42 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data14.conseil !== undefined){
let data17 = data14.conseil;
const _errs44 = errors;
if((typeof data17 !== "string") && (data17 !== null)){
validate49.errors = [{instancePath:instancePath+"/controles/" + i1+"/conseil",schemaPath:"#/properties/controles/items/properties/conseil/type",keyword:"type",params:{type: schema141.properties.controles.items.properties.conseil.type}}];
return false;
}
if(errors === _errs44){
if(typeof data17 === "string"){
if(func2(data17) > 300){
validate49.errors = [{instancePath:instancePath+"/controles/" + i1+"/conseil",schemaPath:"#/properties/controles/items/properties/conseil/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
}
}
var valid10 = _errs44 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/controles/" + i1,schemaPath:"#/properties/controles/items/type",keyword:"type",params:{type: "object"}}];
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
validate49.errors = [{instancePath:instancePath+"/controles",schemaPath:"#/properties/controles/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.premierEchec !== undefined){
let data18 = data.premierEchec;
const _errs46 = errors;
if((typeof data18 !== "string") && (data18 !== null)){
validate49.errors = [{instancePath:instancePath+"/premierEchec",schemaPath:"#/properties/premierEchec/type",keyword:"type",params:{type: schema141.properties.premierEchec.type}}];
return false;
}
if(errors === _errs46){
if(typeof data18 === "string"){
if(func2(data18) > 60){
validate49.errors = [{instancePath:instancePath+"/premierEchec",schemaPath:"#/properties/premierEchec/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
}
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
else {
validate49.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":{"heureServeur":true,"tls":true,"certificat":true,"chaine":true,"participant":true,"controles":true,"premierEchec":true},"dynamicProps":false,"dynamicItems":false};

export const compiledEntreesTrace: CompiledValidator = validate52;
const schema148 = {"type":"object","required":["entrees","suivant"],"properties":{"entrees":{"type":"array","maxItems":500,"items":{"type":"object","required":["feuille","sel","entree"],"properties":{"feuille":{"$ref":"#/$defs/Empreinte"},"sel":{"type":"string","maxLength":43,"pattern":"^[A-Za-z0-9_-]{43}$","description":"32 octets, base64url."},"entree":{"$ref":"#/$defs/EntreeTrace"}}}},"suivant":{"type":["string","null"],"maxLength":64,"description":"Repère de la page suivante ; null à la dernière."}}};
const schema150 = {"type":"object","description":"Ce qui est engagé par la feuille du journal ; jamais de NIR, le bénéficiaire est un pseudonyme propre à l'AMC.","required":["v","type","idEchange","horodatage","environnement"],"properties":{"v":{"const":1},"type":{"type":"string","enum":["recu","repondu","refuse","rejeu","interrompu"]},"idEchange":{"type":"string","format":"uuid","maxLength":36},"horodatage":{"$ref":"#/$defs/Instant"},"environnement":{"$ref":"#/$defs/Environnement"},"service":{"type":["string","null"],"enum":["IDB","CLC","ANN","MESSAGES",null]},"idMessage":{"type":["string","null"],"maxLength":64},"versionNorme":{"type":["string","null"],"maxLength":5},"appelant":{"type":["object","null"],"properties":{"participant":{"type":["string","null"],"maxLength":64},"structure":{"type":["string","null"],"maxLength":64},"certificat":{"type":["string","null"],"maxLength":43},"revocation":{"type":["string","null"],"maxLength":40}}},"etablissement":{"type":["object","null"],"properties":{"ej":{"type":["string","null"],"maxLength":16},"eg":{"type":["string","null"],"maxLength":16}}},"amc":{"type":["string","null"],"maxLength":10},"plateforme":{"type":["string","null"],"maxLength":40},"numeroDossier":{"type":["string","null"],"maxLength":20},"agent":{"type":["string","null"],"maxLength":160,"description":"identifiant|role|mode d'authentification."},"beneficiaire":{"type":["string","null"],"maxLength":43},"requete":{"type":["object","null"],"properties":{"methode":{"type":"string","maxLength":10},"chemin":{"type":"string","maxLength":256},"empreinte":{"type":["string","null"],"maxLength":43},"signature":{"type":"string","enum":["signee","non signee"]},"certificat":{"type":["string","null"],"maxLength":43},"valeur":{"type":["string","null"],"maxLength":1024}}},"issue":{"type":["object","null"],"properties":{"statut":{"type":"integer","minimum":200,"maximum":599},"code":{"type":["string","null"],"maxLength":60},"groupe":{"type":["string","null"],"maxLength":20},"origine":{"type":["string","null"],"maxLength":20}}},"reponse":{"type":["object","null"],"properties":{"empreinte":{"type":["string","null"],"maxLength":43},"emetteur":{"type":["string","null"],"maxLength":43},"cachet":{"type":["string","null"],"maxLength":43}}},"engagement":{"type":["string","null"],"maxLength":64},"dureeMs":{"type":["number","null"],"minimum":0}}};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
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
validate53.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.v !== undefined){
const _errs1 = errors;
if(1 !== data.v){
validate53.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1}}];
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
validate53.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data1 === "recu") || (data1 === "repondu")) || (data1 === "refuse")) || (data1 === "rejeu")) || (data1 === "interrompu"))){
validate53.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema150.properties.type.enum}}];
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
validate53.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/maxLength",keyword:"maxLength",params:{limit: 36}}];
return false;
}
else {
if(!(formats46.test(data2))){
validate53.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/format",keyword:"format",params:{format: "uuid"}}];
return false;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/idEchange",schemaPath:"#/properties/idEchange/type",keyword:"type",params:{type: "string"}}];
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
validate53.errors = [{instancePath:instancePath+"/horodatage",schemaPath:"#/$defs/Instant/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
else {
if(!(formats12.validate(data3))){
validate53.errors = [{instancePath:instancePath+"/horodatage",schemaPath:"#/$defs/Instant/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/horodatage",schemaPath:"#/$defs/Instant/type",keyword:"type",params:{type: "string"}}];
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
validate53.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data4 === "test") || (data4 === "production"))){
validate53.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
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
validate53.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: schema150.properties.service.type}}];
return false;
}
if(!(((((data5 === "IDB") || (data5 === "CLC")) || (data5 === "ANN")) || (data5 === "MESSAGES")) || (data5 === null))){
validate53.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/enum",keyword:"enum",params:{allowedValues: schema150.properties.service.enum}}];
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
validate53.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/properties/idMessage/type",keyword:"type",params:{type: schema150.properties.idMessage.type}}];
return false;
}
if(errors === _errs14){
if(typeof data6 === "string"){
if(func2(data6) > 64){
validate53.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/properties/idMessage/maxLength",keyword:"maxLength",params:{limit: 64}}];
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
validate53.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/properties/versionNorme/type",keyword:"type",params:{type: schema150.properties.versionNorme.type}}];
return false;
}
if(errors === _errs16){
if(typeof data7 === "string"){
if(func2(data7) > 5){
validate53.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/properties/versionNorme/maxLength",keyword:"maxLength",params:{limit: 5}}];
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
validate53.errors = [{instancePath:instancePath+"/appelant",schemaPath:"#/properties/appelant/type",keyword:"type",params:{type: schema150.properties.appelant.type}}];
return false;
}
if(errors === _errs18){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.participant !== undefined){
let data9 = data8.participant;
const _errs20 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate53.errors = [{instancePath:instancePath+"/appelant/participant",schemaPath:"#/properties/appelant/properties/participant/type",keyword:"type",params:{type: schema150.properties.appelant.properties.participant.type}}];
return false;
}
if(errors === _errs20){
if(typeof data9 === "string"){
if(func2(data9) > 64){
validate53.errors = [{instancePath:instancePath+"/appelant/participant",schemaPath:"#/properties/appelant/properties/participant/maxLength",keyword:"maxLength",params:{limit: 64}}];
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
validate53.errors = [{instancePath:instancePath+"/appelant/structure",schemaPath:"#/properties/appelant/properties/structure/type",keyword:"type",params:{type: schema150.properties.appelant.properties.structure.type}}];
return false;
}
if(errors === _errs22){
if(typeof data10 === "string"){
if(func2(data10) > 64){
validate53.errors = [{instancePath:instancePath+"/appelant/structure",schemaPath:"#/properties/appelant/properties/structure/maxLength",keyword:"maxLength",params:{limit: 64}}];
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
validate53.errors = [{instancePath:instancePath+"/appelant/certificat",schemaPath:"#/properties/appelant/properties/certificat/type",keyword:"type",params:{type: schema150.properties.appelant.properties.certificat.type}}];
return false;
}
if(errors === _errs24){
if(typeof data11 === "string"){
if(func2(data11) > 43){
validate53.errors = [{instancePath:instancePath+"/appelant/certificat",schemaPath:"#/properties/appelant/properties/certificat/maxLength",keyword:"maxLength",params:{limit: 43}}];
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
validate53.errors = [{instancePath:instancePath+"/appelant/revocation",schemaPath:"#/properties/appelant/properties/revocation/type",keyword:"type",params:{type: schema150.properties.appelant.properties.revocation.type}}];
return false;
}
if(errors === _errs26){
if(typeof data12 === "string"){
if(func2(data12) > 40){
validate53.errors = [{instancePath:instancePath+"/appelant/revocation",schemaPath:"#/properties/appelant/properties/revocation/maxLength",keyword:"maxLength",params:{limit: 40}}];
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
validate53.errors = [{instancePath:instancePath+"/etablissement",schemaPath:"#/properties/etablissement/type",keyword:"type",params:{type: schema150.properties.etablissement.type}}];
return false;
}
if(errors === _errs28){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.ej !== undefined){
let data14 = data13.ej;
const _errs30 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate53.errors = [{instancePath:instancePath+"/etablissement/ej",schemaPath:"#/properties/etablissement/properties/ej/type",keyword:"type",params:{type: schema150.properties.etablissement.properties.ej.type}}];
return false;
}
if(errors === _errs30){
if(typeof data14 === "string"){
if(func2(data14) > 16){
validate53.errors = [{instancePath:instancePath+"/etablissement/ej",schemaPath:"#/properties/etablissement/properties/ej/maxLength",keyword:"maxLength",params:{limit: 16}}];
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
validate53.errors = [{instancePath:instancePath+"/etablissement/eg",schemaPath:"#/properties/etablissement/properties/eg/type",keyword:"type",params:{type: schema150.properties.etablissement.properties.eg.type}}];
return false;
}
if(errors === _errs32){
if(typeof data15 === "string"){
if(func2(data15) > 16){
validate53.errors = [{instancePath:instancePath+"/etablissement/eg",schemaPath:"#/properties/etablissement/properties/eg/maxLength",keyword:"maxLength",params:{limit: 16}}];
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
validate53.errors = [{instancePath:instancePath+"/amc",schemaPath:"#/properties/amc/type",keyword:"type",params:{type: schema150.properties.amc.type}}];
return false;
}
if(errors === _errs34){
if(typeof data16 === "string"){
if(func2(data16) > 10){
validate53.errors = [{instancePath:instancePath+"/amc",schemaPath:"#/properties/amc/maxLength",keyword:"maxLength",params:{limit: 10}}];
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
validate53.errors = [{instancePath:instancePath+"/plateforme",schemaPath:"#/properties/plateforme/type",keyword:"type",params:{type: schema150.properties.plateforme.type}}];
return false;
}
if(errors === _errs36){
if(typeof data17 === "string"){
if(func2(data17) > 40){
validate53.errors = [{instancePath:instancePath+"/plateforme",schemaPath:"#/properties/plateforme/maxLength",keyword:"maxLength",params:{limit: 40}}];
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
validate53.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/properties/numeroDossier/type",keyword:"type",params:{type: schema150.properties.numeroDossier.type}}];
return false;
}
if(errors === _errs38){
if(typeof data18 === "string"){
if(func2(data18) > 20){
validate53.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/properties/numeroDossier/maxLength",keyword:"maxLength",params:{limit: 20}}];
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
validate53.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/type",keyword:"type",params:{type: schema150.properties.agent.type}}];
return false;
}
if(errors === _errs40){
if(typeof data19 === "string"){
if(func2(data19) > 160){
validate53.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/properties/agent/maxLength",keyword:"maxLength",params:{limit: 160}}];
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
validate53.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/properties/beneficiaire/type",keyword:"type",params:{type: schema150.properties.beneficiaire.type}}];
return false;
}
if(errors === _errs42){
if(typeof data20 === "string"){
if(func2(data20) > 43){
validate53.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/properties/beneficiaire/maxLength",keyword:"maxLength",params:{limit: 43}}];
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
validate53.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/properties/requete/type",keyword:"type",params:{type: schema150.properties.requete.type}}];
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
validate53.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/properties/requete/properties/methode/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
else {
validate53.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/properties/requete/properties/methode/type",keyword:"type",params:{type: "string"}}];
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
validate53.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/properties/requete/properties/chemin/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate53.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/properties/requete/properties/chemin/type",keyword:"type",params:{type: "string"}}];
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
validate53.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/properties/requete/properties/empreinte/type",keyword:"type",params:{type: schema150.properties.requete.properties.empreinte.type}}];
return false;
}
if(errors === _errs50){
if(typeof data24 === "string"){
if(func2(data24) > 43){
validate53.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/properties/requete/properties/empreinte/maxLength",keyword:"maxLength",params:{limit: 43}}];
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
validate53.errors = [{instancePath:instancePath+"/requete/signature",schemaPath:"#/properties/requete/properties/signature/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data25 === "signee") || (data25 === "non signee"))){
validate53.errors = [{instancePath:instancePath+"/requete/signature",schemaPath:"#/properties/requete/properties/signature/enum",keyword:"enum",params:{allowedValues: schema150.properties.requete.properties.signature.enum}}];
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
validate53.errors = [{instancePath:instancePath+"/requete/certificat",schemaPath:"#/properties/requete/properties/certificat/type",keyword:"type",params:{type: schema150.properties.requete.properties.certificat.type}}];
return false;
}
if(errors === _errs54){
if(typeof data26 === "string"){
if(func2(data26) > 43){
validate53.errors = [{instancePath:instancePath+"/requete/certificat",schemaPath:"#/properties/requete/properties/certificat/maxLength",keyword:"maxLength",params:{limit: 43}}];
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
validate53.errors = [{instancePath:instancePath+"/requete/valeur",schemaPath:"#/properties/requete/properties/valeur/type",keyword:"type",params:{type: schema150.properties.requete.properties.valeur.type}}];
return false;
}
if(errors === _errs56){
if(typeof data27 === "string"){
if(func2(data27) > 1024){
validate53.errors = [{instancePath:instancePath+"/requete/valeur",schemaPath:"#/properties/requete/properties/valeur/maxLength",keyword:"maxLength",params:{limit: 1024}}];
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
validate53.errors = [{instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/type",keyword:"type",params:{type: schema150.properties.issue.type}}];
return false;
}
if(errors === _errs58){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.statut !== undefined){
let data29 = data28.statut;
const _errs60 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
validate53.errors = [{instancePath:instancePath+"/issue/statut",schemaPath:"#/properties/issue/properties/statut/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs60){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 599 || isNaN(data29)){
validate53.errors = [{instancePath:instancePath+"/issue/statut",schemaPath:"#/properties/issue/properties/statut/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data29 < 200 || isNaN(data29)){
validate53.errors = [{instancePath:instancePath+"/issue/statut",schemaPath:"#/properties/issue/properties/statut/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200}}];
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
validate53.errors = [{instancePath:instancePath+"/issue/code",schemaPath:"#/properties/issue/properties/code/type",keyword:"type",params:{type: schema150.properties.issue.properties.code.type}}];
return false;
}
if(errors === _errs62){
if(typeof data30 === "string"){
if(func2(data30) > 60){
validate53.errors = [{instancePath:instancePath+"/issue/code",schemaPath:"#/properties/issue/properties/code/maxLength",keyword:"maxLength",params:{limit: 60}}];
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
validate53.errors = [{instancePath:instancePath+"/issue/groupe",schemaPath:"#/properties/issue/properties/groupe/type",keyword:"type",params:{type: schema150.properties.issue.properties.groupe.type}}];
return false;
}
if(errors === _errs64){
if(typeof data31 === "string"){
if(func2(data31) > 20){
validate53.errors = [{instancePath:instancePath+"/issue/groupe",schemaPath:"#/properties/issue/properties/groupe/maxLength",keyword:"maxLength",params:{limit: 20}}];
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
validate53.errors = [{instancePath:instancePath+"/issue/origine",schemaPath:"#/properties/issue/properties/origine/type",keyword:"type",params:{type: schema150.properties.issue.properties.origine.type}}];
return false;
}
if(errors === _errs66){
if(typeof data32 === "string"){
if(func2(data32) > 20){
validate53.errors = [{instancePath:instancePath+"/issue/origine",schemaPath:"#/properties/issue/properties/origine/maxLength",keyword:"maxLength",params:{limit: 20}}];
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
validate53.errors = [{instancePath:instancePath+"/reponse",schemaPath:"#/properties/reponse/type",keyword:"type",params:{type: schema150.properties.reponse.type}}];
return false;
}
if(errors === _errs68){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.empreinte !== undefined){
let data34 = data33.empreinte;
const _errs70 = errors;
if((typeof data34 !== "string") && (data34 !== null)){
validate53.errors = [{instancePath:instancePath+"/reponse/empreinte",schemaPath:"#/properties/reponse/properties/empreinte/type",keyword:"type",params:{type: schema150.properties.reponse.properties.empreinte.type}}];
return false;
}
if(errors === _errs70){
if(typeof data34 === "string"){
if(func2(data34) > 43){
validate53.errors = [{instancePath:instancePath+"/reponse/empreinte",schemaPath:"#/properties/reponse/properties/empreinte/maxLength",keyword:"maxLength",params:{limit: 43}}];
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
validate53.errors = [{instancePath:instancePath+"/reponse/emetteur",schemaPath:"#/properties/reponse/properties/emetteur/type",keyword:"type",params:{type: schema150.properties.reponse.properties.emetteur.type}}];
return false;
}
if(errors === _errs72){
if(typeof data35 === "string"){
if(func2(data35) > 43){
validate53.errors = [{instancePath:instancePath+"/reponse/emetteur",schemaPath:"#/properties/reponse/properties/emetteur/maxLength",keyword:"maxLength",params:{limit: 43}}];
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
validate53.errors = [{instancePath:instancePath+"/reponse/cachet",schemaPath:"#/properties/reponse/properties/cachet/type",keyword:"type",params:{type: schema150.properties.reponse.properties.cachet.type}}];
return false;
}
if(errors === _errs74){
if(typeof data36 === "string"){
if(func2(data36) > 43){
validate53.errors = [{instancePath:instancePath+"/reponse/cachet",schemaPath:"#/properties/reponse/properties/cachet/maxLength",keyword:"maxLength",params:{limit: 43}}];
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
validate53.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/type",keyword:"type",params:{type: schema150.properties.engagement.type}}];
return false;
}
if(errors === _errs76){
if(typeof data37 === "string"){
if(func2(data37) > 64){
validate53.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/maxLength",keyword:"maxLength",params:{limit: 64}}];
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
validate53.errors = [{instancePath:instancePath+"/dureeMs",schemaPath:"#/properties/dureeMs/type",keyword:"type",params:{type: schema150.properties.dureeMs.type}}];
return false;
}
if(errors === _errs78){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
validate53.errors = [{instancePath:instancePath+"/dureeMs",schemaPath:"#/properties/dureeMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":{"v":true,"type":true,"idEchange":true,"horodatage":true,"environnement":true,"service":true,"idMessage":true,"versionNorme":true,"appelant":true,"etablissement":true,"amc":true,"plateforme":true,"numeroDossier":true,"agent":true,"beneficiaire":true,"requete":true,"issue":true,"reponse":true,"engagement":true,"dureeMs":true},"dynamicProps":false,"dynamicItems":false};


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
if(((data.entrees === undefined) && (missing0 = "entrees")) || ((data.suivant === undefined) && (missing0 = "suivant"))){
validate52.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.entrees !== undefined){
let data0 = data.entrees;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length > 500){
validate52.errors = [{instancePath:instancePath+"/entrees",schemaPath:"#/properties/entrees/maxItems",keyword:"maxItems",params:{limit: 500}}];
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
validate52.errors = [{instancePath:instancePath+"/entrees/" + i0,schemaPath:"#/properties/entrees/items/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.feuille !== undefined){
let data2 = data1.feuille;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern37.test(data2)){
validate52.errors = [{instancePath:instancePath+"/entrees/" + i0+"/feuille",schemaPath:"#/$defs/Empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
else {
validate52.errors = [{instancePath:instancePath+"/entrees/" + i0+"/feuille",schemaPath:"#/$defs/Empreinte/type",keyword:"type",params:{type: "string"}}];
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
validate52.errors = [{instancePath:instancePath+"/entrees/" + i0+"/sel",schemaPath:"#/properties/entrees/items/properties/sel/maxLength",keyword:"maxLength",params:{limit: 43}}];
return false;
}
else {
if(!pattern37.test(data3)){
validate52.errors = [{instancePath:instancePath+"/entrees/" + i0+"/sel",schemaPath:"#/properties/entrees/items/properties/sel/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/entrees/" + i0+"/sel",schemaPath:"#/properties/entrees/items/properties/sel/type",keyword:"type",params:{type: "string"}}];
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
if(!(validate53(data1.entree, {instancePath:instancePath+"/entrees/" + i0+"/entree",parentData:data1,parentDataProperty:"entree",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
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
validate52.errors = [{instancePath:instancePath+"/entrees/" + i0,schemaPath:"#/properties/entrees/items/type",keyword:"type",params:{type: "object"}}];
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
validate52.errors = [{instancePath:instancePath+"/entrees",schemaPath:"#/properties/entrees/type",keyword:"type",params:{type: "array"}}];
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
if((typeof data5 !== "string") && (data5 !== null)){
validate52.errors = [{instancePath:instancePath+"/suivant",schemaPath:"#/properties/suivant/type",keyword:"type",params:{type: schema148.properties.suivant.type}}];
return false;
}
if(errors === _errs11){
if(typeof data5 === "string"){
if(func2(data5) > 64){
validate52.errors = [{instancePath:instancePath+"/suivant",schemaPath:"#/properties/suivant/maxLength",keyword:"maxLength",params:{limit: 64}}];
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
validate52.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":{"entrees":true,"suivant":true},"dynamicProps":false,"dynamicItems":false};

export const compiledJwsGeneral: CompiledValidator = validate55;
const schema153 = {"type":"object","description":"JWS, forme générale (RFC 7515, section 7.2.1). Le rôle d'une signature vient de son certificat et de l'annuaire,\njamais de son rang. D'autres membres peuvent accompagner la preuve, hors de ce qu'elle prouve.\n","required":["payload","signatures"],"properties":{"payload":{"type":"string","minLength":1,"maxLength":1400000,"pattern":"^[A-Za-z0-9_-]+$"},"signatures":{"type":"array","minItems":1,"maxItems":4,"items":{"$ref":"#/$defs/JwsSignature"}},"rejeu":{"type":"boolean","description":"Réponse conservée d'un message déjà traité."}}};
const schema154 = {"type":"object","required":["protected","signature"],"properties":{"protected":{"type":"string","minLength":1,"maxLength":16384,"pattern":"^[A-Za-z0-9_-]+$"},"header":{"type":"object","description":"En-tête non protégé ; il porte la chaîne, que `x5t#S256` protégé désigne.","properties":{"x5c":{"type":"array","minItems":1,"maxItems":4,"items":{"type":"string","maxLength":8192,"pattern":"^[A-Za-z0-9+/]+=*$"}}}},"signature":{"type":"string","minLength":1,"maxLength":1366,"pattern":"^[A-Za-z0-9_-]+$"}}};
const pattern96 = new RegExp("^[A-Za-z0-9+/]+=*$", "u");

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
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
validate55.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.payload !== undefined){
let data0 = data.payload;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(func2(data0) > 1400000){
validate55.errors = [{instancePath:instancePath+"/payload",schemaPath:"#/properties/payload/maxLength",keyword:"maxLength",params:{limit: 1400000}}];
return false;
}
else {
if(func2(data0) < 1){
validate55.errors = [{instancePath:instancePath+"/payload",schemaPath:"#/properties/payload/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern8.test(data0)){
validate55.errors = [{instancePath:instancePath+"/payload",schemaPath:"#/properties/payload/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/payload",schemaPath:"#/properties/payload/type",keyword:"type",params:{type: "string"}}];
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
validate55.errors = [{instancePath:instancePath+"/signatures",schemaPath:"#/properties/signatures/maxItems",keyword:"maxItems",params:{limit: 4}}];
return false;
}
else {
if(data1.length < 1){
validate55.errors = [{instancePath:instancePath+"/signatures",schemaPath:"#/properties/signatures/minItems",keyword:"minItems",params:{limit: 1}}];
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
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0,schemaPath:"#/$defs/JwsSignature/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data2.protected !== undefined){
let data3 = data2.protected;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 16384){
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/protected",schemaPath:"#/$defs/JwsSignature/properties/protected/maxLength",keyword:"maxLength",params:{limit: 16384}}];
return false;
}
else {
if(func2(data3) < 1){
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/protected",schemaPath:"#/$defs/JwsSignature/properties/protected/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern8.test(data3)){
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/protected",schemaPath:"#/$defs/JwsSignature/properties/protected/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/protected",schemaPath:"#/$defs/JwsSignature/properties/protected/type",keyword:"type",params:{type: "string"}}];
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
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/header/x5c",schemaPath:"#/$defs/JwsSignature/properties/header/properties/x5c/maxItems",keyword:"maxItems",params:{limit: 4}}];
return false;
}
else {
if(data5.length < 1){
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/header/x5c",schemaPath:"#/$defs/JwsSignature/properties/header/properties/x5c/minItems",keyword:"minItems",params:{limit: 1}}];
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
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/header/x5c/" + i1,schemaPath:"#/$defs/JwsSignature/properties/header/properties/x5c/items/maxLength",keyword:"maxLength",params:{limit: 8192}}];
return false;
}
else {
if(!pattern96.test(data6)){
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/header/x5c/" + i1,schemaPath:"#/$defs/JwsSignature/properties/header/properties/x5c/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]+=*$"}}];
return false;
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/header/x5c/" + i1,schemaPath:"#/$defs/JwsSignature/properties/header/properties/x5c/items/type",keyword:"type",params:{type: "string"}}];
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
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/header/x5c",schemaPath:"#/$defs/JwsSignature/properties/header/properties/x5c/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/header",schemaPath:"#/$defs/JwsSignature/properties/header/type",keyword:"type",params:{type: "object"}}];
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
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/signature",schemaPath:"#/$defs/JwsSignature/properties/signature/maxLength",keyword:"maxLength",params:{limit: 1366}}];
return false;
}
else {
if(func2(data7) < 1){
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/signature",schemaPath:"#/$defs/JwsSignature/properties/signature/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern8.test(data7)){
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/signature",schemaPath:"#/$defs/JwsSignature/properties/signature/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0+"/signature",schemaPath:"#/$defs/JwsSignature/properties/signature/type",keyword:"type",params:{type: "string"}}];
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
validate55.errors = [{instancePath:instancePath+"/signatures/" + i0,schemaPath:"#/$defs/JwsSignature/type",keyword:"type",params:{type: "object"}}];
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
validate55.errors = [{instancePath:instancePath+"/signatures",schemaPath:"#/properties/signatures/type",keyword:"type",params:{type: "array"}}];
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
validate55.errors = [{instancePath:instancePath+"/rejeu",schemaPath:"#/properties/rejeu/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate55.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":{"payload":true,"signatures":true,"rejeu":true},"dynamicProps":false,"dynamicItems":false};

