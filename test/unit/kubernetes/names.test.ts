import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  asPrefix,
  configMapKey,
  dns1035Label,
  dns1123Label,
  dns1123Subdomain,
  dns1123SubdomainWithUnderscore,
  environmentName,
  httpHeaderName,
  type NameCheck,
  pathSegment,
  portName,
  qualifiedName,
  relaxedEnvironmentName,
  signerName,
  suggestLabel,
} from '../../../server/kubernetes/names.ts';

const long = (length: number): string => 'a'.repeat(length);

const FORMS: { form: NameCheck; good: string[]; bad: string[] }[] = [
  {
    form: dns1123Label,
    good: ['a', '0', 'web-1', '1-web', 'a--b', long(63)],
    bad: ['', '-a', 'a-', 'Web', 'a.b', 'a_b', 'ä', 'a\n', long(64)],
  },
  {
    form: dns1123Subdomain,
    good: ['a', 'a.b', '1.2', 'web-1.example', long(253)],
    bad: ['', '.a', 'a.', 'a..b', 'a.-b', 'A.b', 'a_b', long(254)],
  },
  {
    form: dns1123SubdomainWithUnderscore,
    good: ['_ldap._tcp.example', 'a_b.c'],
    bad: ['__a', 'a_', 'a._', 'A'],
  },
  { form: dns1035Label, good: ['a', 'a1-b'], bad: ['', '1a', 'a.b', 'a-', long(64)] },
  {
    form: qualifiedName,
    good: ['a', 'App_1.x-Y', 'example.com/a', `${long(253)}/${long(63)}`],
    bad: ['', '/a', 'a/', 'a/b/c', '-a', 'a-', 'a b', 'Example.com/a', long(64), `${long(254)}/a`],
  },
  { form: pathSegment, good: ['a', 'system:Some_Role', '...', '~'], bad: ['.', '..', 'a/b', 'a%b'] },
  {
    form: portName,
    good: ['http', '8080-http', 'a', long(15)],
    bad: ['', '8080', 'a--b', '-a', 'a-', 'HTTP', 'a_b', long(16)],
  },
  {
    form: configMapKey,
    good: ['a', '.a', 'A_b-c.d', '_', long(253)],
    bad: ['', '.', '..', '..a', 'a b', 'a/b', long(254)],
  },
  { form: environmentName, good: ['A', '_a', '.a', 'a.b-c', '-'], bad: ['', '1a', 'a b', 'a=b', '.', '..a'] },
  { form: relaxedEnvironmentName, good: ['A', '1a', 'a b', '..a', '~'], bad: ['', 'a=b', 'ä', 'a\tb', '\u007f'] },
  { form: httpHeaderName, good: ['X-Probe', '1'], bad: ['', 'X Probe', 'X_Probe', 'X:'] },
  {
    form: signerName,
    good: ['example.com/ca', 'a.b/c.d'],
    bad: ['', 'ca', 'example/ca', 'example.com/ca/x', 'example.com/', 'Example.com/ca', '/ca'],
  },
  { form: asPrefix(dns1123Label), good: ['web-', 'web', 'a-', long(63)], bad: ['Web-', '-a', 'a.b-', long(64)] },
];

for (const { form, good, bad } of FORMS) {
  test(`${form.name || 'asPrefix'} tells names from others, and why`, () => {
    for (const text of good) assert.equal(form(text), undefined, JSON.stringify(text));
    for (const text of bad) assert.match(form(text) ?? '', /^must /, JSON.stringify(text));
  });
}

test('a label is suggested where something is left of the name', () => {
  assert.equal(suggestLabel('My_App.v1'), 'my-app-v1');
  assert.equal(suggestLabel('-Web--'), 'web');
  assert.equal(suggestLabel(`${'A'.repeat(62)}_x`), 'a'.repeat(62));
  assert.equal(suggestLabel('___'), undefined);
  assert.equal(suggestLabel('web'), undefined);
});
