import { accountFor } from './account.ts';
import type { ConversionInput, ConversionResult } from './conversion.ts';
import type { Remarks } from './cursor.ts';
import { decisionsFor } from './decisions.ts';
import { openInputs } from './inputs.ts';
import { settleOutput } from './output.ts';
import { toEcs } from './to-ecs.ts';
import { toEks } from './to-eks.ts';

/**
 * Converts an application to the other platform and accounts for every leaf of what it could read. Never throws: what
 * cannot be converted is refused with the reason. The same input gives the same output, byte for byte.
 */
export function convert(input: ConversionInput): ConversionResult {
  const { documents, refused } = openInputs(input);
  const remarks: Remarks = new Map();
  const converted =
    input.to === 'ecs' ? toEcs(documents, input.choices, remarks) : toEks(documents, input.choices, remarks);
  const outputs = converted.outputs.map(settleOutput);
  return {
    outputs: outputs.map(({ file }) => file),
    findings: accountFor(documents, outputs, remarks, input.language),
    refused: [...refused, ...converted.refused],
    decisions: decisionsFor(input.to, input.choices, converted.application),
  };
}
