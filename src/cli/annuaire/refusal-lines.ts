import { REGISTRY_REFUSALS, type RegistryRefusal } from '../../registry/registry-refusal.js';

/** A refusal as a terminal shows it: its name, what is wrong, what to do, and every fault it names. */
export function refusalLines({ code, detail, fautes }: RegistryRefusal): string[] {
  const { titre, conseil } = REGISTRY_REFUSALS[code];
  return [
    `Refusé (${code}) : ${titre}`,
    `  ${detail}`,
    `  ${conseil}`,
    ...fautes.map((fault) => `  - ${fault}`),
  ];
}
