/** A check that names, in French, what is missing; an empty list means ready. */
export type ReadinessCheck = () => Promise<readonly string[]> | readonly string[];

/** Whether an exchange could be served now, from the checks the rooms contribute. */
export class Readiness {
  private readonly checks: ReadinessCheck[] = [];

  add(check: ReadinessCheck): void {
    this.checks.push(check);
  }

  async faults(): Promise<readonly string[]> {
    const found = await Promise.all(this.checks.map(async (check) => check()));
    return found.flat();
  }
}
