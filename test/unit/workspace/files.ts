import { defaultContext } from '../../../server/context.ts';
import { checkFile, type FileProblem } from '../../../server/features/diagnostics.ts';
import { languageOf, openFile } from '../../../server/syntax/open-file.ts';
import { createWorkspace, type Workspace } from '../../../server/workspace/workspace.ts';

export type Files = Readonly<Record<string, string>>;

/** All files in one index. */
export function workspaceOf(files: Files): Workspace {
  const workspace = createWorkspace(true);
  for (const [path, text] of Object.entries(files)) workspace.update(openFile(path, languageOf(path), text));
  return workspace;
}

/** What is wrong with each file among the others: `path pointer severity rule`, but for the rules of other areas. */
export function problemsOf(files: Files): FileProblem[][] {
  const workspace = workspaceOf(files);
  return Object.entries(files).map(([path, text]) =>
    checkFile(openFile(path, languageOf(path), text), defaultContext, workspace),
  );
}

/** One line a problem: `severity pointer message`. */
export function linesOf(files: Files): string[] {
  return problemsOf(files)
    .flat()
    .map(({ severity, rule, pointer }) => `${severity} ${rule.replace('kubernetes/', '')} ${pointer}`);
}

/** A Deployment; `pod` is the text of its pod spec besides the container's name and image, by indentation 6. */
export function deployment(name: string, pod = '', container = ''): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
${pod && `      ${pod}\n`}      containers:
        - name: app
          image: nginx:1.27
${container && `          ${container}\n`}`;
}

/** An object whose spec, or what stands beside its metadata, is one line of flow style. */
export function object(kind: string, name: string, rest = '', apiVersion = 'v1'): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\n${rest}\n`;
}
