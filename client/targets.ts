import * as vscode from 'vscode';
import { KUBERNETES_VERSIONS } from '../server/context.ts';

/** The commands that change what files are checked against. */
export function registerTargets(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('crossdock.selectKubernetesVersion', selectKubernetesVersion),
    vscode.commands.registerCommand('crossdock.selectLaunchType', selectLaunchType),
  );
}

async function selectKubernetesVersion(): Promise<void> {
  const versions = [...KUBERNETES_VERSIONS].reverse();
  await pick(
    'kubernetes.version',
    vscode.l10n.t('Kubernetes version to check against'),
    versions.map((version) => ({ value: version, label: version })),
  );
}

async function selectLaunchType(): Promise<void> {
  await pick('ecs.launchType', vscode.l10n.t('ECS launch type to check against'), [
    { value: 'auto', label: vscode.l10n.t('As each task definition says') },
    { value: 'fargate', label: 'Fargate' },
    { value: 'ec2', label: 'EC2' },
  ]);
}

/** Lets the user pick a setting's value and writes it: to the workspace where there is one, else to the user's settings. */
async function pick(
  setting: string,
  placeHolder: string,
  values: { readonly value: string; readonly label: string }[],
): Promise<void> {
  const resource = vscode.window.activeTextEditor?.document.uri;
  const configuration = vscode.workspace.getConfiguration('crossdock', resource);
  const current = configuration.get<string>(setting);
  const items = values.map(({ value, label }) => ({
    value,
    label,
    description: value === current ? vscode.l10n.t('current') : undefined,
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  if (!picked) return;
  const target = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await configuration.update(setting, picked.value, target);
}
