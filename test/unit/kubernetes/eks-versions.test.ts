import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KUBERNETES_VERSIONS } from '../../../server/context.ts';
import { EKS_VERSIONS } from '../../../server/kubernetes/eks-versions.data.ts';
import { eksSupport } from '../../../server/kubernetes/eks-versions.ts';

const CASES: [version: string, today: string, state: string | undefined, until?: string][] = [
  ['1.34', '2026-12-02', 'standard', '2026-12-02'],
  ['1.34', '2026-12-03', 'extended', '2027-12-02'],
  ['1.31', '2026-11-26', 'extended', '2026-11-26'],
  ['1.31', '2026-11-27', 'ended', '2026-11-26'],
  ['1.37', '2026-11-22', undefined],
];
for (const [version, today, state, until] of CASES) {
  test(`${version} on ${today}`, () => {
    assert.deepEqual(eksSupport(version, today), state && { state, until });
  });
}

test('every version has dates in order', () => {
  assert.deepEqual(EKS_VERSIONS.map(({ version }) => version).toReversed(), [...KUBERNETES_VERSIONS]);
  for (const { standardEnds, extendedEnds } of EKS_VERSIONS) {
    assert.match(standardEnds, /^\d{4}-\d{2}-\d{2}$/);
    assert.equal(Number(extendedEnds.slice(0, 4)), Number(standardEnds.slice(0, 4)) + 1);
    assert.equal(extendedEnds.slice(4), standardEnds.slice(4));
  }
});
