import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '@cdktf/hcl2json';
import { escapeText } from '../../../../server/conversion/write-ecs/terraform/expressions.ts';
import fc from '../../../property.ts';

test('any text comes back out of HCL as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'ab\\"$%{}\n\r\t\u0001\u2028é🚢n') }), async (text) => {
      const { value } = (await parse('main.tf', `value = "${escapeText(text)}"\n`)) as { value: string };
      // The reader hands escaped templates on as they are written.
      assert.equal(value.replaceAll('$${', '${').replaceAll('%%{', '%{'), text);
    }),
  );
});
