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
const schema32 = {"type":"object","additionalProperties":false,"required":["versionNorme","environnement","idMessage","etablissement","numeroDossier","amc","beneficiaire","contexte","soins"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"environnement":{"$ref":"#/$defs/Environnement"},"idMessage":{"$ref":"#/$defs/IdMessage"},"etablissement":{"$ref":"#/$defs/Etablissement"},"numeroDossier":{"type":"string","minLength":1,"maxLength":20,"pattern":"^[A-Za-z0-9_-]+$"},"amc":{"$ref":"#/$defs/CibleAmc"},"beneficiaire":{"$ref":"#/$defs/Beneficiaire"},"contexte":{"type":"string","enum":["ACE","ADMISSION","PREADMISSION"]},"soins":{"type":"object","additionalProperties":false,"required":["dateDebut"],"properties":{"dateDebut":{"$ref":"#/$defs/DateCivile"},"dateFin":{"$ref":"#/$defs/DateCivile"}}},"couvertureParticuliere":{"$ref":"#/$defs/CouvertureParticuliere"},"agent":{"$ref":"#/$defs/Agent"},"delaiMs":{"type":"integer","minimum":100,"maximum":60000,"description":"Délai que l'appelant accorde ; borné par la passerelle."}}};
const schema33 = {"type":"string","pattern":"^\\d{1,2}\\.\\d{1,2}$"};
const schema34 = {"type":"string","enum":["test","production"]};
const schema35 = {"type":"string","description":"UUID version 4, en minuscules (RFC 9562).","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"};
const schema41 = {"type":"object","additionalProperties":false,"required":["nir","dateNaissance","rang"],"properties":{"nir":{"type":"string","description":"NIR ou NIA avec sa clé.","pattern":"^[0-9AB]{15}$"},"dateNaissance":{"type":"string","description":"AAAAMMJJ en texte : les dates lunaires existent.","pattern":"^\\d{8}$"},"rang":{"type":"integer","minimum":1,"maximum":9,"description":"Rang gémellaire."},"numeroAdherent":{"type":"string","minLength":1,"maxLength":20,"pattern":"^[A-Za-z0-9-]+$"},"nom":{"type":"string","minLength":1,"maxLength":80},"prenom":{"type":"string","minLength":1,"maxLength":80},"ins":{"type":"object","additionalProperties":false,"required":["matricule","oid"],"properties":{"matricule":{"type":"string","pattern":"^[0-9AB]{15}$"},"oid":{"type":"string","enum":["1.2.250.1.213.1.4.8","1.2.250.1.213.1.4.9","1.2.250.1.213.1.4.10","1.2.250.1.213.1.4.11"]}}}}};
const schema42 = {"type":"string","format":"date"};
const schema44 = {"type":"string","enum":["C2S","AME","DETENU","ANONYME"]};
const schema45 = {"type":"object","description":"La personne, sous la responsabilité de l'établissement, au nom de qui la demande est faite.","additionalProperties":false,"required":["identifiant","modeAuthentification"],"properties":{"identifiant":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9._:@-]+$"},"role":{"type":"string","maxLength":64,"pattern":"^[A-Za-z0-9À-ÿ ._:-]+$"},"modeAuthentification":{"type":"string","enum":["DIRECTE","INDIRECTE"]}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^\\d{1,2}\\.\\d{1,2}$", "u");
const pattern5 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9_-]+$", "u");
const pattern12 = new RegExp("^[0-9AB]{15}$", "u");
const pattern13 = new RegExp("^\\d{8}$", "u");
const pattern14 = new RegExp("^[A-Za-z0-9-]+$", "u");
const pattern16 = new RegExp("^[A-Za-z0-9._:@-]+$", "u");
const pattern17 = new RegExp("^[A-Za-z0-9À-ÿ ._:-]+$", "u");
const schema36 = {"type":"object","additionalProperties":false,"required":["finessJuridique","finessGeographique"],"properties":{"finessJuridique":{"$ref":"#/$defs/Finess"},"finessGeographique":{"$ref":"#/$defs/Finess"}}};
const schema37 = {"type":"string","description":"9 caractères ; la clé est contrôlée par la passerelle (finess-invalide).","pattern":"^[0-9AB]{9}$"};
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
if(!pattern6.test(data0)){
validate22.errors = [{instancePath:instancePath+"/finessJuridique",schemaPath:"#/$defs/Finess/pattern",keyword:"pattern",params:{pattern: "^[0-9AB]{9}$"}}];
return false;
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
if(!pattern6.test(data1)){
validate22.errors = [{instancePath:instancePath+"/finessGeographique",schemaPath:"#/$defs/Finess/pattern",keyword:"pattern",params:{pattern: "^[0-9AB]{9}$"}}];
return false;
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

const schema39 = {"type":"object","additionalProperties":false,"required":["numero","typeConvention"],"properties":{"numero":{"$ref":"#/$defs/NumeroAmc"},"typeConvention":{"type":"string","pattern":"^[A-Z0-9]{2}$"},"csr":{"type":"string","maxLength":8,"pattern":"^[A-Za-z0-9]*$","description":"Critère secondaire de routage ; absent s'il est inconnu."}}};
const schema40 = {"type":"string","description":"8 à 10 chiffres, tel que donné ; comparé complété à 10 par des zéros à gauche.","pattern":"^\\d{8,10}$"};
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
if(!pattern9.test(data0)){
validate24.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/$defs/NumeroAmc/pattern",keyword:"pattern",params:{pattern: "^\\d{8,10}$"}}];
return false;
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
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern10.test(data1)){
validate24.errors = [{instancePath:instancePath+"/typeConvention",schemaPath:"#/properties/typeConvention/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{2}$"}}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/typeConvention",schemaPath:"#/properties/typeConvention/type",keyword:"type",params:{type: "string"}}];
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
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func2(data2) > 8){
validate24.errors = [{instancePath:instancePath+"/csr",schemaPath:"#/properties/csr/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
else {
if(!pattern11.test(data2)){
validate24.errors = [{instancePath:instancePath+"/csr",schemaPath:"#/properties/csr/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]*$"}}];
return false;
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/csr",schemaPath:"#/properties/csr/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs7 === errors;
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
if(!pattern4.test(data0)){
validate21.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
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
if(!pattern5.test(data2)){
validate21.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}}];
return false;
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
if(errors === _errs12){
if(typeof data4 === "string"){
if(func2(data4) > 20){
validate21.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/properties/numeroDossier/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
else {
if(func2(data4) < 1){
validate21.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/properties/numeroDossier/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern8.test(data4)){
validate21.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/properties/numeroDossier/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/properties/numeroDossier/type",keyword:"type",params:{type: "string"}}];
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
const _errs14 = errors;
if(!(validate24(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beneficiaire !== undefined){
let data6 = data.beneficiaire;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((((data6.nir === undefined) && (missing1 = "nir")) || ((data6.dateNaissance === undefined) && (missing1 = "dateNaissance"))) || ((data6.rang === undefined) && (missing1 = "rang"))){
validate21.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/$defs/Beneficiaire/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs18 = errors;
for(const key1 in data6){
if(!(((((((key1 === "nir") || (key1 === "dateNaissance")) || (key1 === "rang")) || (key1 === "numeroAdherent")) || (key1 === "nom")) || (key1 === "prenom")) || (key1 === "ins"))){
validate21.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/$defs/Beneficiaire/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs18 === errors){
if(data6.nir !== undefined){
let data7 = data6.nir;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data7 === "string"){
if(!pattern12.test(data7)){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/nir",schemaPath:"#/$defs/Beneficiaire/properties/nir/pattern",keyword:"pattern",params:{pattern: "^[0-9AB]{15}$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/beneficiaire/nir",schemaPath:"#/$defs/Beneficiaire/properties/nir/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs19 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.dateNaissance !== undefined){
let data8 = data6.dateNaissance;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data8 === "string"){
if(!pattern13.test(data8)){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/dateNaissance",schemaPath:"#/$defs/Beneficiaire/properties/dateNaissance/pattern",keyword:"pattern",params:{pattern: "^\\d{8}$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/beneficiaire/dateNaissance",schemaPath:"#/$defs/Beneficiaire/properties/dateNaissance/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.rang !== undefined){
let data9 = data6.rang;
const _errs23 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/rang",schemaPath:"#/$defs/Beneficiaire/properties/rang/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs23){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9 || isNaN(data9)){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/rang",schemaPath:"#/$defs/Beneficiaire/properties/rang/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9}}];
return false;
}
else {
if(data9 < 1 || isNaN(data9)){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/rang",schemaPath:"#/$defs/Beneficiaire/properties/rang/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.numeroAdherent !== undefined){
let data10 = data6.numeroAdherent;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data10 === "string"){
if(func2(data10) > 20){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/numeroAdherent",schemaPath:"#/$defs/Beneficiaire/properties/numeroAdherent/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
else {
if(func2(data10) < 1){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/numeroAdherent",schemaPath:"#/$defs/Beneficiaire/properties/numeroAdherent/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern14.test(data10)){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/numeroAdherent",schemaPath:"#/$defs/Beneficiaire/properties/numeroAdherent/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"}}];
return false;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/beneficiaire/numeroAdherent",schemaPath:"#/$defs/Beneficiaire/properties/numeroAdherent/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.nom !== undefined){
let data11 = data6.nom;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data11 === "string"){
if(func2(data11) > 80){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/nom",schemaPath:"#/$defs/Beneficiaire/properties/nom/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data11) < 1){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/nom",schemaPath:"#/$defs/Beneficiaire/properties/nom/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/beneficiaire/nom",schemaPath:"#/$defs/Beneficiaire/properties/nom/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.prenom !== undefined){
let data12 = data6.prenom;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data12 === "string"){
if(func2(data12) > 80){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/prenom",schemaPath:"#/$defs/Beneficiaire/properties/prenom/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data12) < 1){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/prenom",schemaPath:"#/$defs/Beneficiaire/properties/prenom/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/beneficiaire/prenom",schemaPath:"#/$defs/Beneficiaire/properties/prenom/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs29 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.ins !== undefined){
let data13 = data6.ins;
const _errs31 = errors;
if(errors === _errs31){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing2;
if(((data13.matricule === undefined) && (missing2 = "matricule")) || ((data13.oid === undefined) && (missing2 = "oid"))){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/ins",schemaPath:"#/$defs/Beneficiaire/properties/ins/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs33 = errors;
for(const key2 in data13){
if(!((key2 === "matricule") || (key2 === "oid"))){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/ins",schemaPath:"#/$defs/Beneficiaire/properties/ins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs33 === errors){
if(data13.matricule !== undefined){
let data14 = data13.matricule;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data14 === "string"){
if(!pattern12.test(data14)){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/ins/matricule",schemaPath:"#/$defs/Beneficiaire/properties/ins/properties/matricule/pattern",keyword:"pattern",params:{pattern: "^[0-9AB]{15}$"}}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/beneficiaire/ins/matricule",schemaPath:"#/$defs/Beneficiaire/properties/ins/properties/matricule/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs34 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.oid !== undefined){
let data15 = data13.oid;
const _errs36 = errors;
if(typeof data15 !== "string"){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/ins/oid",schemaPath:"#/$defs/Beneficiaire/properties/ins/properties/oid/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data15 === "1.2.250.1.213.1.4.8") || (data15 === "1.2.250.1.213.1.4.9")) || (data15 === "1.2.250.1.213.1.4.10")) || (data15 === "1.2.250.1.213.1.4.11"))){
validate21.errors = [{instancePath:instancePath+"/beneficiaire/ins/oid",schemaPath:"#/$defs/Beneficiaire/properties/ins/properties/oid/enum",keyword:"enum",params:{allowedValues: schema41.properties.ins.properties.oid.enum}}];
return false;
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
validate21.errors = [{instancePath:instancePath+"/beneficiaire/ins",schemaPath:"#/$defs/Beneficiaire/properties/ins/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid5 = _errs31 === errors;
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
}
}
else {
validate21.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/$defs/Beneficiaire/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contexte !== undefined){
let data16 = data.contexte;
const _errs38 = errors;
if(typeof data16 !== "string"){
validate21.errors = [{instancePath:instancePath+"/contexte",schemaPath:"#/properties/contexte/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data16 === "ACE") || (data16 === "ADMISSION")) || (data16 === "PREADMISSION"))){
validate21.errors = [{instancePath:instancePath+"/contexte",schemaPath:"#/properties/contexte/enum",keyword:"enum",params:{allowedValues: schema32.properties.contexte.enum}}];
return false;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.soins !== undefined){
let data17 = data.soins;
const _errs40 = errors;
if(errors === _errs40){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing3;
if((data17.dateDebut === undefined) && (missing3 = "dateDebut")){
validate21.errors = [{instancePath:instancePath+"/soins",schemaPath:"#/properties/soins/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs42 = errors;
for(const key3 in data17){
if(!((key3 === "dateDebut") || (key3 === "dateFin"))){
validate21.errors = [{instancePath:instancePath+"/soins",schemaPath:"#/properties/soins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs42 === errors){
if(data17.dateDebut !== undefined){
let data18 = data17.dateDebut;
const _errs43 = errors;
const _errs44 = errors;
if(errors === _errs44){
if(errors === _errs44){
if(typeof data18 === "string"){
if(!(formats0.validate(data18))){
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
var valid7 = _errs43 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.dateFin !== undefined){
let data19 = data17.dateFin;
const _errs46 = errors;
const _errs47 = errors;
if(errors === _errs47){
if(errors === _errs47){
if(typeof data19 === "string"){
if(!(formats0.validate(data19))){
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
var valid7 = _errs46 === errors;
}
else {
var valid7 = true;
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
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.couvertureParticuliere !== undefined){
let data20 = data.couvertureParticuliere;
const _errs49 = errors;
if(typeof data20 !== "string"){
validate21.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data20 === "C2S") || (data20 === "AME")) || (data20 === "DETENU")) || (data20 === "ANONYME"))){
validate21.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/enum",keyword:"enum",params:{allowedValues: schema44.enum}}];
return false;
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.agent !== undefined){
let data21 = data.agent;
const _errs52 = errors;
const _errs53 = errors;
if(errors === _errs53){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing4;
if(((data21.identifiant === undefined) && (missing4 = "identifiant")) || ((data21.modeAuthentification === undefined) && (missing4 = "modeAuthentification"))){
validate21.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs55 = errors;
for(const key4 in data21){
if(!(((key4 === "identifiant") || (key4 === "role")) || (key4 === "modeAuthentification"))){
validate21.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}}];
return false;
break;
}
}
if(_errs55 === errors){
if(data21.identifiant !== undefined){
let data22 = data21.identifiant;
const _errs56 = errors;
if(errors === _errs56){
if(typeof data22 === "string"){
if(func2(data22) > 64){
validate21.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func2(data22) < 1){
validate21.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern16.test(data22)){
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
var valid12 = _errs56 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data21.role !== undefined){
let data23 = data21.role;
const _errs58 = errors;
if(errors === _errs58){
if(typeof data23 === "string"){
if(func2(data23) > 64){
validate21.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern17.test(data23)){
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
var valid12 = _errs58 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data21.modeAuthentification !== undefined){
let data24 = data21.modeAuthentification;
const _errs60 = errors;
if(typeof data24 !== "string"){
validate21.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data24 === "DIRECTE") || (data24 === "INDIRECTE"))){
validate21.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/enum",keyword:"enum",params:{allowedValues: schema45.properties.modeAuthentification.enum}}];
return false;
}
var valid12 = _errs60 === errors;
}
else {
var valid12 = true;
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
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.delaiMs !== undefined){
let data25 = data.delaiMs;
const _errs62 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
validate21.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/properties/delaiMs/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs62){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 60000 || isNaN(data25)){
validate21.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/properties/delaiMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}}];
return false;
}
else {
if(data25 < 100 || isNaN(data25)){
validate21.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/properties/delaiMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}}];
return false;
}
}
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
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const compiledDemandeClc: CompiledValidator = validate26;
const schema46 = {"type":"object","additionalProperties":false,"required":["versionNorme","environnement","idMessage","etablissement","numeroDossier","periode","amc","beneficiaire","contexte","activite","natureAssurance","dateEntree","dateSortie","lignes"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"environnement":{"$ref":"#/$defs/Environnement"},"idMessage":{"$ref":"#/$defs/IdMessage"},"etablissement":{"$ref":"#/$defs/Etablissement"},"numeroDossier":{"type":"string","minLength":1,"maxLength":20,"pattern":"^[A-Za-z0-9_-]+$"},"periode":{"$ref":"#/$defs/Periode"},"numeroFacture":{"type":"string","pattern":"^\\d{1,9}$"},"engagementRemplace":{"type":"string","minLength":1,"maxLength":64,"pattern":"^[A-Za-z0-9-]+$"},"partsAnterieures":{"type":"array","description":"Parts d'un premier assureur complémentaire, par ligne.","maxItems":200,"items":{"$ref":"#/$defs/Montant"}},"amc":{"$ref":"#/$defs/CibleAmc"},"beneficiaire":{"$ref":"#/$defs/Beneficiaire"},"contexte":{"type":"string","enum":["ACE","SEJOUR"]},"activite":{"type":"string","enum":["MCOO","SSR","PSY"]},"natureAssurance":{"type":"string","enum":["10","13","30","41","90"]},"dateEntree":{"$ref":"#/$defs/DateCivile"},"dateSortie":{"$ref":"#/$defs/DateCivile"},"couvertureParticuliere":{"$ref":"#/$defs/CouvertureParticuliere"},"agent":{"$ref":"#/$defs/Agent"},"delaiMs":{"type":"integer","minimum":100,"maximum":60000},"lignes":{"type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/LigneClc"}}}};
const schema50 = {"type":"object","additionalProperties":false,"required":["numero","derniere"],"properties":{"numero":{"type":"integer","minimum":1,"maximum":999},"derniere":{"type":"boolean"}}};
const schema51 = {"type":"string","description":"Montant en euros, deux décimales, jamais négatif.","pattern":"^\\d{1,9}\\.\\d{2}$"};
const pattern21 = new RegExp("^\\d{1,9}$", "u");
const pattern23 = new RegExp("^\\d{1,9}\\.\\d{2}$", "u");
const schema57 = {"type":"object","additionalProperties":false,"required":["code","dateDebut","dateFin","quantite","montantFacture","baseAMO","tauxAMO","montantAMO","baseAMC","ticketModerateur","exoneration"],"properties":{"code":{"type":"string","pattern":"^[A-Z0-9]{1,8}$"},"dateDebut":{"$ref":"#/$defs/DateCivile"},"dateFin":{"$ref":"#/$defs/DateCivile"},"quantite":{"type":"integer","minimum":1,"maximum":999},"montantFacture":{"$ref":"#/$defs/Montant"},"baseAMO":{"$ref":"#/$defs/Montant"},"tauxAMO":{"type":"number","minimum":0,"maximum":100,"multipleOf":0.01},"montantAMO":{"$ref":"#/$defs/Montant"},"baseAMC":{"$ref":"#/$defs/Montant"},"ticketModerateur":{"$ref":"#/$defs/Montant"},"exoneration":{"type":"string","pattern":"^[0-9C]$"},"participation":{"type":"string","enum":["A","R","L"],"description":"Code participation assuré : A autre (patient, AMC), R régime AMO, L régime local."},"prixUnitaire":{"$ref":"#/$defs/Montant"},"demandePatient":{"type":"boolean","description":"Chambre particulière demandée par écrit."},"honoraires":{"type":"boolean"},"optam":{"type":"boolean"},"exigence":{"type":"boolean","description":"Dépassement pour exigence particulière du patient."}}};
const pattern30 = new RegExp("^[A-Z0-9]{1,8}$", "u");
const pattern36 = new RegExp("^[0-9C]$", "u");

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
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
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema57.properties, key0))){
validate29.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
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
if(!pattern30.test(data0)){
validate29.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9]{1,8}$"}}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
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
validate29.errors = [{instancePath:instancePath+"/dateDebut",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/dateDebut",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
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
validate29.errors = [{instancePath:instancePath+"/dateFin",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/dateFin",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
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
validate29.errors = [{instancePath:instancePath+"/quantite",schemaPath:"#/properties/quantite/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 999 || isNaN(data3)){
validate29.errors = [{instancePath:instancePath+"/quantite",schemaPath:"#/properties/quantite/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate29.errors = [{instancePath:instancePath+"/quantite",schemaPath:"#/properties/quantite/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(!pattern23.test(data4)){
validate29.errors = [{instancePath:instancePath+"/montantFacture",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/montantFacture",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
if(!pattern23.test(data5)){
validate29.errors = [{instancePath:instancePath+"/baseAMO",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/baseAMO",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
validate29.errors = [{instancePath:instancePath+"/tauxAMO",schemaPath:"#/properties/tauxAMO/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate29.errors = [{instancePath:instancePath+"/tauxAMO",schemaPath:"#/properties/tauxAMO/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
else {
let res0;
if((0.01 === 0 || (res0 = data6/0.01, Math.abs(Math.round(res0) - res0) > 1e-6))){
validate29.errors = [{instancePath:instancePath+"/tauxAMO",schemaPath:"#/properties/tauxAMO/multipleOf",keyword:"multipleOf",params:{multipleOf: 0.01}}];
return false;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/tauxAMO",schemaPath:"#/properties/tauxAMO/type",keyword:"type",params:{type: "number"}}];
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
if(!pattern23.test(data7)){
validate29.errors = [{instancePath:instancePath+"/montantAMO",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/montantAMO",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
if(!pattern23.test(data8)){
validate29.errors = [{instancePath:instancePath+"/baseAMC",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/baseAMC",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
if(!pattern23.test(data9)){
validate29.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
if(!pattern36.test(data10)){
validate29.errors = [{instancePath:instancePath+"/exoneration",schemaPath:"#/properties/exoneration/pattern",keyword:"pattern",params:{pattern: "^[0-9C]$"}}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/exoneration",schemaPath:"#/properties/exoneration/type",keyword:"type",params:{type: "string"}}];
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
validate29.errors = [{instancePath:instancePath+"/participation",schemaPath:"#/properties/participation/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data11 === "A") || (data11 === "R")) || (data11 === "L"))){
validate29.errors = [{instancePath:instancePath+"/participation",schemaPath:"#/properties/participation/enum",keyword:"enum",params:{allowedValues: schema57.properties.participation.enum}}];
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
if(!pattern23.test(data12)){
validate29.errors = [{instancePath:instancePath+"/prixUnitaire",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/prixUnitaire",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
validate29.errors = [{instancePath:instancePath+"/demandePatient",schemaPath:"#/properties/demandePatient/type",keyword:"type",params:{type: "boolean"}}];
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
validate29.errors = [{instancePath:instancePath+"/honoraires",schemaPath:"#/properties/honoraires/type",keyword:"type",params:{type: "boolean"}}];
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
validate29.errors = [{instancePath:instancePath+"/optam",schemaPath:"#/properties/optam/type",keyword:"type",params:{type: "boolean"}}];
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
validate29.errors = [{instancePath:instancePath+"/exigence",schemaPath:"#/properties/exigence/type",keyword:"type",params:{type: "boolean"}}];
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
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(((((((((((((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.idMessage === undefined) && (missing0 = "idMessage"))) || ((data.etablissement === undefined) && (missing0 = "etablissement"))) || ((data.numeroDossier === undefined) && (missing0 = "numeroDossier"))) || ((data.periode === undefined) && (missing0 = "periode"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.beneficiaire === undefined) && (missing0 = "beneficiaire"))) || ((data.contexte === undefined) && (missing0 = "contexte"))) || ((data.activite === undefined) && (missing0 = "activite"))) || ((data.natureAssurance === undefined) && (missing0 = "natureAssurance"))) || ((data.dateEntree === undefined) && (missing0 = "dateEntree"))) || ((data.dateSortie === undefined) && (missing0 = "dateSortie"))) || ((data.lignes === undefined) && (missing0 = "lignes"))){
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema46.properties, key0))){
validate26.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
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
if(!pattern4.test(data0)){
validate26.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
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
validate26.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data1 === "test") || (data1 === "production"))){
validate26.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
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
if(!pattern5.test(data2)){
validate26.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/idMessage",schemaPath:"#/$defs/IdMessage/type",keyword:"type",params:{type: "string"}}];
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
if(errors === _errs12){
if(typeof data4 === "string"){
if(func2(data4) > 20){
validate26.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/properties/numeroDossier/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
else {
if(func2(data4) < 1){
validate26.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/properties/numeroDossier/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern8.test(data4)){
validate26.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/properties/numeroDossier/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"}}];
return false;
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/numeroDossier",schemaPath:"#/properties/numeroDossier/type",keyword:"type",params:{type: "string"}}];
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
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.numero === undefined) && (missing1 = "numero")) || ((data5.derniere === undefined) && (missing1 = "derniere"))){
validate26.errors = [{instancePath:instancePath+"/periode",schemaPath:"#/$defs/Periode/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs17 = errors;
for(const key1 in data5){
if(!((key1 === "numero") || (key1 === "derniere"))){
validate26.errors = [{instancePath:instancePath+"/periode",schemaPath:"#/$defs/Periode/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs17 === errors){
if(data5.numero !== undefined){
let data6 = data5.numero;
const _errs18 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate26.errors = [{instancePath:instancePath+"/periode/numero",schemaPath:"#/$defs/Periode/properties/numero/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs18){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 999 || isNaN(data6)){
validate26.errors = [{instancePath:instancePath+"/periode/numero",schemaPath:"#/$defs/Periode/properties/numero/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999}}];
return false;
}
else {
if(data6 < 1 || isNaN(data6)){
validate26.errors = [{instancePath:instancePath+"/periode/numero",schemaPath:"#/$defs/Periode/properties/numero/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data5.derniere !== undefined){
const _errs20 = errors;
if(typeof data5.derniere !== "boolean"){
validate26.errors = [{instancePath:instancePath+"/periode/derniere",schemaPath:"#/$defs/Periode/properties/derniere/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid5 = _errs20 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/periode",schemaPath:"#/$defs/Periode/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.numeroFacture !== undefined){
let data8 = data.numeroFacture;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data8 === "string"){
if(!pattern21.test(data8)){
validate26.errors = [{instancePath:instancePath+"/numeroFacture",schemaPath:"#/properties/numeroFacture/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}$"}}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/numeroFacture",schemaPath:"#/properties/numeroFacture/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engagementRemplace !== undefined){
let data9 = data.engagementRemplace;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data9 === "string"){
if(func2(data9) > 64){
validate26.errors = [{instancePath:instancePath+"/engagementRemplace",schemaPath:"#/properties/engagementRemplace/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func2(data9) < 1){
validate26.errors = [{instancePath:instancePath+"/engagementRemplace",schemaPath:"#/properties/engagementRemplace/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern14.test(data9)){
validate26.errors = [{instancePath:instancePath+"/engagementRemplace",schemaPath:"#/properties/engagementRemplace/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"}}];
return false;
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/engagementRemplace",schemaPath:"#/properties/engagementRemplace/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.partsAnterieures !== undefined){
let data10 = data.partsAnterieures;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data10)){
if(data10.length > 200){
validate26.errors = [{instancePath:instancePath+"/partsAnterieures",schemaPath:"#/properties/partsAnterieures/maxItems",keyword:"maxItems",params:{limit: 200}}];
return false;
}
else {
var valid6 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data11 === "string"){
if(!pattern23.test(data11)){
validate26.errors = [{instancePath:instancePath+"/partsAnterieures/" + i0,schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/partsAnterieures/" + i0,schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs28 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/partsAnterieures",schemaPath:"#/properties/partsAnterieures/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
const _errs31 = errors;
if(!(validate24(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.beneficiaire !== undefined){
let data13 = data.beneficiaire;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing2;
if((((data13.nir === undefined) && (missing2 = "nir")) || ((data13.dateNaissance === undefined) && (missing2 = "dateNaissance"))) || ((data13.rang === undefined) && (missing2 = "rang"))){
validate26.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/$defs/Beneficiaire/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs35 = errors;
for(const key2 in data13){
if(!(((((((key2 === "nir") || (key2 === "dateNaissance")) || (key2 === "rang")) || (key2 === "numeroAdherent")) || (key2 === "nom")) || (key2 === "prenom")) || (key2 === "ins"))){
validate26.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/$defs/Beneficiaire/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs35 === errors){
if(data13.nir !== undefined){
let data14 = data13.nir;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data14 === "string"){
if(!pattern12.test(data14)){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/nir",schemaPath:"#/$defs/Beneficiaire/properties/nir/pattern",keyword:"pattern",params:{pattern: "^[0-9AB]{15}$"}}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/beneficiaire/nir",schemaPath:"#/$defs/Beneficiaire/properties/nir/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs36 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.dateNaissance !== undefined){
let data15 = data13.dateNaissance;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data15 === "string"){
if(!pattern13.test(data15)){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/dateNaissance",schemaPath:"#/$defs/Beneficiaire/properties/dateNaissance/pattern",keyword:"pattern",params:{pattern: "^\\d{8}$"}}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/beneficiaire/dateNaissance",schemaPath:"#/$defs/Beneficiaire/properties/dateNaissance/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs38 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.rang !== undefined){
let data16 = data13.rang;
const _errs40 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/rang",schemaPath:"#/$defs/Beneficiaire/properties/rang/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs40){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 9 || isNaN(data16)){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/rang",schemaPath:"#/$defs/Beneficiaire/properties/rang/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9}}];
return false;
}
else {
if(data16 < 1 || isNaN(data16)){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/rang",schemaPath:"#/$defs/Beneficiaire/properties/rang/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid9 = _errs40 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.numeroAdherent !== undefined){
let data17 = data13.numeroAdherent;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data17 === "string"){
if(func2(data17) > 20){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/numeroAdherent",schemaPath:"#/$defs/Beneficiaire/properties/numeroAdherent/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
else {
if(func2(data17) < 1){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/numeroAdherent",schemaPath:"#/$defs/Beneficiaire/properties/numeroAdherent/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern14.test(data17)){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/numeroAdherent",schemaPath:"#/$defs/Beneficiaire/properties/numeroAdherent/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]+$"}}];
return false;
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/beneficiaire/numeroAdherent",schemaPath:"#/$defs/Beneficiaire/properties/numeroAdherent/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs42 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.nom !== undefined){
let data18 = data13.nom;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data18 === "string"){
if(func2(data18) > 80){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/nom",schemaPath:"#/$defs/Beneficiaire/properties/nom/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data18) < 1){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/nom",schemaPath:"#/$defs/Beneficiaire/properties/nom/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/beneficiaire/nom",schemaPath:"#/$defs/Beneficiaire/properties/nom/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs44 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.prenom !== undefined){
let data19 = data13.prenom;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data19 === "string"){
if(func2(data19) > 80){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/prenom",schemaPath:"#/$defs/Beneficiaire/properties/prenom/maxLength",keyword:"maxLength",params:{limit: 80}}];
return false;
}
else {
if(func2(data19) < 1){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/prenom",schemaPath:"#/$defs/Beneficiaire/properties/prenom/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/beneficiaire/prenom",schemaPath:"#/$defs/Beneficiaire/properties/prenom/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs46 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data13.ins !== undefined){
let data20 = data13.ins;
const _errs48 = errors;
if(errors === _errs48){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing3;
if(((data20.matricule === undefined) && (missing3 = "matricule")) || ((data20.oid === undefined) && (missing3 = "oid"))){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/ins",schemaPath:"#/$defs/Beneficiaire/properties/ins/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
const _errs50 = errors;
for(const key3 in data20){
if(!((key3 === "matricule") || (key3 === "oid"))){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/ins",schemaPath:"#/$defs/Beneficiaire/properties/ins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs50 === errors){
if(data20.matricule !== undefined){
let data21 = data20.matricule;
const _errs51 = errors;
if(errors === _errs51){
if(typeof data21 === "string"){
if(!pattern12.test(data21)){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/ins/matricule",schemaPath:"#/$defs/Beneficiaire/properties/ins/properties/matricule/pattern",keyword:"pattern",params:{pattern: "^[0-9AB]{15}$"}}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/beneficiaire/ins/matricule",schemaPath:"#/$defs/Beneficiaire/properties/ins/properties/matricule/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid10 = _errs51 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data20.oid !== undefined){
let data22 = data20.oid;
const _errs53 = errors;
if(typeof data22 !== "string"){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/ins/oid",schemaPath:"#/$defs/Beneficiaire/properties/ins/properties/oid/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data22 === "1.2.250.1.213.1.4.8") || (data22 === "1.2.250.1.213.1.4.9")) || (data22 === "1.2.250.1.213.1.4.10")) || (data22 === "1.2.250.1.213.1.4.11"))){
validate26.errors = [{instancePath:instancePath+"/beneficiaire/ins/oid",schemaPath:"#/$defs/Beneficiaire/properties/ins/properties/oid/enum",keyword:"enum",params:{allowedValues: schema41.properties.ins.properties.oid.enum}}];
return false;
}
var valid10 = _errs53 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/beneficiaire/ins",schemaPath:"#/$defs/Beneficiaire/properties/ins/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid9 = _errs48 === errors;
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
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/beneficiaire",schemaPath:"#/$defs/Beneficiaire/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contexte !== undefined){
let data23 = data.contexte;
const _errs55 = errors;
if(typeof data23 !== "string"){
validate26.errors = [{instancePath:instancePath+"/contexte",schemaPath:"#/properties/contexte/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data23 === "ACE") || (data23 === "SEJOUR"))){
validate26.errors = [{instancePath:instancePath+"/contexte",schemaPath:"#/properties/contexte/enum",keyword:"enum",params:{allowedValues: schema46.properties.contexte.enum}}];
return false;
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.activite !== undefined){
let data24 = data.activite;
const _errs57 = errors;
if(typeof data24 !== "string"){
validate26.errors = [{instancePath:instancePath+"/activite",schemaPath:"#/properties/activite/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data24 === "MCOO") || (data24 === "SSR")) || (data24 === "PSY"))){
validate26.errors = [{instancePath:instancePath+"/activite",schemaPath:"#/properties/activite/enum",keyword:"enum",params:{allowedValues: schema46.properties.activite.enum}}];
return false;
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.natureAssurance !== undefined){
let data25 = data.natureAssurance;
const _errs59 = errors;
if(typeof data25 !== "string"){
validate26.errors = [{instancePath:instancePath+"/natureAssurance",schemaPath:"#/properties/natureAssurance/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data25 === "10") || (data25 === "13")) || (data25 === "30")) || (data25 === "41")) || (data25 === "90"))){
validate26.errors = [{instancePath:instancePath+"/natureAssurance",schemaPath:"#/properties/natureAssurance/enum",keyword:"enum",params:{allowedValues: schema46.properties.natureAssurance.enum}}];
return false;
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dateEntree !== undefined){
let data26 = data.dateEntree;
const _errs61 = errors;
const _errs62 = errors;
if(errors === _errs62){
if(errors === _errs62){
if(typeof data26 === "string"){
if(!(formats0.validate(data26))){
validate26.errors = [{instancePath:instancePath+"/dateEntree",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/dateEntree",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
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
let data27 = data.dateSortie;
const _errs64 = errors;
const _errs65 = errors;
if(errors === _errs65){
if(errors === _errs65){
if(typeof data27 === "string"){
if(!(formats0.validate(data27))){
validate26.errors = [{instancePath:instancePath+"/dateSortie",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/dateSortie",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
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
let data28 = data.couvertureParticuliere;
const _errs67 = errors;
if(typeof data28 !== "string"){
validate26.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data28 === "C2S") || (data28 === "AME")) || (data28 === "DETENU")) || (data28 === "ANONYME"))){
validate26.errors = [{instancePath:instancePath+"/couvertureParticuliere",schemaPath:"#/$defs/CouvertureParticuliere/enum",keyword:"enum",params:{allowedValues: schema44.enum}}];
return false;
}
var valid0 = _errs67 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.agent !== undefined){
let data29 = data.agent;
const _errs70 = errors;
const _errs71 = errors;
if(errors === _errs71){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let missing4;
if(((data29.identifiant === undefined) && (missing4 = "identifiant")) || ((data29.modeAuthentification === undefined) && (missing4 = "modeAuthentification"))){
validate26.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
const _errs73 = errors;
for(const key4 in data29){
if(!(((key4 === "identifiant") || (key4 === "role")) || (key4 === "modeAuthentification"))){
validate26.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}}];
return false;
break;
}
}
if(_errs73 === errors){
if(data29.identifiant !== undefined){
let data30 = data29.identifiant;
const _errs74 = errors;
if(errors === _errs74){
if(typeof data30 === "string"){
if(func2(data30) > 64){
validate26.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(func2(data30) < 1){
validate26.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(!pattern16.test(data30)){
validate26.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._:@-]+$"}}];
return false;
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/agent/identifiant",schemaPath:"#/$defs/Agent/properties/identifiant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid15 = _errs74 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data29.role !== undefined){
let data31 = data29.role;
const _errs76 = errors;
if(errors === _errs76){
if(typeof data31 === "string"){
if(func2(data31) > 64){
validate26.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
else {
if(!pattern17.test(data31)){
validate26.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9À-ÿ ._:-]+$"}}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/agent/role",schemaPath:"#/$defs/Agent/properties/role/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid15 = _errs76 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data29.modeAuthentification !== undefined){
let data32 = data29.modeAuthentification;
const _errs78 = errors;
if(typeof data32 !== "string"){
validate26.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data32 === "DIRECTE") || (data32 === "INDIRECTE"))){
validate26.errors = [{instancePath:instancePath+"/agent/modeAuthentification",schemaPath:"#/$defs/Agent/properties/modeAuthentification/enum",keyword:"enum",params:{allowedValues: schema45.properties.modeAuthentification.enum}}];
return false;
}
var valid15 = _errs78 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/agent",schemaPath:"#/$defs/Agent/type",keyword:"type",params:{type: "object"}}];
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
let data33 = data.delaiMs;
const _errs80 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
validate26.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/properties/delaiMs/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs80){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 60000 || isNaN(data33)){
validate26.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/properties/delaiMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 60000}}];
return false;
}
else {
if(data33 < 100 || isNaN(data33)){
validate26.errors = [{instancePath:instancePath+"/delaiMs",schemaPath:"#/properties/delaiMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}}];
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
let data34 = data.lignes;
const _errs82 = errors;
if(errors === _errs82){
if(Array.isArray(data34)){
if(data34.length > 200){
validate26.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/maxItems",keyword:"maxItems",params:{limit: 200}}];
return false;
}
else {
if(data34.length < 1){
validate26.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid16 = true;
const len1 = data34.length;
for(let i1=0; i1<len1; i1++){
const _errs84 = errors;
if(!(validate29(data34[i1], {instancePath:instancePath+"/lignes/" + i1,parentData:data34,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid16 = _errs84 === errors;
if(!valid16){
break;
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs82 === errors;
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
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const compiledReponseIdb: CompiledValidator = validate31;
const schema66 = {"type":"object","required":["versionNorme","service","environnement","requete","emisLe","amc","signataire","droits","identite","resumeGuichet"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"service":{"const":"IDB"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"type":"string","format":"date-time"},"amc":{"$ref":"#/$defs/AmcRepondante"},"signataire":{"$ref":"#/$defs/Signataire"},"droits":{"type":"object","required":["ouverts","etat","debut","fin"],"properties":{"ouverts":{"type":"boolean","description":"Ouverts chaque jour de la période demandée."},"etat":{"type":"string","enum":["ouverts","partiels","fermes","pas-encore-ouverts"]},"debut":{"$ref":"#/$defs/DateCivile"},"fin":{"$ref":"#/$defs/DateCivile"}}},"identite":{"type":"object","required":["nom"],"properties":{"nom":{"type":"string","enum":["concordant","discordant","non-fourni","non-verifie"]}}},"contrat":{"type":"object","required":["reference","responsable"],"properties":{"reference":{"type":"string","maxLength":40},"responsable":{"type":"boolean"},"regimeLocal":{"type":"boolean"}}},"garanties":{"$ref":"#/$defs/Garanties"},"calculLocal":{"type":"object","description":"Référence et validité sous lesquelles un calcul local des parts externes engage l'AMC.","required":["reference","du","au"],"properties":{"reference":{"type":"string","maxLength":64},"du":{"$ref":"#/$defs/DateCivile"},"au":{"$ref":"#/$defs/DateCivile"}}},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const schema69 = {"type":"object","description":"La demande à laquelle ce document répond ; `empreinte` est le SHA-256 (base64url) du contenu reçu.","required":["algorithme","empreinte","methode","chemin","service","idMessage","finessJuridique","numeroAmc"],"properties":{"algorithme":{"const":"S256"},"empreinte":{"type":"string","pattern":"^[A-Za-z0-9_-]{43}$"},"methode":{"type":"string","maxLength":10},"chemin":{"type":"string","maxLength":256},"service":{"type":["string","null"],"enum":["IDB","CLC","ANN","MESSAGES",null]},"idMessage":{"type":["string","null"],"maxLength":64},"finessJuridique":{"type":["string","null"],"maxLength":16},"numeroAmc":{"type":["string","null"],"maxLength":10}}};
const schema72 = {"type":"object","description":"propre : clé de l'AMC ; delegue : clé tenue par la passerelle, sous le mandat nommé.","required":["mode"],"properties":{"mode":{"type":"string","enum":["propre","delegue"]},"mandat":{"type":"string","maxLength":64}}};
const schema79 = {"type":"string","description":"Une phrase que l'agent peut lire au patient.","minLength":1,"maxLength":160};
const pattern39 = new RegExp("^[A-Za-z0-9_-]{43}$", "u");
const formats12 = require("ajv-formats/dist/formats").fullFormats["date-time"];
const schema70 = {"type":"object","required":["numero","nom","contact"],"properties":{"numero":{"type":"string","pattern":"^\\d{10}$"},"nom":{"type":"string","maxLength":120},"contact":{"$ref":"#/$defs/Contact"}}};
const schema71 = {"type":"object","required":["libelle"],"properties":{"libelle":{"type":"string","minLength":1,"maxLength":120},"telephone":{"type":"string","maxLength":20},"courriel":{"type":"string","maxLength":120}}};
const pattern40 = new RegExp("^\\d{10}$", "u");

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
if((((data.numero === undefined) && (missing0 = "numero")) || ((data.nom === undefined) && (missing0 = "nom"))) || ((data.contact === undefined) && (missing0 = "contact"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.numero !== undefined){
let data0 = data.numero;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern40.test(data0)){
validate32.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/properties/numero/pattern",keyword:"pattern",params:{pattern: "^\\d{10}$"}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/numero",schemaPath:"#/properties/numero/type",keyword:"type",params:{type: "string"}}];
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
validate32.errors = [{instancePath:instancePath+"/nom",schemaPath:"#/properties/nom/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/nom",schemaPath:"#/properties/nom/type",keyword:"type",params:{type: "string"}}];
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
validate32.errors = [{instancePath:instancePath+"/contact",schemaPath:"#/$defs/Contact/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data2.libelle !== undefined){
let data3 = data2.libelle;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func2(data3) > 120){
validate32.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
else {
if(func2(data3) < 1){
validate32.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate32.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/type",keyword:"type",params:{type: "string"}}];
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
validate32.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/type",keyword:"type",params:{type: "string"}}];
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
validate32.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/type",keyword:"type",params:{type: "string"}}];
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
validate32.errors = [{instancePath:instancePath+"/contact",schemaPath:"#/$defs/Contact/type",keyword:"type",params:{type: "object"}}];
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
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":{"numero":true,"nom":true,"contact":true},"dynamicProps":false,"dynamicItems":false};

const schema75 = {"type":"object","description":"Assez précis pour calculer localement les parts externes (ACE).","required":["ticketModerateur","forfaitJournalier","participationForfaitaireActeLourd","forfaitPatientUrgences","chambre","honorairesOptam","honorairesNonOptam"],"properties":{"ticketModerateur":{"type":"integer","minimum":0,"maximum":100,"description":"Pour cent du ticket modérateur."},"forfaitJournalier":{"type":"object","required":["illimite"],"properties":{"illimite":{"type":"boolean"},"joursMax":{"type":"integer","minimum":0}}},"participationForfaitaireActeLourd":{"type":"boolean"},"forfaitPatientUrgences":{"type":"boolean"},"chambre":{"type":["object","null"],"required":["parJour","joursMax"],"properties":{"parJour":{"$ref":"#/$defs/Montant"},"joursMax":{"type":"integer","minimum":0}}},"honorairesOptam":{"type":"integer","minimum":0,"maximum":1000,"description":"AMO et AMC ensemble, en pour cent de la base AMO."},"honorairesNonOptam":{"type":"integer","minimum":0,"maximum":1000}}};

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
if((((((((data.ticketModerateur === undefined) && (missing0 = "ticketModerateur")) || ((data.forfaitJournalier === undefined) && (missing0 = "forfaitJournalier"))) || ((data.participationForfaitaireActeLourd === undefined) && (missing0 = "participationForfaitaireActeLourd"))) || ((data.forfaitPatientUrgences === undefined) && (missing0 = "forfaitPatientUrgences"))) || ((data.chambre === undefined) && (missing0 = "chambre"))) || ((data.honorairesOptam === undefined) && (missing0 = "honorairesOptam"))) || ((data.honorairesNonOptam === undefined) && (missing0 = "honorairesNonOptam"))){
validate34.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.ticketModerateur !== undefined){
let data0 = data.ticketModerateur;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate34.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/properties/ticketModerateur/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
validate34.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/properties/ticketModerateur/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate34.errors = [{instancePath:instancePath+"/ticketModerateur",schemaPath:"#/properties/ticketModerateur/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate34.errors = [{instancePath:instancePath+"/forfaitJournalier",schemaPath:"#/properties/forfaitJournalier/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.illimite !== undefined){
const _errs5 = errors;
if(typeof data1.illimite !== "boolean"){
validate34.errors = [{instancePath:instancePath+"/forfaitJournalier/illimite",schemaPath:"#/properties/forfaitJournalier/properties/illimite/type",keyword:"type",params:{type: "boolean"}}];
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
validate34.errors = [{instancePath:instancePath+"/forfaitJournalier/joursMax",schemaPath:"#/properties/forfaitJournalier/properties/joursMax/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate34.errors = [{instancePath:instancePath+"/forfaitJournalier/joursMax",schemaPath:"#/properties/forfaitJournalier/properties/joursMax/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
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
validate34.errors = [{instancePath:instancePath+"/forfaitJournalier",schemaPath:"#/properties/forfaitJournalier/type",keyword:"type",params:{type: "object"}}];
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
validate34.errors = [{instancePath:instancePath+"/participationForfaitaireActeLourd",schemaPath:"#/properties/participationForfaitaireActeLourd/type",keyword:"type",params:{type: "boolean"}}];
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
validate34.errors = [{instancePath:instancePath+"/forfaitPatientUrgences",schemaPath:"#/properties/forfaitPatientUrgences/type",keyword:"type",params:{type: "boolean"}}];
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
validate34.errors = [{instancePath:instancePath+"/chambre",schemaPath:"#/properties/chambre/type",keyword:"type",params:{type: schema75.properties.chambre.type}}];
return false;
}
if(errors === _errs13){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if(((data6.parJour === undefined) && (missing2 = "parJour")) || ((data6.joursMax === undefined) && (missing2 = "joursMax"))){
validate34.errors = [{instancePath:instancePath+"/chambre",schemaPath:"#/properties/chambre/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data6.parJour !== undefined){
let data7 = data6.parJour;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(!pattern23.test(data7)){
validate34.errors = [{instancePath:instancePath+"/chambre/parJour",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
else {
validate34.errors = [{instancePath:instancePath+"/chambre/parJour",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
validate34.errors = [{instancePath:instancePath+"/chambre/joursMax",schemaPath:"#/properties/chambre/properties/joursMax/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs18){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate34.errors = [{instancePath:instancePath+"/chambre/joursMax",schemaPath:"#/properties/chambre/properties/joursMax/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
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
validate34.errors = [{instancePath:instancePath+"/honorairesOptam",schemaPath:"#/properties/honorairesOptam/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1000 || isNaN(data9)){
validate34.errors = [{instancePath:instancePath+"/honorairesOptam",schemaPath:"#/properties/honorairesOptam/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data9 < 0 || isNaN(data9)){
validate34.errors = [{instancePath:instancePath+"/honorairesOptam",schemaPath:"#/properties/honorairesOptam/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate34.errors = [{instancePath:instancePath+"/honorairesNonOptam",schemaPath:"#/properties/honorairesNonOptam/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs22){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 1000 || isNaN(data10)){
validate34.errors = [{instancePath:instancePath+"/honorairesNonOptam",schemaPath:"#/properties/honorairesNonOptam/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate34.errors = [{instancePath:instancePath+"/honorairesNonOptam",schemaPath:"#/properties/honorairesNonOptam/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":{"ticketModerateur":true,"forfaitJournalier":true,"participationForfaitaireActeLourd":true,"forfaitPatientUrgences":true,"chambre":true,"honorairesOptam":true,"honorairesNonOptam":true},"dynamicProps":false,"dynamicItems":false};


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
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
validate31.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.versionNorme !== undefined){
let data0 = data.versionNorme;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate31.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
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
validate31.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/const",keyword:"const",params:{allowedValue: "IDB"}}];
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
validate31.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "test") || (data2 === "production"))){
validate31.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
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
validate31.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data3.algorithme !== undefined){
const _errs11 = errors;
if("S256" !== data3.algorithme){
validate31.errors = [{instancePath:instancePath+"/requete/algorithme",schemaPath:"#/$defs/RequeteLiee/properties/algorithme/const",keyword:"const",params:{allowedValue: "S256"}}];
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
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
validate31.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
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
validate31.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/type",keyword:"type",params:{type: "string"}}];
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
validate31.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/type",keyword:"type",params:{type: "string"}}];
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
validate31.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/type",keyword:"type",params:{type: schema69.properties.service.type}}];
return false;
}
if(!(((((data8 === "IDB") || (data8 === "CLC")) || (data8 === "ANN")) || (data8 === "MESSAGES")) || (data8 === null))){
validate31.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/enum",keyword:"enum",params:{allowedValues: schema69.properties.service.enum}}];
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
validate31.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/type",keyword:"type",params:{type: schema69.properties.idMessage.type}}];
return false;
}
if(errors === _errs20){
if(typeof data9 === "string"){
if(func2(data9) > 64){
validate31.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/maxLength",keyword:"maxLength",params:{limit: 64}}];
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
validate31.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/type",keyword:"type",params:{type: schema69.properties.finessJuridique.type}}];
return false;
}
if(errors === _errs22){
if(typeof data10 === "string"){
if(func2(data10) > 16){
validate31.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/maxLength",keyword:"maxLength",params:{limit: 16}}];
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
validate31.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/type",keyword:"type",params:{type: schema69.properties.numeroAmc.type}}];
return false;
}
if(errors === _errs24){
if(typeof data11 === "string"){
if(func2(data11) > 10){
validate31.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/maxLength",keyword:"maxLength",params:{limit: 10}}];
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
validate31.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/type",keyword:"type",params:{type: "object"}}];
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
if(errors === _errs26){
if(errors === _errs26){
if(typeof data12 === "string"){
if(!(formats12.validate(data12))){
validate31.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/properties/emisLe/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/properties/emisLe/type",keyword:"type",params:{type: "string"}}];
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
const _errs28 = errors;
if(!(validate32(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signataire !== undefined){
let data14 = data.signataire;
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if((data14.mode === undefined) && (missing2 = "mode")){
validate31.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data14.mode !== undefined){
let data15 = data14.mode;
const _errs32 = errors;
if(typeof data15 !== "string"){
validate31.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data15 === "propre") || (data15 === "delegue"))){
validate31.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/enum",keyword:"enum",params:{allowedValues: schema72.properties.mode.enum}}];
return false;
}
var valid6 = _errs32 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.mandat !== undefined){
let data16 = data14.mandat;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data16 === "string"){
if(func2(data16) > 64){
validate31.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs34 === errors;
}
else {
var valid6 = true;
}
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.droits !== undefined){
let data17 = data.droits;
const _errs36 = errors;
if(errors === _errs36){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing3;
if(((((data17.ouverts === undefined) && (missing3 = "ouverts")) || ((data17.etat === undefined) && (missing3 = "etat"))) || ((data17.debut === undefined) && (missing3 = "debut"))) || ((data17.fin === undefined) && (missing3 = "fin"))){
validate31.errors = [{instancePath:instancePath+"/droits",schemaPath:"#/properties/droits/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data17.ouverts !== undefined){
const _errs38 = errors;
if(typeof data17.ouverts !== "boolean"){
validate31.errors = [{instancePath:instancePath+"/droits/ouverts",schemaPath:"#/properties/droits/properties/ouverts/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid7 = _errs38 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.etat !== undefined){
let data19 = data17.etat;
const _errs40 = errors;
if(typeof data19 !== "string"){
validate31.errors = [{instancePath:instancePath+"/droits/etat",schemaPath:"#/properties/droits/properties/etat/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data19 === "ouverts") || (data19 === "partiels")) || (data19 === "fermes")) || (data19 === "pas-encore-ouverts"))){
validate31.errors = [{instancePath:instancePath+"/droits/etat",schemaPath:"#/properties/droits/properties/etat/enum",keyword:"enum",params:{allowedValues: schema66.properties.droits.properties.etat.enum}}];
return false;
}
var valid7 = _errs40 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.debut !== undefined){
let data20 = data17.debut;
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(errors === _errs43){
if(typeof data20 === "string"){
if(!(formats0.validate(data20))){
validate31.errors = [{instancePath:instancePath+"/droits/debut",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/droits/debut",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid7 = _errs42 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data17.fin !== undefined){
let data21 = data17.fin;
const _errs45 = errors;
const _errs46 = errors;
if(errors === _errs46){
if(errors === _errs46){
if(typeof data21 === "string"){
if(!(formats0.validate(data21))){
validate31.errors = [{instancePath:instancePath+"/droits/fin",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/droits/fin",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid7 = _errs45 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/droits",schemaPath:"#/properties/droits/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.identite !== undefined){
let data22 = data.identite;
const _errs48 = errors;
if(errors === _errs48){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing4;
if((data22.nom === undefined) && (missing4 = "nom")){
validate31.errors = [{instancePath:instancePath+"/identite",schemaPath:"#/properties/identite/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data22.nom !== undefined){
let data23 = data22.nom;
if(typeof data23 !== "string"){
validate31.errors = [{instancePath:instancePath+"/identite/nom",schemaPath:"#/properties/identite/properties/nom/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data23 === "concordant") || (data23 === "discordant")) || (data23 === "non-fourni")) || (data23 === "non-verifie"))){
validate31.errors = [{instancePath:instancePath+"/identite/nom",schemaPath:"#/properties/identite/properties/nom/enum",keyword:"enum",params:{allowedValues: schema66.properties.identite.properties.nom.enum}}];
return false;
}
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/identite",schemaPath:"#/properties/identite/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contrat !== undefined){
let data24 = data.contrat;
const _errs52 = errors;
if(errors === _errs52){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing5;
if(((data24.reference === undefined) && (missing5 = "reference")) || ((data24.responsable === undefined) && (missing5 = "responsable"))){
validate31.errors = [{instancePath:instancePath+"/contrat",schemaPath:"#/properties/contrat/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data24.reference !== undefined){
let data25 = data24.reference;
const _errs54 = errors;
if(errors === _errs54){
if(typeof data25 === "string"){
if(func2(data25) > 40){
validate31.errors = [{instancePath:instancePath+"/contrat/reference",schemaPath:"#/properties/contrat/properties/reference/maxLength",keyword:"maxLength",params:{limit: 40}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/contrat/reference",schemaPath:"#/properties/contrat/properties/reference/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid11 = _errs54 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data24.responsable !== undefined){
const _errs56 = errors;
if(typeof data24.responsable !== "boolean"){
validate31.errors = [{instancePath:instancePath+"/contrat/responsable",schemaPath:"#/properties/contrat/properties/responsable/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid11 = _errs56 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data24.regimeLocal !== undefined){
const _errs58 = errors;
if(typeof data24.regimeLocal !== "boolean"){
validate31.errors = [{instancePath:instancePath+"/contrat/regimeLocal",schemaPath:"#/properties/contrat/properties/regimeLocal/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid11 = _errs58 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/contrat",schemaPath:"#/properties/contrat/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.garanties !== undefined){
const _errs60 = errors;
if(!(validate34(data.garanties, {instancePath:instancePath+"/garanties",parentData:data,parentDataProperty:"garanties",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.calculLocal !== undefined){
let data29 = data.calculLocal;
const _errs61 = errors;
if(errors === _errs61){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
let missing6;
if((((data29.reference === undefined) && (missing6 = "reference")) || ((data29.du === undefined) && (missing6 = "du"))) || ((data29.au === undefined) && (missing6 = "au"))){
validate31.errors = [{instancePath:instancePath+"/calculLocal",schemaPath:"#/properties/calculLocal/required",keyword:"required",params:{missingProperty: missing6}}];
return false;
}
else {
if(data29.reference !== undefined){
let data30 = data29.reference;
const _errs63 = errors;
if(errors === _errs63){
if(typeof data30 === "string"){
if(func2(data30) > 64){
validate31.errors = [{instancePath:instancePath+"/calculLocal/reference",schemaPath:"#/properties/calculLocal/properties/reference/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/calculLocal/reference",schemaPath:"#/properties/calculLocal/properties/reference/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid12 = _errs63 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data29.du !== undefined){
let data31 = data29.du;
const _errs65 = errors;
const _errs66 = errors;
if(errors === _errs66){
if(errors === _errs66){
if(typeof data31 === "string"){
if(!(formats0.validate(data31))){
validate31.errors = [{instancePath:instancePath+"/calculLocal/du",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/calculLocal/du",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid12 = _errs65 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data29.au !== undefined){
let data32 = data29.au;
const _errs68 = errors;
const _errs69 = errors;
if(errors === _errs69){
if(errors === _errs69){
if(typeof data32 === "string"){
if(!(formats0.validate(data32))){
validate31.errors = [{instancePath:instancePath+"/calculLocal/au",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate31.errors = [{instancePath:instancePath+"/calculLocal/au",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid12 = _errs68 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/calculLocal",schemaPath:"#/properties/calculLocal/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs61 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumeGuichet !== undefined){
let data33 = data.resumeGuichet;
const _errs71 = errors;
const _errs72 = errors;
if(errors === _errs72){
if(typeof data33 === "string"){
if(func2(data33) > 160){
validate31.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data33) < 1){
validate31.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs71 === errors;
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
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":{"versionNorme":true,"service":true,"environnement":true,"requete":true,"emisLe":true,"amc":true,"signataire":true,"droits":true,"identite":true,"contrat":true,"garanties":true,"calculLocal":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

export const compiledReponseClc: CompiledValidator = validate36;
const schema80 = {"type":"object","required":["versionNorme","service","environnement","requete","emisLe","amc","signataire","lignes","totaux","engagement","resumeGuichet"],"properties":{"versionNorme":{"$ref":"#/$defs/VersionNorme"},"service":{"const":"CLC"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"type":"string","format":"date-time"},"amc":{"$ref":"#/$defs/AmcRepondante"},"signataire":{"$ref":"#/$defs/Signataire"},"lignes":{"type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/LigneReponse"}},"totaux":{"type":"object","required":["totalFacture","totalAMO","totalAMC","resteAPatient"],"properties":{"totalFacture":{"type":"string","pattern":"^\\d{1,11}\\.\\d{2}$"},"totalAMO":{"type":"string","pattern":"^\\d{1,11}\\.\\d{2}$"},"totalAnterieur":{"type":"string","pattern":"^\\d{1,11}\\.\\d{2}$"},"totalAMC":{"type":"string","pattern":"^\\d{1,11}\\.\\d{2}$"},"resteAPatient":{"type":"string","pattern":"^\\d{1,11}\\.\\d{2}$"}}},"engagement":{"type":"object","required":["numero","valableJusquAu"],"properties":{"numero":{"type":"string","pattern":"^CLC-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$"},"valableJusquAu":{"$ref":"#/$defs/DateCivile"}}},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const pattern46 = new RegExp("^\\d{1,11}\\.\\d{2}$", "u");
const pattern51 = new RegExp("^CLC-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$", "u");
const schema85 = {"type":"object","required":["ligne","code","partAMC","raison"],"properties":{"ligne":{"type":"integer","minimum":0},"code":{"type":"string","maxLength":8},"partAMC":{"$ref":"#/$defs/Montant"},"raison":{"type":"object","required":["regle","libelle"],"properties":{"regle":{"type":"string","pattern":"^R\\d{2}$"},"libelle":{"type":"string","maxLength":300}}}}};
const pattern45 = new RegExp("^R\\d{2}$", "u");

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
if(((((data.ligne === undefined) && (missing0 = "ligne")) || ((data.code === undefined) && (missing0 = "code"))) || ((data.partAMC === undefined) && (missing0 = "partAMC"))) || ((data.raison === undefined) && (missing0 = "raison"))){
validate38.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.ligne !== undefined){
let data0 = data.ligne;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate38.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
validate38.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.code !== undefined){
let data1 = data.code;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func2(data1) > 8){
validate38.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 8}}];
return false;
}
}
else {
validate38.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
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
if(!pattern23.test(data2)){
validate38.errors = [{instancePath:instancePath+"/partAMC",schemaPath:"#/$defs/Montant/pattern",keyword:"pattern",params:{pattern: "^\\d{1,9}\\.\\d{2}$"}}];
return false;
}
}
else {
validate38.errors = [{instancePath:instancePath+"/partAMC",schemaPath:"#/$defs/Montant/type",keyword:"type",params:{type: "string"}}];
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
validate38.errors = [{instancePath:instancePath+"/raison",schemaPath:"#/properties/raison/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data3.regle !== undefined){
let data4 = data3.regle;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern45.test(data4)){
validate38.errors = [{instancePath:instancePath+"/raison/regle",schemaPath:"#/properties/raison/properties/regle/pattern",keyword:"pattern",params:{pattern: "^R\\d{2}$"}}];
return false;
}
}
else {
validate38.errors = [{instancePath:instancePath+"/raison/regle",schemaPath:"#/properties/raison/properties/regle/type",keyword:"type",params:{type: "string"}}];
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
validate38.errors = [{instancePath:instancePath+"/raison/libelle",schemaPath:"#/properties/raison/properties/libelle/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
}
else {
validate38.errors = [{instancePath:instancePath+"/raison/libelle",schemaPath:"#/properties/raison/properties/libelle/type",keyword:"type",params:{type: "string"}}];
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
validate38.errors = [{instancePath:instancePath+"/raison",schemaPath:"#/properties/raison/type",keyword:"type",params:{type: "object"}}];
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
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":{"ligne":true,"code":true,"partAMC":true,"raison":true},"dynamicProps":false,"dynamicItems":false};


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
if((((((((((((data.versionNorme === undefined) && (missing0 = "versionNorme")) || ((data.service === undefined) && (missing0 = "service"))) || ((data.environnement === undefined) && (missing0 = "environnement"))) || ((data.requete === undefined) && (missing0 = "requete"))) || ((data.emisLe === undefined) && (missing0 = "emisLe"))) || ((data.amc === undefined) && (missing0 = "amc"))) || ((data.signataire === undefined) && (missing0 = "signataire"))) || ((data.lignes === undefined) && (missing0 = "lignes"))) || ((data.totaux === undefined) && (missing0 = "totaux"))) || ((data.engagement === undefined) && (missing0 = "engagement"))) || ((data.resumeGuichet === undefined) && (missing0 = "resumeGuichet"))){
validate36.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.versionNorme !== undefined){
let data0 = data.versionNorme;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate36.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/const",keyword:"const",params:{allowedValue: "CLC"}}];
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
validate36.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data2 === "test") || (data2 === "production"))){
validate36.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
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
validate36.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data3.algorithme !== undefined){
const _errs11 = errors;
if("S256" !== data3.algorithme){
validate36.errors = [{instancePath:instancePath+"/requete/algorithme",schemaPath:"#/$defs/RequeteLiee/properties/algorithme/const",keyword:"const",params:{allowedValue: "S256"}}];
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
if(errors === _errs12){
if(typeof data5 === "string"){
if(!pattern39.test(data5)){
validate36.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
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
validate36.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/type",keyword:"type",params:{type: "string"}}];
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
validate36.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/type",keyword:"type",params:{type: schema69.properties.service.type}}];
return false;
}
if(!(((((data8 === "IDB") || (data8 === "CLC")) || (data8 === "ANN")) || (data8 === "MESSAGES")) || (data8 === null))){
validate36.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/enum",keyword:"enum",params:{allowedValues: schema69.properties.service.enum}}];
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
validate36.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/type",keyword:"type",params:{type: schema69.properties.idMessage.type}}];
return false;
}
if(errors === _errs20){
if(typeof data9 === "string"){
if(func2(data9) > 64){
validate36.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/maxLength",keyword:"maxLength",params:{limit: 64}}];
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
validate36.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/type",keyword:"type",params:{type: schema69.properties.finessJuridique.type}}];
return false;
}
if(errors === _errs22){
if(typeof data10 === "string"){
if(func2(data10) > 16){
validate36.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/maxLength",keyword:"maxLength",params:{limit: 16}}];
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
validate36.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/type",keyword:"type",params:{type: schema69.properties.numeroAmc.type}}];
return false;
}
if(errors === _errs24){
if(typeof data11 === "string"){
if(func2(data11) > 10){
validate36.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/maxLength",keyword:"maxLength",params:{limit: 10}}];
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
validate36.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/type",keyword:"type",params:{type: "object"}}];
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
if(errors === _errs26){
if(errors === _errs26){
if(typeof data12 === "string"){
if(!(formats12.validate(data12))){
validate36.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/properties/emisLe/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/properties/emisLe/type",keyword:"type",params:{type: "string"}}];
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
const _errs28 = errors;
if(!(validate32(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signataire !== undefined){
let data14 = data.signataire;
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if((data14.mode === undefined) && (missing2 = "mode")){
validate36.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data14.mode !== undefined){
let data15 = data14.mode;
const _errs32 = errors;
if(typeof data15 !== "string"){
validate36.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data15 === "propre") || (data15 === "delegue"))){
validate36.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/enum",keyword:"enum",params:{allowedValues: schema72.properties.mode.enum}}];
return false;
}
var valid6 = _errs32 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data14.mandat !== undefined){
let data16 = data14.mandat;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data16 === "string"){
if(func2(data16) > 64){
validate36.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid6 = _errs34 === errors;
}
else {
var valid6 = true;
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lignes !== undefined){
let data17 = data.lignes;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data17)){
if(data17.length > 200){
validate36.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/maxItems",keyword:"maxItems",params:{limit: 200}}];
return false;
}
else {
if(data17.length < 1){
validate36.errors = [{instancePath:instancePath+"/lignes",schemaPath:"#/properties/lignes/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid7 = true;
const len0 = data17.length;
for(let i0=0; i0<len0; i0++){
const _errs38 = errors;
if(!(validate38(data17[i0], {instancePath:instancePath+"/lignes/" + i0,parentData:data17,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var valid7 = _errs38 === errors;
if(!valid7){
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
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.totaux !== undefined){
let data19 = data.totaux;
const _errs39 = errors;
if(errors === _errs39){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing3;
if(((((data19.totalFacture === undefined) && (missing3 = "totalFacture")) || ((data19.totalAMO === undefined) && (missing3 = "totalAMO"))) || ((data19.totalAMC === undefined) && (missing3 = "totalAMC"))) || ((data19.resteAPatient === undefined) && (missing3 = "resteAPatient"))){
validate36.errors = [{instancePath:instancePath+"/totaux",schemaPath:"#/properties/totaux/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data19.totalFacture !== undefined){
let data20 = data19.totalFacture;
const _errs41 = errors;
if(errors === _errs41){
if(typeof data20 === "string"){
if(!pattern46.test(data20)){
validate36.errors = [{instancePath:instancePath+"/totaux/totalFacture",schemaPath:"#/properties/totaux/properties/totalFacture/pattern",keyword:"pattern",params:{pattern: "^\\d{1,11}\\.\\d{2}$"}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/totaux/totalFacture",schemaPath:"#/properties/totaux/properties/totalFacture/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid8 = _errs41 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.totalAMO !== undefined){
let data21 = data19.totalAMO;
const _errs43 = errors;
if(errors === _errs43){
if(typeof data21 === "string"){
if(!pattern46.test(data21)){
validate36.errors = [{instancePath:instancePath+"/totaux/totalAMO",schemaPath:"#/properties/totaux/properties/totalAMO/pattern",keyword:"pattern",params:{pattern: "^\\d{1,11}\\.\\d{2}$"}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/totaux/totalAMO",schemaPath:"#/properties/totaux/properties/totalAMO/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid8 = _errs43 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.totalAnterieur !== undefined){
let data22 = data19.totalAnterieur;
const _errs45 = errors;
if(errors === _errs45){
if(typeof data22 === "string"){
if(!pattern46.test(data22)){
validate36.errors = [{instancePath:instancePath+"/totaux/totalAnterieur",schemaPath:"#/properties/totaux/properties/totalAnterieur/pattern",keyword:"pattern",params:{pattern: "^\\d{1,11}\\.\\d{2}$"}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/totaux/totalAnterieur",schemaPath:"#/properties/totaux/properties/totalAnterieur/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid8 = _errs45 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.totalAMC !== undefined){
let data23 = data19.totalAMC;
const _errs47 = errors;
if(errors === _errs47){
if(typeof data23 === "string"){
if(!pattern46.test(data23)){
validate36.errors = [{instancePath:instancePath+"/totaux/totalAMC",schemaPath:"#/properties/totaux/properties/totalAMC/pattern",keyword:"pattern",params:{pattern: "^\\d{1,11}\\.\\d{2}$"}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/totaux/totalAMC",schemaPath:"#/properties/totaux/properties/totalAMC/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid8 = _errs47 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.resteAPatient !== undefined){
let data24 = data19.resteAPatient;
const _errs49 = errors;
if(errors === _errs49){
if(typeof data24 === "string"){
if(!pattern46.test(data24)){
validate36.errors = [{instancePath:instancePath+"/totaux/resteAPatient",schemaPath:"#/properties/totaux/properties/resteAPatient/pattern",keyword:"pattern",params:{pattern: "^\\d{1,11}\\.\\d{2}$"}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/totaux/resteAPatient",schemaPath:"#/properties/totaux/properties/resteAPatient/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid8 = _errs49 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/totaux",schemaPath:"#/properties/totaux/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engagement !== undefined){
let data25 = data.engagement;
const _errs51 = errors;
if(errors === _errs51){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing4;
if(((data25.numero === undefined) && (missing4 = "numero")) || ((data25.valableJusquAu === undefined) && (missing4 = "valableJusquAu"))){
validate36.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data25.numero !== undefined){
let data26 = data25.numero;
const _errs53 = errors;
if(errors === _errs53){
if(typeof data26 === "string"){
if(!pattern51.test(data26)){
validate36.errors = [{instancePath:instancePath+"/engagement/numero",schemaPath:"#/properties/engagement/properties/numero/pattern",keyword:"pattern",params:{pattern: "^CLC-\\d{10}-\\d{8}-[0-9A-Z]{10,26}$"}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/engagement/numero",schemaPath:"#/properties/engagement/properties/numero/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid9 = _errs53 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data25.valableJusquAu !== undefined){
let data27 = data25.valableJusquAu;
const _errs55 = errors;
const _errs56 = errors;
if(errors === _errs56){
if(errors === _errs56){
if(typeof data27 === "string"){
if(!(formats0.validate(data27))){
validate36.errors = [{instancePath:instancePath+"/engagement/valableJusquAu",schemaPath:"#/$defs/DateCivile/format",keyword:"format",params:{format: "date"}}];
return false;
}
}
else {
validate36.errors = [{instancePath:instancePath+"/engagement/valableJusquAu",schemaPath:"#/$defs/DateCivile/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid9 = _errs55 === errors;
}
else {
var valid9 = true;
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs51 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumeGuichet !== undefined){
let data28 = data.resumeGuichet;
const _errs58 = errors;
const _errs59 = errors;
if(errors === _errs59){
if(typeof data28 === "string"){
if(func2(data28) > 160){
validate36.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data28) < 1){
validate36.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs58 === errors;
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
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":{"versionNorme":true,"service":true,"environnement":true,"requete":true,"emisLe":true,"amc":true,"signataire":true,"lignes":true,"totaux":true,"engagement":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

export const compiledProbleme: CompiledValidator = validate40;
const schema89 = {"type":"object","description":"Refus (RFC 9457), scellé et tracé comme une réponse.","required":["type","title","status","detail","code","groupe","origine","reessayable","repli","textes","requete","emisLe","resumeGuichet"],"properties":{"type":{"type":"string","pattern":"^urn:roc:refus:[a-z0-9-]+$"},"title":{"type":"string","maxLength":160},"status":{"type":"integer","minimum":400,"maximum":599},"detail":{"type":"string","maxLength":500},"code":{"type":"string","maxLength":60},"groupe":{"type":"string","enum":["derivation","routage","identite","droits","contrat","calcul","engagement","securite","technique"]},"origine":{"type":"string","enum":["amc","passerelle"]},"reessayable":{"type":"boolean","description":"La même demande, renvoyée plus tard avec le même idMessage, peut aboutir."},"reessayerApres":{"type":"integer","minimum":0,"description":"Secondes."},"repli":{"type":"string","enum":["attestation-papier","prise-en-charge-manuelle","reessayer","appeler-amc","corriger-demande","autre-circuit","appeler-passerelle"]},"textes":{"type":"object","required":["guichet","exploitant","developpeur"],"properties":{"guichet":{"type":"string","minLength":1,"maxLength":160},"exploitant":{"type":"string","minLength":1,"maxLength":300},"developpeur":{"type":"string","minLength":1,"maxLength":500}}},"champ":{"type":"string","maxLength":200,"description":"Pointeur JSON du champ en cause."},"ligne":{"type":"integer","minimum":0},"candidats":{"type":"array","maxItems":50,"items":{"type":"string","maxLength":20}},"quota":{"type":"object","required":["nom","limite","restant","renouvellement"],"properties":{"nom":{"type":"string"},"limite":{"type":"integer"},"restant":{"type":"integer"},"renouvellement":{"type":"integer"}}},"contact":{"$ref":"#/$defs/Contact"},"amc":{"$ref":"#/$defs/AmcRepondante"},"signataire":{"$ref":"#/$defs/Signataire"},"versionNorme":{"$ref":"#/$defs/VersionNorme"},"environnement":{"$ref":"#/$defs/Environnement"},"requete":{"$ref":"#/$defs/RequeteLiee"},"emisLe":{"type":"string","format":"date-time"},"resumeGuichet":{"$ref":"#/$defs/ResumeGuichet"}}};
const pattern52 = new RegExp("^urn:roc:refus:[a-z0-9-]+$", "u");

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
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
validate40.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
let data0 = data.type;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(!pattern52.test(data0)){
validate40.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/pattern",keyword:"pattern",params:{pattern: "^urn:roc:refus:[a-z0-9-]+$"}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}}];
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
validate40.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"}}];
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
validate40.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 599 || isNaN(data2)){
validate40.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}}];
return false;
}
else {
if(data2 < 400 || isNaN(data2)){
validate40.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400}}];
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
if(errors === _errs7){
if(typeof data3 === "string"){
if(func2(data3) > 500){
validate40.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"}}];
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
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(func2(data4) > 60){
validate40.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 60}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.groupe !== undefined){
let data5 = data.groupe;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate40.errors = [{instancePath:instancePath+"/groupe",schemaPath:"#/properties/groupe/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((data5 === "derivation") || (data5 === "routage")) || (data5 === "identite")) || (data5 === "droits")) || (data5 === "contrat")) || (data5 === "calcul")) || (data5 === "engagement")) || (data5 === "securite")) || (data5 === "technique"))){
validate40.errors = [{instancePath:instancePath+"/groupe",schemaPath:"#/properties/groupe/enum",keyword:"enum",params:{allowedValues: schema89.properties.groupe.enum}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.origine !== undefined){
let data6 = data.origine;
const _errs13 = errors;
if(typeof data6 !== "string"){
validate40.errors = [{instancePath:instancePath+"/origine",schemaPath:"#/properties/origine/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data6 === "amc") || (data6 === "passerelle"))){
validate40.errors = [{instancePath:instancePath+"/origine",schemaPath:"#/properties/origine/enum",keyword:"enum",params:{allowedValues: schema89.properties.origine.enum}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reessayable !== undefined){
const _errs15 = errors;
if(typeof data.reessayable !== "boolean"){
validate40.errors = [{instancePath:instancePath+"/reessayable",schemaPath:"#/properties/reessayable/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reessayerApres !== undefined){
let data8 = data.reessayerApres;
const _errs17 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate40.errors = [{instancePath:instancePath+"/reessayerApres",schemaPath:"#/properties/reessayerApres/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs17){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate40.errors = [{instancePath:instancePath+"/reessayerApres",schemaPath:"#/properties/reessayerApres/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.repli !== undefined){
let data9 = data.repli;
const _errs19 = errors;
if(typeof data9 !== "string"){
validate40.errors = [{instancePath:instancePath+"/repli",schemaPath:"#/properties/repli/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((data9 === "attestation-papier") || (data9 === "prise-en-charge-manuelle")) || (data9 === "reessayer")) || (data9 === "appeler-amc")) || (data9 === "corriger-demande")) || (data9 === "autre-circuit")) || (data9 === "appeler-passerelle"))){
validate40.errors = [{instancePath:instancePath+"/repli",schemaPath:"#/properties/repli/enum",keyword:"enum",params:{allowedValues: schema89.properties.repli.enum}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.textes !== undefined){
let data10 = data.textes;
const _errs21 = errors;
if(errors === _errs21){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing1;
if((((data10.guichet === undefined) && (missing1 = "guichet")) || ((data10.exploitant === undefined) && (missing1 = "exploitant"))) || ((data10.developpeur === undefined) && (missing1 = "developpeur"))){
validate40.errors = [{instancePath:instancePath+"/textes",schemaPath:"#/properties/textes/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data10.guichet !== undefined){
let data11 = data10.guichet;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data11 === "string"){
if(func2(data11) > 160){
validate40.errors = [{instancePath:instancePath+"/textes/guichet",schemaPath:"#/properties/textes/properties/guichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data11) < 1){
validate40.errors = [{instancePath:instancePath+"/textes/guichet",schemaPath:"#/properties/textes/properties/guichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/textes/guichet",schemaPath:"#/properties/textes/properties/guichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs23 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data10.exploitant !== undefined){
let data12 = data10.exploitant;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data12 === "string"){
if(func2(data12) > 300){
validate40.errors = [{instancePath:instancePath+"/textes/exploitant",schemaPath:"#/properties/textes/properties/exploitant/maxLength",keyword:"maxLength",params:{limit: 300}}];
return false;
}
else {
if(func2(data12) < 1){
validate40.errors = [{instancePath:instancePath+"/textes/exploitant",schemaPath:"#/properties/textes/properties/exploitant/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/textes/exploitant",schemaPath:"#/properties/textes/properties/exploitant/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs25 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data10.developpeur !== undefined){
let data13 = data10.developpeur;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data13 === "string"){
if(func2(data13) > 500){
validate40.errors = [{instancePath:instancePath+"/textes/developpeur",schemaPath:"#/properties/textes/properties/developpeur/maxLength",keyword:"maxLength",params:{limit: 500}}];
return false;
}
else {
if(func2(data13) < 1){
validate40.errors = [{instancePath:instancePath+"/textes/developpeur",schemaPath:"#/properties/textes/properties/developpeur/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/textes/developpeur",schemaPath:"#/properties/textes/properties/developpeur/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs27 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/textes",schemaPath:"#/properties/textes/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.champ !== undefined){
let data14 = data.champ;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data14 === "string"){
if(func2(data14) > 200){
validate40.errors = [{instancePath:instancePath+"/champ",schemaPath:"#/properties/champ/maxLength",keyword:"maxLength",params:{limit: 200}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/champ",schemaPath:"#/properties/champ/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ligne !== undefined){
let data15 = data.ligne;
const _errs31 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate40.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs31){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate40.errors = [{instancePath:instancePath+"/ligne",schemaPath:"#/properties/ligne/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.candidats !== undefined){
let data16 = data.candidats;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data16)){
if(data16.length > 50){
validate40.errors = [{instancePath:instancePath+"/candidats",schemaPath:"#/properties/candidats/maxItems",keyword:"maxItems",params:{limit: 50}}];
return false;
}
else {
var valid2 = true;
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
const _errs35 = errors;
if(errors === _errs35){
if(typeof data17 === "string"){
if(func2(data17) > 20){
validate40.errors = [{instancePath:instancePath+"/candidats/" + i0,schemaPath:"#/properties/candidats/items/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/candidats/" + i0,schemaPath:"#/properties/candidats/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs35 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/candidats",schemaPath:"#/properties/candidats/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quota !== undefined){
let data18 = data.quota;
const _errs37 = errors;
if(errors === _errs37){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing2;
if(((((data18.nom === undefined) && (missing2 = "nom")) || ((data18.limite === undefined) && (missing2 = "limite"))) || ((data18.restant === undefined) && (missing2 = "restant"))) || ((data18.renouvellement === undefined) && (missing2 = "renouvellement"))){
validate40.errors = [{instancePath:instancePath+"/quota",schemaPath:"#/properties/quota/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data18.nom !== undefined){
const _errs39 = errors;
if(typeof data18.nom !== "string"){
validate40.errors = [{instancePath:instancePath+"/quota/nom",schemaPath:"#/properties/quota/properties/nom/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs39 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data18.limite !== undefined){
let data20 = data18.limite;
const _errs41 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate40.errors = [{instancePath:instancePath+"/quota/limite",schemaPath:"#/properties/quota/properties/limite/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid3 = _errs41 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data18.restant !== undefined){
let data21 = data18.restant;
const _errs43 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate40.errors = [{instancePath:instancePath+"/quota/restant",schemaPath:"#/properties/quota/properties/restant/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid3 = _errs43 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data18.renouvellement !== undefined){
let data22 = data18.renouvellement;
const _errs45 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate40.errors = [{instancePath:instancePath+"/quota/renouvellement",schemaPath:"#/properties/quota/properties/renouvellement/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid3 = _errs45 === errors;
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
validate40.errors = [{instancePath:instancePath+"/quota",schemaPath:"#/properties/quota/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contact !== undefined){
let data23 = data.contact;
const _errs47 = errors;
const _errs48 = errors;
if(errors === _errs48){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing3;
if((data23.libelle === undefined) && (missing3 = "libelle")){
validate40.errors = [{instancePath:instancePath+"/contact",schemaPath:"#/$defs/Contact/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data23.libelle !== undefined){
let data24 = data23.libelle;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data24 === "string"){
if(func2(data24) > 120){
validate40.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
else {
if(func2(data24) < 1){
validate40.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/contact/libelle",schemaPath:"#/$defs/Contact/properties/libelle/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs50 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data23.telephone !== undefined){
let data25 = data23.telephone;
const _errs52 = errors;
if(errors === _errs52){
if(typeof data25 === "string"){
if(func2(data25) > 20){
validate40.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/maxLength",keyword:"maxLength",params:{limit: 20}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/contact/telephone",schemaPath:"#/$defs/Contact/properties/telephone/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs52 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data23.courriel !== undefined){
let data26 = data23.courriel;
const _errs54 = errors;
if(errors === _errs54){
if(typeof data26 === "string"){
if(func2(data26) > 120){
validate40.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/maxLength",keyword:"maxLength",params:{limit: 120}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/contact/courriel",schemaPath:"#/$defs/Contact/properties/courriel/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid5 = _errs54 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/contact",schemaPath:"#/$defs/Contact/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.amc !== undefined){
const _errs56 = errors;
if(!(validate32(data.amc, {instancePath:instancePath+"/amc",parentData:data,parentDataProperty:"amc",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signataire !== undefined){
let data28 = data.signataire;
const _errs57 = errors;
const _errs58 = errors;
if(errors === _errs58){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing4;
if((data28.mode === undefined) && (missing4 = "mode")){
validate40.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data28.mode !== undefined){
let data29 = data28.mode;
const _errs60 = errors;
if(typeof data29 !== "string"){
validate40.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data29 === "propre") || (data29 === "delegue"))){
validate40.errors = [{instancePath:instancePath+"/signataire/mode",schemaPath:"#/$defs/Signataire/properties/mode/enum",keyword:"enum",params:{allowedValues: schema72.properties.mode.enum}}];
return false;
}
var valid7 = _errs60 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data28.mandat !== undefined){
let data30 = data28.mandat;
const _errs62 = errors;
if(errors === _errs62){
if(typeof data30 === "string"){
if(func2(data30) > 64){
validate40.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/signataire/mandat",schemaPath:"#/$defs/Signataire/properties/mandat/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid7 = _errs62 === errors;
}
else {
var valid7 = true;
}
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/signataire",schemaPath:"#/$defs/Signataire/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.versionNorme !== undefined){
let data31 = data.versionNorme;
const _errs64 = errors;
const _errs65 = errors;
if(errors === _errs65){
if(typeof data31 === "string"){
if(!pattern4.test(data31)){
validate40.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/pattern",keyword:"pattern",params:{pattern: "^\\d{1,2}\\.\\d{1,2}$"}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/versionNorme",schemaPath:"#/$defs/VersionNorme/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs64 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.environnement !== undefined){
let data32 = data.environnement;
const _errs67 = errors;
if(typeof data32 !== "string"){
validate40.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data32 === "test") || (data32 === "production"))){
validate40.errors = [{instancePath:instancePath+"/environnement",schemaPath:"#/$defs/Environnement/enum",keyword:"enum",params:{allowedValues: schema34.enum}}];
return false;
}
var valid0 = _errs67 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requete !== undefined){
let data33 = data.requete;
const _errs70 = errors;
const _errs71 = errors;
if(errors === _errs71){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
let missing5;
if(((((((((data33.algorithme === undefined) && (missing5 = "algorithme")) || ((data33.empreinte === undefined) && (missing5 = "empreinte"))) || ((data33.methode === undefined) && (missing5 = "methode"))) || ((data33.chemin === undefined) && (missing5 = "chemin"))) || ((data33.service === undefined) && (missing5 = "service"))) || ((data33.idMessage === undefined) && (missing5 = "idMessage"))) || ((data33.finessJuridique === undefined) && (missing5 = "finessJuridique"))) || ((data33.numeroAmc === undefined) && (missing5 = "numeroAmc"))){
validate40.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data33.algorithme !== undefined){
const _errs73 = errors;
if("S256" !== data33.algorithme){
validate40.errors = [{instancePath:instancePath+"/requete/algorithme",schemaPath:"#/$defs/RequeteLiee/properties/algorithme/const",keyword:"const",params:{allowedValue: "S256"}}];
return false;
}
var valid11 = _errs73 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data33.empreinte !== undefined){
let data35 = data33.empreinte;
const _errs74 = errors;
if(errors === _errs74){
if(typeof data35 === "string"){
if(!pattern39.test(data35)){
validate40.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]{43}$"}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/requete/empreinte",schemaPath:"#/$defs/RequeteLiee/properties/empreinte/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid11 = _errs74 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data33.methode !== undefined){
let data36 = data33.methode;
const _errs76 = errors;
if(errors === _errs76){
if(typeof data36 === "string"){
if(func2(data36) > 10){
validate40.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/requete/methode",schemaPath:"#/$defs/RequeteLiee/properties/methode/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid11 = _errs76 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data33.chemin !== undefined){
let data37 = data33.chemin;
const _errs78 = errors;
if(errors === _errs78){
if(typeof data37 === "string"){
if(func2(data37) > 256){
validate40.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/maxLength",keyword:"maxLength",params:{limit: 256}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/requete/chemin",schemaPath:"#/$defs/RequeteLiee/properties/chemin/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid11 = _errs78 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data33.service !== undefined){
let data38 = data33.service;
const _errs80 = errors;
if((typeof data38 !== "string") && (data38 !== null)){
validate40.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/type",keyword:"type",params:{type: schema69.properties.service.type}}];
return false;
}
if(!(((((data38 === "IDB") || (data38 === "CLC")) || (data38 === "ANN")) || (data38 === "MESSAGES")) || (data38 === null))){
validate40.errors = [{instancePath:instancePath+"/requete/service",schemaPath:"#/$defs/RequeteLiee/properties/service/enum",keyword:"enum",params:{allowedValues: schema69.properties.service.enum}}];
return false;
}
var valid11 = _errs80 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data33.idMessage !== undefined){
let data39 = data33.idMessage;
const _errs82 = errors;
if((typeof data39 !== "string") && (data39 !== null)){
validate40.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/type",keyword:"type",params:{type: schema69.properties.idMessage.type}}];
return false;
}
if(errors === _errs82){
if(typeof data39 === "string"){
if(func2(data39) > 64){
validate40.errors = [{instancePath:instancePath+"/requete/idMessage",schemaPath:"#/$defs/RequeteLiee/properties/idMessage/maxLength",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
var valid11 = _errs82 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data33.finessJuridique !== undefined){
let data40 = data33.finessJuridique;
const _errs84 = errors;
if((typeof data40 !== "string") && (data40 !== null)){
validate40.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/type",keyword:"type",params:{type: schema69.properties.finessJuridique.type}}];
return false;
}
if(errors === _errs84){
if(typeof data40 === "string"){
if(func2(data40) > 16){
validate40.errors = [{instancePath:instancePath+"/requete/finessJuridique",schemaPath:"#/$defs/RequeteLiee/properties/finessJuridique/maxLength",keyword:"maxLength",params:{limit: 16}}];
return false;
}
}
}
var valid11 = _errs84 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data33.numeroAmc !== undefined){
let data41 = data33.numeroAmc;
const _errs86 = errors;
if((typeof data41 !== "string") && (data41 !== null)){
validate40.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/type",keyword:"type",params:{type: schema69.properties.numeroAmc.type}}];
return false;
}
if(errors === _errs86){
if(typeof data41 === "string"){
if(func2(data41) > 10){
validate40.errors = [{instancePath:instancePath+"/requete/numeroAmc",schemaPath:"#/$defs/RequeteLiee/properties/numeroAmc/maxLength",keyword:"maxLength",params:{limit: 10}}];
return false;
}
}
}
var valid11 = _errs86 === errors;
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
}
}
else {
validate40.errors = [{instancePath:instancePath+"/requete",schemaPath:"#/$defs/RequeteLiee/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.emisLe !== undefined){
let data42 = data.emisLe;
const _errs88 = errors;
if(errors === _errs88){
if(errors === _errs88){
if(typeof data42 === "string"){
if(!(formats12.validate(data42))){
validate40.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/properties/emisLe/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate40.errors = [{instancePath:instancePath+"/emisLe",schemaPath:"#/properties/emisLe/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs88 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumeGuichet !== undefined){
let data43 = data.resumeGuichet;
const _errs90 = errors;
const _errs91 = errors;
if(errors === _errs91){
if(typeof data43 === "string"){
if(func2(data43) > 160){
validate40.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/maxLength",keyword:"maxLength",params:{limit: 160}}];
return false;
}
else {
if(func2(data43) < 1){
validate40.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
else {
validate40.errors = [{instancePath:instancePath+"/resumeGuichet",schemaPath:"#/$defs/ResumeGuichet/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs90 === errors;
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
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":{"type":true,"title":true,"status":true,"detail":true,"code":true,"groupe":true,"origine":true,"reessayable":true,"reessayerApres":true,"repli":true,"textes":true,"champ":true,"ligne":true,"candidats":true,"quota":true,"contact":true,"amc":true,"signataire":true,"versionNorme":true,"environnement":true,"requete":true,"emisLe":true,"resumeGuichet":true},"dynamicProps":false,"dynamicItems":false};

