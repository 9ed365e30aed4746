import { describe, expect, it } from 'vitest';
import { accepts, JOSE } from './reply.js';

describe('the form of a reply', () => {
  it.each([
    'application/jose+json',
    'text/html, Application/JOSE+json;q=0.5',
    ' application/jose+json ; q=1',
  ])('is the full one for %s', (header) => expect(accepts(header, JOSE)).toBe(true));

  it.each([
    undefined,
    '*/*',
    'application/json',
    'application/jose+json;q=0',
    'application/jose+json; q=0.000',
  ])('is the plain one for %s', (header) => expect(accepts(header, JOSE)).toBe(false));
});
