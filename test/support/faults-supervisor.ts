import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type GatewayWorld, type TestGateway } from './gateway.js';

const START_ATTEMPTS = 20;

/**
 * Keeps one gateway up on one port, as an init system would: whenever the process ends it is started again, by nobody's
 * hand. Each life shares the world's keys, directory and database with the one before.
 */
export class Supervisor {
  private stopped = false;
  private readonly waiting: ((gateway: TestGateway) => void)[] = [];
  private current: TestGateway | undefined;
  private running: Promise<void> = Promise.resolve();
  /** Lives so far. */
  lives = 0;

  private constructor(
    private readonly world: GatewayWorld,
    readonly port: number,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async start(
    world: GatewayWorld,
    environment: Readonly<Record<string, string>>,
  ): Promise<Supervisor> {
    const port = await freePort();
    const supervisor = new Supervisor(world, port, { ...environment, ROC_PORT_ECHANGE: String(port) });
    supervisor.running = supervisor.live();
    supervisor.running.catch(() => undefined);
    await supervisor.up();
    return supervisor;
  }

  get origin(): string {
    return `https://127.0.0.1:${this.port}`;
  }

  /** The life that is up now, or the next one. Rejects where it cannot be started. */
  async up(): Promise<TestGateway> {
    if (this.current !== undefined) return this.current;
    return Promise.race([
      new Promise<TestGateway>((resolve) => this.waiting.push(resolve)),
      this.running.then(() => Promise.reject(new Error('the supervisor is at its end'))),
    ]);
  }

  /** kill -9; resolves once the process is gone. The next life begins by itself. */
  async kill(): Promise<void> {
    const victim = await this.up();
    const gone = new Promise((resolve) => victim.process.once('exit', resolve));
    victim.process.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.current?.stop();
    await this.running.catch(() => undefined);
  }

  /** A start that fails, because the database is not back yet, is tried again. */
  private async begin(): Promise<TestGateway> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.world.start(this.environment);
      } catch (error) {
        if (attempt === START_ATTEMPTS || this.stopped) throw error;
        await sleep(200);
      }
    }
  }

  private async live(): Promise<void> {
    while (!this.stopped) {
      const gateway = await this.begin();
      this.lives += 1;
      const ended = new Promise((resolve) => gateway.process.once('exit', resolve));
      this.current = gateway;
      for (const resolve of this.waiting.splice(0)) resolve(gateway);
      await ended;
      this.current = undefined;
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
