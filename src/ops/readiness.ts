/** A check that names, in French, what is missing; an empty list means ready. */
export type ReadinessCheck = () => Promise<readonly string[]> | readonly string[];

/** Whether an exchange could be served now, from the checks the rooms contribute. */
export class Readiness {
  private readonly checks: ReadinessCheck[] = [];
  private readonly warnings: ReadinessCheck[] = [];

  add(check: ReadinessCheck): void {
    this.checks.push(check);
  }

  /** What does not stop exchanges yet and must be seen to. */
  warn(check: ReadinessCheck): void {
    this.warnings.push(check);
  }

  async cautions(): Promise<readonly string[]> {
    const found = await Promise.all(this.warnings.map(async (check) => check()));
    return found.flat();
  }

  async faults(): Promise<readonly string[]> {
    const found = await Promise.all(this.checks.map(async (check) => check()));
    return found.flat();
  }
}
