import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Asks until there is an answer; the server works while we wait. */
async function until<T>(what: string, ask: () => T | undefined | Promise<T | undefined>, ms = 20_000): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function open(file: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file));
  await vscode.window.showTextDocument(document);
  return document;
}

function problemsOf(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  return until(`problems in ${document.fileName}`, () => {
    const ours = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'crossdock');
    return ours.length > 0 ? ours : undefined;
  });
}

/** Each problem as the words it underlines. */
function underlined(document: vscode.TextDocument, problems: readonly vscode.Diagnostic[]): string[] {
  return problems.map(({ range }) => document.getText(range).replaceAll('"', ''));
}

async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  return until(`a hover on ${text}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((part) => (typeof part === 'string' ? part : part.value)),
    );
    return texts.find((part) => part.includes('**'));
  });
}

/** The tab with a web view of ours. */
function tabOf(viewType: string): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(viewType));
}

describe('Crossdock in the extension host', () => {
  it('is installed and starts with a YAML file', async () => {
    await open('broken/deployment.yaml');
    const extension = vscode.extensions.getExtension('crossdock.crossdock');
    assert.ok(extension);
    await until('activation', () => extension.isActive || undefined);
  });

  it('registers its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of [
      'convertToEcs',
      'convertToEks',
      'compareConcepts',
      'selectKubernetesVersion',
      'selectLaunchType',
    ]) {
      assert.ok(commands.includes(`crossdock.${name}`), name);
    }
  });

  it('underlines the wrong words of a manifest', async () => {
    const document = await open('broken/deployment.yaml');
    const words = underlined(document, await problemsOf(document));
    assert.ok(words.includes('imagePullpolicy'), words.join());
  });

  it('underlines the wrong words of a task definition', async () => {
    const document = await open('broken/task-definition.json');
    const words = underlined(document, await problemsOf(document));
    assert.ok(words.includes('networkmode'), words.join());
  });

  it('says nothing about files that are not ours', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'yaml',
      content: 'services:\n  web:\n    image: nginx\n    unknown: true\n',
    });
    await vscode.window.showTextDocument(document);
    // Problems of a file with problems arrive well within this time.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const ours = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'crossdock');
    assert.deepEqual(ours, []);
  });

  it('explains a Kubernetes kind in the terms of ECS', async () => {
    const text = await hoverOn(await open('broken/deployment.yaml'), 'Deployment');
    assert.match(text, /ECS/);
  });

  it('explains a field of a task definition in the terms of Kubernetes', async () => {
    const text = await hoverOn(await open('broken/task-definition.json'), 'containerDefinitions');
    assert.match(text, /Kubernetes/);
  });

  it('completes values and keys', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'yaml',
      content: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  \n  containers: []\n',
    });
    await vscode.window.showTextDocument(document);
    const labels = await until('completions', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(5, 2),
      );
      const names = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return names.includes('restartPolicy') ? names : undefined;
    });
    assert.ok(!labels.includes('containers'), 'what is there already is not offered');
  });

  it('mends a misspelt field', async () => {
    const document = await open('broken/deployment.yaml');
    const problems = await problemsOf(document);
    const problem = problems.find(({ range }) => document.getText(range) === 'imagePullpolicy');
    assert.ok(problem);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
    );
    const fix = actions.find(({ title }) => title.includes('imagePullPolicy'));
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(fix.edit);
    assert.ok(document.getText().includes('imagePullPolicy:'));
    await until('the problem to go', () => {
      const words = underlined(document, vscode.languages.getDiagnostics(document.uri));
      return words.includes('imagePullpolicy') ? undefined : true;
    });
    await vscode.commands.executeCommand('undo');
  });

  const TRANSLATIONS = [
    {
      title: 'Convert `volumeMounts` to `mountPoints`',
      language: 'json',
      content:
        '{"family": "web", "volumes": [{"name": "data"}], "containerDefinitions": [{"name": "web", "image": "nginx:1.29", "memory": 128, "volumeMounts": [{"name": "data", "mountPath": "/data"}]}]}',
      word: '"volumeMounts"',
      after: '"mountPoints": [{"sourceVolume": "data", "containerPath": "/data"}]',
    },
    {
      title: 'Convert `portMappings` to `ports`',
      language: 'yaml',
      content:
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.29\n      portMappings:\n        - containerPort: 80 # the page\n          protocol: tcp\n',
      word: 'portMappings',
      after: '      ports:\n        - containerPort: 80 # the page\n          protocol: TCP\n',
    },
  ];
  for (const { title, language, content, word, after } of TRANSLATIONS) {
    it(`translates a word of the other platform: ${title}`, async () => {
      const document = await vscode.workspace.openTextDocument({ language, content });
      await vscode.window.showTextDocument(document);
      const problems = await problemsOf(document);
      const problem = problems.find(({ range }) => document.getText(range) === word);
      assert.ok(problem, underlined(document, problems).join());
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        problem.range,
      );
      const fix = actions.find((action) => action.title === title);
      assert.ok(fix?.edit, actions.map((action) => action.title).join());
      await vscode.workspace.applyEdit(fix.edit);
      assert.ok(document.getText().includes(after), document.getText());
      await until('the problem to go', () => {
        const words = underlined(document, vscode.languages.getDiagnostics(document.uri));
        return words.includes(word.replaceAll('"', '')) ? undefined : true;
      });
    });
  }

  it('shows the structure of a file', async () => {
    const document = await open('broken/deployment.yaml');
    const symbols = await until('symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found?.find(({ name }) => name.startsWith('Deployment'));
    });
    assert.ok(symbols.children.length > 0);
  });

  it('offers above a workload to convert it, unless the user wants no such lines', async () => {
    const settings = vscode.workspace.getConfiguration('crossdock');
    const document = await open('kubernetes/web.yaml');
    const lenses = async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      return found.flatMap(({ command }) => (command ? [command.title] : []));
    };
    await until('a code lens', async () => (await lenses()).includes('Convert to ECS') || undefined);
    await settings.update('codeLens', false, vscode.ConfigurationTarget.Global);
    await until('the code lens to go', async () => (await lenses()).length === 0 || undefined);
    await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
  });

  it('converts the resource that a code lens or code action names', async () => {
    const document = await open('kubernetes/web.yaml');
    const place = { uri: document.uri.toString(), document: 0, pointer: '' };
    await vscode.commands.executeCommand('crossdock.convertToEcs', place);
    const preview = await until('the preview', () => tabOf('crossdock.preview'));
    await vscode.window.tabGroups.close(preview);
  });

  it('compares the concepts of both platforms', async () => {
    await open('kubernetes/web.yaml');
    const compared = vscode.commands.executeCommand('crossdock.compareConcepts');
    await until('the list', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return tabOf('crossdock.concepts');
    });
    await compared;
  });

  it('checks against the version the user chose', async () => {
    const settings = vscode.workspace.getConfiguration('crossdock');
    const document = await vscode.workspace.openTextDocument({
      language: 'yaml',
      content: 'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata:\n  name: report\n',
    });
    await vscode.window.showTextDocument(document);
    const removed = (problems: readonly vscode.Diagnostic[]) =>
      problems.some(({ code }) => JSON.stringify(code ?? '').includes('kubernetes/removed-api'));
    await until('a removed API', () => removed(vscode.languages.getDiagnostics(document.uri)) || undefined);
    await settings.update('kubernetes.version', '1.24', vscode.ConfigurationTarget.Global);
    await until('the API to be there', () => !removed(vscode.languages.getDiagnostics(document.uri)) || undefined);
    await settings.update('kubernetes.version', undefined, vscode.ConfigurationTarget.Global);
  });
});
