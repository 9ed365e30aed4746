// @ts-check
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/**
 * @typedef {object} ReponseSignee
 * @property {string} empreinte digest of the request that was answered
 * @property {number} statut
 * @property {Buffer} corps the signed bytes
 */

/** Two requests under one key. */
export class CleReutilisee extends Error {}

/**
 * What makes the promise of idempotence true: one key is computed once, and has the same bytes ever after, also while
 * the first computation is still running and, with a journal, after a restart. Bounded: the oldest leave first.
 */
export class ReponsesGardees {
  /** @type {Map<string, {empreinte: string, reponse: Promise<ReponseSignee>}>} */
  #parCle = new Map();
  #max;
  /** @type {number | undefined} */
  #journal;

  /**
   * @param {number} max answers kept
   * @param {string} [journal] file of one JSON line per answer, durable before the reply
   */
  constructor(max, journal) {
    this.#max = max;
    if (journal === undefined) return;
    if (existsSync(journal)) this.#relire(readFileSync(journal, 'utf8'));
    this.#journal = openSync(journal, 'a', 0o600);
  }

  /**
   * The answer kept under the key, or the one that `calculer` gives. What fails is not kept.
   * @param {string} cle
   * @param {string} empreinte
   * @param {() => Promise<{statut: number, corps: Buffer}>} calculer
   * @returns {Promise<ReponseSignee>}
   */
  async repondreUneFois(cle, empreinte, calculer) {
    const connue = this.#parCle.get(cle);
    if (connue !== undefined) {
      if (connue.empreinte !== empreinte) throw new CleReutilisee();
      return connue.reponse;
    }
    const reponse = calculer().then(({ statut, corps }) => {
      this.#ecrire(cle, { empreinte, statut, corps });
      return { empreinte, statut, corps };
    });
    this.#garder(cle, empreinte, reponse);
    reponse.catch(() => this.#parCle.delete(cle));
    return reponse;
  }

  fermer() {
    if (this.#journal !== undefined) closeSync(this.#journal);
    this.#journal = undefined;
  }

  /**
   * @param {string} cle
   * @param {string} empreinte
   * @param {Promise<ReponseSignee>} reponse
   */
  #garder(cle, empreinte, reponse) {
    this.#parCle.set(cle, { empreinte, reponse });
    const oldest = this.#parCle.keys().next();
    if (this.#parCle.size > this.#max && !oldest.done) this.#parCle.delete(oldest.value);
  }

  /**
   * @param {string} cle
   * @param {ReponseSignee} reponse
   */
  #ecrire(cle, { empreinte, statut, corps }) {
    if (this.#journal === undefined) return;
    const line = JSON.stringify({ cle, empreinte, statut, corps: corps.toString('base64') });
    writeSync(this.#journal, `${line}\n`);
    fsyncSync(this.#journal);
  }

  /** A last line that a crash cut short was never answered. @param {string} texte */
  #relire(texte) {
    for (const line of texte.split('\n').slice(0, -1)) {
      const { cle, empreinte, statut, corps } = JSON.parse(line);
      const reponse = { empreinte, statut, corps: Buffer.from(corps, 'base64') };
      this.#garder(cle, empreinte, Promise.resolve(reponse));
    }
  }
}
