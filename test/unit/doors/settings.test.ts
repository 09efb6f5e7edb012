import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultContext } from '../../../server/context.ts';
import { readSettings } from '../../../server/doors/settings.ts';

describe('readSettings', () => {
  const table: [
    name: string,
    section: unknown,
    locale: string | undefined,
    expected: Partial<typeof defaultContext>,
  ][] = [
    ['nothing set', undefined, undefined, {}],
    ['nothing set in Japanese', null, 'ja', { language: 'ja' }],
    ['a language that wins over the editor’s', { language: 'en' }, 'ja', { language: 'en' }],
    ['the editor’s language', { language: 'auto' }, 'ja-JP', { language: 'ja' }],
    ['a version', { kubernetes: { version: '1.30' } }, 'en', { kubernetesVersion: '1.30' }],
    ['a version as people write it', { kubernetes: { version: 'v1.30.2' } }, 'en', { kubernetesVersion: '1.30' }],
    ['a launch type', { ecs: { launchType: 'ec2' } }, 'en', { launchType: 'ec2' }],
    ['a preset', { preset: 'strict' }, 'en', { preset: 'strict' }],
    ['rules', { rules: { 'practice/latest-tag': 'off' } }, 'en', { rules: { 'practice/latest-tag': 'off' } }],
    ['an emptied setting', { kubernetes: { version: '' }, ecs: { launchType: null } }, 'en', {}],
    ['a section of another shape', { kubernetes: 7 }, 'en', {}],
  ];
  for (const [name, section, locale, expected] of table) {
    it(name, () => {
      assert.deepEqual(readSettings(section, locale), { context: { ...defaultContext, ...expected }, mistakes: [] });
    });
  }
  it('says what it does not understand, and goes on with the default', () => {
    const { context, mistakes } = readSettings({ kubernetes: { version: '1.99' }, ecs: { launchType: 'moon' } }, 'en');
    assert.deepEqual(context, defaultContext);
    assert.equal(mistakes.length, 2);
    assert.match(mistakes[0] ?? '', /crossdock\.kubernetes\.version: 1\.99 is not known/);
    assert.match(mistakes[1] ?? '', /crossdock\.ecs\.launchType: moon is not known/);
  });
  it('says which rules it does not understand, and keeps the others', () => {
    const rules = { 'practice/latest': 'off', 'practice/host-port': 'loud', 'practice/host-path': 'hint' };
    const { context, mistakes } = readSettings({ preset: 'harsh', rules }, 'en');
    assert.deepEqual(context, { ...defaultContext, rules: { 'practice/host-path': 'hint' } });
    assert.equal(mistakes.length, 3);
    assert.match(mistakes[0] ?? '', /crossdock\.preset: harsh is not known/);
    assert.match(mistakes[1] ?? '', /There is no rule `practice\/latest`/);
    assert.match(mistakes[2] ?? '', /practice\/host-port cannot be loud/);
    assert.equal(readSettings({ rules: 7 }, 'en').mistakes.length, 1);
  });
});
