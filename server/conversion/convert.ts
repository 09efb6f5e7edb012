import { accountFor } from './account.ts';
import type { ConversionInput, ConversionResult, OutputFormat } from './conversion.ts';
import type { Remarks } from './cursor.ts';
import { openInputs } from './inputs.ts';
import { settleOutput } from './output.ts';
import { toEcs } from './to-ecs.ts';
import { toEks } from './to-eks.ts';

const FORMATS: Record<ConversionInput['to'], readonly OutputFormat[]> = {
  ecs: ['cloudformation', 'json'],
  eks: ['manifests'],
};

/**
 * Converts an application to the other platform and accounts for every leaf of what it could read. Never throws: what
 * cannot be converted is refused with the reason. The same input gives the same output, byte for byte.
 */
export function convert(input: ConversionInput): ConversionResult {
  if (!FORMATS[input.to].includes(input.format)) return refuseAll(input);
  const { documents, refused } = openInputs(input);
  const remarks: Remarks = new Map();
  const converted = input.to === 'ecs' ? toEcs(documents, input, remarks) : toEks(documents, remarks);
  const outputs = converted.outputs.map(settleOutput);
  return {
    outputs: outputs.map(({ file }) => file),
    findings: accountFor(documents, outputs, remarks),
    refused: [...refused, ...converted.refused],
  };
}

function refuseAll({ files, to, format }: ConversionInput): ConversionResult {
  const offered = FORMATS[to].join(' or ');
  const reason = `There is no output as ${format} ${to === 'ecs' ? 'for ECS yet' : 'for EKS'}: choose ${offered}.`;
  const refused = files.flatMap(({ uri, documents }) =>
    documents.map(({ index }) => ({ file: uri, document: index, reason })),
  );
  return { outputs: [], findings: [], refused };
}
