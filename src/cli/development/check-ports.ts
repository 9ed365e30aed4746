import { createServer } from 'node:net';

/** A port that another program holds; the text names the variable that chooses another one. */
export class PortTakenError extends Error {
  constructor(name: string, port: number) {
    super(
      `le port ${port} (${name}) est déjà pris sur 127.0.0.1. Arrêtez le programme qui l'occupe (une autre ` +
        `« npm start » ?), ou choisissez un autre port : ROC_PORT_${name.toUpperCase()}=${port + 1000} npm start`,
    );
    this.name = 'PortTakenError';
  }
}

export const FIXED_PORTS = {
  echange: 8443,
  diagnostic: 8444,
  console: 8445,
  ops: 8446,
  journal: 8447,
  annuaire: 8450,
  p2: 8452,
} as const;

/**
 * Sees whether the ports that the installation will open are free. `environment` may name others (`ROC_PORT_...`).
 * @throws PortTakenError naming the first that is not.
 */
export async function checkPorts(environment: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, fixed] of Object.entries(FIXED_PORTS)) {
    const port = Number(environment[`ROC_PORT_${name.toUpperCase()}`] ?? fixed);
    if (Number.isInteger(port) && port > 0 && port < 65_536 && !(await isFree(port))) {
      throw new PortTakenError(name, port);
    }
  }
}

/** Whether nobody listens there on the loopback. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
