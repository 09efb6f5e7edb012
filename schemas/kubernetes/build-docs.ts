import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kubernetesModelsFolder, readKubernetesModels } from './read-kubernetes-models.ts';

/**
 * Writes what kubernetes-models says of each type and field, as Markdown, to `kubernetes.json` in a folder, and appends the
 * package's licence to its `NOTICE`. Shape: `{"io.k8s.api.core.v1.PodSpec": {"": …, "containers": …}}`.
 */
export function buildKubernetesDocs(outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  const docs = readKubernetesModels().map((type) => {
    const fields = [...type.fields].map(([name, field]) => [name, field.documentation]);
    const texts = [['', type.documentation], ...fields].filter(([, text]) => text);
    return [type.name, Object.fromEntries(texts)];
  });
  writeFileSync(join(outDir, 'kubernetes.json'), JSON.stringify(Object.fromEntries(docs)));
  appendFileSync(join(outDir, 'NOTICE'), notice());
}

function notice(): string {
  const { name, version } = JSON.parse(readFileSync(join(kubernetesModelsFolder, 'package.json'), 'utf8'));
  const licence = readFileSync(join(kubernetesModelsFolder, 'LICENSE'), 'utf8').trim();
  return `${name} ${version} (documentation of Kubernetes types, from the Kubernetes API descriptions, Apache-2.0)\n\n${licence}\n\n`;
}
