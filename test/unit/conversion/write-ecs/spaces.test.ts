import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Anything, convertTexts, openTexts } from '../support.ts';
import { errorsIn } from '../template-errors.ts';

/** A Deployment and its Service, and what the container is told. */
function application(name: string, space: string | undefined, ports: string, url: string): string {
  const namespace = space ? `, namespace: ${space}` : '';
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}${namespace}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers: [{name: app, image: nginx, ports: [{containerPort: 8080}], env: [{name: URL, value: "${url}"}]}]
---
apiVersion: v1
kind: Service
metadata: {name: ${name}${namespace}}
spec: {selector: {app: ${name}}, ports: [${ports}]}
`;
}

interface Connected {
  /** Name of the namespace of Cloud Map by the service that is in it. */
  readonly namespaces: Record<string, unknown>;
  readonly urls: Record<string, string>;
  readonly aliases: Record<string, string>;
  readonly result: ReturnType<typeof convertTexts>;
}

function connect(texts: Record<string, string>, choices: Record<string, string> = {}): Connected {
  const result = convertTexts(texts, { choices: { format: 'cloudformation', ...choices } });
  const text = result.outputs[0]?.text ?? '';
  assert.deepEqual(errorsIn(text), []);
  const template: Anything = openTexts({ 'template.yaml': text })[0]?.documents[0]?.document.value;
  const { Resources } = template;
  const of = (type: string): Anything[] => Object.values<Anything>(Resources).filter(({ Type }) => Type === type);
  const services = of('AWS::ECS::Service').map(({ Properties }) => Properties);
  const tasks = of('AWS::ECS::TaskDefinition').map(({ Properties }) => Properties);
  const nameOf = ({ ServiceConnectConfiguration: connected }: Anything): unknown =>
    connected && Resources[connected.Namespace['Fn::GetAtt'][0]].Properties.Name;
  return {
    namespaces: Object.fromEntries(services.map((one) => [one.ServiceName, nameOf(one)])),
    urls: Object.fromEntries(tasks.map((one) => [one.Family, one.ContainerDefinitions[0].Environment[0].Value])),
    aliases: Object.fromEntries(
      services.map((one) => [one.ServiceName, one.ServiceConnectConfiguration?.Services?.[0].ClientAliases[0].DnsName]),
    ),
    result,
  };
}

const PORT = '{port: 80, targetPort: 8080}';

test('spaces that call each other share a namespace: a service is in one only', () => {
  const { namespaces, urls, aliases } = connect({
    'a.yaml': application('web', 'shop', PORT, 'http://api.back'),
    'b.yaml': application('api', 'back', PORT, 'none'),
    'c.yaml': application('other', 'else', PORT, 'none'),
  });
  assert.deepEqual(namespaces, { web: 'shop', api: 'shop', other: 'else' });
  assert.equal(urls.web, 'http://api.back');
  assert.equal(aliases.api, 'api.back');
});

test('callers of several spaces get one name, which says the space', () => {
  const { namespaces, urls, aliases } = connect({
    'a.yaml': application('api', 'a', PORT, 'http://api.b.svc.cluster.local'),
    'b.yaml': application('api', 'b', PORT, 'http://api'),
    'c.yaml': application('web', 'b', PORT, 'http://api:80/x'),
  });
  assert.deepEqual(namespaces, { api: 'a', 'api-2': 'a', web: 'a' });
  assert.deepEqual(urls, { api: 'http://api.b', 'api-2': 'http://api.b', web: 'http://api.b:80/x' });
  assert.deepEqual(aliases, { api: 'api', 'api-2': 'api.b', web: 'web' });
});

test('a name means one service in a namespace that spaces share', () => {
  const { namespaces, aliases, result } = connect({
    'a.yaml': application('api', 'a', PORT, 'http://other.b'),
    'b.yaml': application('api', 'b', PORT, 'none'),
    'c.yaml': application('other', 'b', PORT, 'none'),
  });
  assert.deepEqual(namespaces, { api: 'a', 'api-2': 'a', other: 'a' });
  assert.deepEqual(aliases, { api: 'api', 'api-2': 'api.b', other: 'other.b' });
  const finding = result.findings.find(
    ({ source }) => source.file === 'b.yaml' && source.document === 1 && source.pointer === '/metadata/name',
  );
  assert.match(finding?.message ?? '', /`api` is another service there: this one is called `api\.b`/);
  assert.equal(finding?.fidelity, 'needs-decision');
});

test('the same with names of Cloud Map', () => {
  const { urls } = connect(
    {
      'a.yaml': application('api', 'a', PORT, 'http://api.b.svc.cluster.local'),
      'b.yaml': application('api', 'b', PORT, 'http://api'),
    },
    { discovery: 'cloud-map' },
  );
  assert.deepEqual(urls, { api: 'http://api.b:8080', 'api-2': 'http://api.b:8080' });
});

test('a space that is not named is the default one', () => {
  const { namespaces } = connect({
    'a.yaml': application('web', undefined, PORT, 'http://api'),
    'b.yaml': application('api', 'default', PORT, 'none'),
  });
  assert.deepEqual(namespaces, { web: 'default', api: 'default' });
});

test('no namespace of the input is reported as lost', () => {
  for (const discovery of ['service-connect', 'cloud-map']) {
    const { result } = connect(
      {
        'a.yaml': application('web', 'shop', PORT, 'http://api.back'),
        'b.yaml': application('api', 'back', PORT, 'none'),
        'c.yaml': application('db', 'shop', PORT, 'none'),
      },
      { discovery },
    );
    const lost = result.findings.filter(
      ({ source, fidelity }) => source.pointer === '/metadata/namespace' && fidelity === 'dropped',
    );
    assert.deepEqual(lost, [], discovery);
  }
});
