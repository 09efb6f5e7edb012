import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dnsLabel,
  ecsName,
  kubernetesPortName,
  logicalId,
  placeholder,
  portMappingName,
  serviceName,
  uniqueNames,
} from '../../../server/conversion/names.ts';
import fc from '../../property.ts';

type Naming = (name: string) => string | undefined;

const NAMES: readonly (readonly [naming: Naming, name: string, becomes: string | undefined])[] = [
  [ecsName, 'shop.web', 'shop-web'],
  [ecsName, 'Web_1', 'Web_1'],
  [portMappingName, 'HTTP.1', 'http-1'],
  [portMappingName, '-http', 'http'],
  [dnsLabel, 'My_App', 'my-app'],
  [dnsLabel, '--a--', 'a'],
  [dnsLabel, '日本', 'unnamed'],
  [serviceName, '2048', 's-2048'],
  [serviceName, 'web', 'web'],
  [kubernetesPortName, 'api-8080-tcp', 'api-8080-tcp'],
  [kubernetesPortName, 'application-http-port', 'application-htt'],
  [kubernetesPortName, 'a__b', 'a-b'],
  [kubernetesPortName, '8080', undefined],
  [logicalId, 'my-app_2', 'MyApp2'],
  [logicalId, 'db.example', 'DbExample'],
];

for (const [naming, name, becomes] of NAMES) {
  test(`${naming.name}: ${name} becomes ${becomes}`, () => {
    assert.equal(naming(name), becomes);
  });
}

test('a placeholder cannot be taken for a value', () => {
  assert.equal(placeholder('db-credentials', 'password'), '<DB_CREDENTIALS_PASSWORD>');
  assert.equal(placeholder('日本'), '<VALUE>');
});

test('the second of a name gets a number, within the length', () => {
  const unique = uniqueNames(5);
  assert.deepEqual(['web', 'web', 'web', 'abcde', 'abcde'].map(unique), ['web', 'web-2', 'web-3', 'abcde', 'abc-2']);
});

const LEGAL: readonly (readonly [naming: Naming, pattern: RegExp])[] = [
  [ecsName, /^[A-Za-z0-9_-]{1,255}$/],
  [portMappingName, /^[a-z0-9_][a-z0-9_-]{0,63}$/],
  [dnsLabel, /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/],
  [serviceName, /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/],
  [kubernetesPortName, /^(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?$/],
  [logicalId, /^[A-Za-z0-9]+$/],
];

for (const [naming, pattern] of LEGAL) {
  test(`${naming.name} makes any text a legal name`, () => {
    const text = fc.oneof(fc.string({ maxLength: 300 }), fc.stringMatching(/^[-_.a-zA-Z0-9]{0,300}$/));
    fc.assert(
      fc.property(text, (text) => {
        const name = naming(text);
        assert.ok(name === undefined || pattern.test(name), name);
      }),
    );
  });
}
