/** Lines of both files, read and spread over temporary files by message. */
import { type Side } from '../../trace/common/line.js';
import { readLine } from '../../trace/common/read-line.js';
import { LineScanner, respell, valueAt } from '../../trace/common/scan-line.js';
import { type FileLine } from '../../trace/common/split-lines.js';
import { RecordMaker } from './match-record.js';
import { type FileSide, type MatchReport, type Sides } from './match-report.js';
import { type PartitionFiles } from './partition-files.js';

interface Spreading {
  /** Only these hospitals and AMCs, where any are named. */
  readonly request: { readonly ej: readonly string[]; readonly numerosAmc: readonly string[] };
  readonly report: MatchReport;
  readonly byMessage: Sides<PartitionFiles>;
  readonly byExchange: Sides<PartitionFiles>;
}

const [EJ, AMC] = ['ej', 'amc'].map(valueAt) as [number, number];

const WHOSE: Readonly<Record<Side, string>> = {
  etablissement: 'de l’établissement',
  passerelle: 'de la passerelle',
  amc: 'de l’AMC',
};

/** Whose file may stand where. */
const PLACES: Readonly<Record<FileSide, string>> = {
  premier: 'le premier fichier est attendu d’un établissement ou d’une passerelle',
  second: 'le second fichier est attendu d’une passerelle, ou d’une AMC',
};

export class Spreader {
  readonly #line = new LineScanner();
  readonly #record = new RecordMaker();

  constructor(private readonly to: Spreading) {}

  /** Reads a line and puts it where its like will be. What cannot be read is reported. */
  spread(side: FileSide, { number, bytes }: FileLine): void {
    const { report, byMessage, byExchange } = this.to;
    const counts = report.sides[side];
    counts.lues++;
    const read = this.#read(side, number, bytes);
    if (read === undefined) return;
    const cote = this.#line.side();
    const fault = report.coteFault(side, cote);
    if (fault !== undefined) {
      const whose = fault === 'autre' ? `dans le fichier ${WHOSE[counts.cote ?? cote]}` : PLACES[side];
      const detail = `ligne du côté ${cote}, ${whose}`;
      return report.unreadable({ fichier: side, ligne: number, nom: 'cote', champ: '/cote', detail });
    }
    if (!this.#isWithin()) {
      counts.horsPerimetre++;
      return;
    }
    const record = this.#record;
    const files = record.make(this.#line, read, number) ? byMessage : byExchange;
    files[side].add(record.bytes, record.keyLength, record.length);
  }

  /** The octets of the line in our spelling, which the scanner has read; undefined where it is no line of the format. */
  #read(side: FileSide, number: number, bytes: Buffer | null): Buffer | undefined {
    if (bytes !== null && this.#line.scan(bytes)) return bytes;
    const read = readLine(bytes);
    if (!read.ok) {
      this.to.report.unreadable({ fichier: side, ligne: number, ...read.fault });
      return undefined;
    }
    const ours = respell(read.value);
    if (!this.#line.scan(ours)) throw new TypeError('a good line that has no spelling of ours');
    return ours;
  }

  #isWithin(): boolean {
    const { ej, numerosAmc } = this.to.request;
    if (ej.length === 0 && numerosAmc.length === 0) return true;
    const allows = (value: number, wanted: readonly string[]): boolean => {
      const known = this.#line.text(value);
      return known === '' || wanted.length === 0 || wanted.includes(known);
    };
    return allows(EJ, ej) && allows(AMC, numerosAmc);
  }
}
