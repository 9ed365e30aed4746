import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.spec.ts', 'test/**/*.spec.ts', 'certs/**/*.spec.ts'],
    // Real TLS handshakes, key generation and an embedded PostgreSQL on a small machine: generous, never asserted on.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['default'],
  },
});
