import { describe, expect, it } from 'vitest';
import { namedPath } from './named-path.js';

const NIR = '185052809305623';
const ID = '7d9f0c52-3c1b-4b7e-9a53-2f6a1d0c8e41';

describe('the path that is kept of an address', () => {
  it.each([
    ['/roc/v1/idb', {}, '/roc/v1/%69db', '/roc/v1/idb'],
    [
      '/roc/v1/messages/:id/reponse',
      { id: ID },
      `/roc/v1/messages/${ID}/reponse`,
      `/roc/v1/messages/${ID}/reponse`,
    ],
    ['/roc/v1/messages/:id', { id: NIR }, `/roc/v1/messages/${NIR}`, '/roc/v1/messages/*'],
    ['/roc/v1/messages/:id', {}, '/roc/v1/messages/', '/roc/v1/messages/*'],
    ['/roc/v1/certificats/:x5t', { x5t: 'A'.repeat(43) }, '', `/roc/v1/certificats/${'A'.repeat(43)}`],
    ['/roc/v1/certificats/:x5t', { x5t: NIR }, '', '/roc/v1/certificats/*'],
  ])('of the resource %s with %j is its own', (route, params, url, path) => {
    expect(namedPath(route, params, url)).toBe(path);
  });

  it.each([
    ['/', '/'],
    ['*', '*'],
    ['/roc/v1/inconnue', '/roc/v1/*'],
    [`/roc/v1/idb/${NIR}`, '/roc/v1/idb/*'],
    [`/roc/v1/idb?nir=${NIR}`, '/roc/v1/idb'],
    [`/${NIR}/roc/v1`, '/*'],
    ['/roc/%31850528/x', '/roc/*'],
    [`/roc/v1;nir=${NIR}`, '/roc/*'],
    ['/roc/v1/../../etc/passwd', '/roc/v1/*'],
    [`http://${NIR}/roc/v1/idb`, '/*'],
    ['', '/*'],
    [`/${'roc/'.repeat(100)}`, `/${'roc/'.repeat(100)}`.slice(0, 256)],
  ])('of no resource, %s, is what we know of it: %s', (url, path) => {
    expect(namedPath('', undefined, url)).toBe(path);
    expect(namedPath('/*', { '*': url }, url)).toBe(path);
  });
});
