/** Kubernetes' words, by the ECS type in which they are written by mistake, and how ECS says the same. */
const KUBERNETES_WORDS: { readonly [type: string]: { readonly [field: string]: string } } = {
  TaskDefinition: {
    containers: 'ECS says `containerDefinitions`.',
    hostNetwork: 'ECS says `networkMode`.',
    initContainers:
      'In ECS an init container is a container that is not `essential` and that others name in `dependsOn`.',
    labels: 'ECS says `tags`.',
    nodeSelector: 'ECS says `placementConstraints`.',
    serviceAccountName: 'ECS gives a task its rights with `taskRoleArn`.',
    terminationGracePeriodSeconds: 'ECS says `stopTimeout`, in each container definition.',
  },
  ContainerDefinition: {
    args: 'ECS says `command`.',
    env: 'ECS says `environment`, and `secrets` for what is read from a store.',
    envFrom: 'ECS says `environmentFiles`.',
    imagePullSecrets: 'ECS says `repositoryCredentials`.',
    lifecycle: 'ECS has no lifecycle hooks of a container.',
    livenessProbe: 'ECS says `healthCheck`.',
    ports: 'ECS says `portMappings`.',
    readinessProbe: 'In ECS a load balancer’s target group checks whether a task is ready.',
    resources: 'ECS says `cpu`, `memory` and `memoryReservation`.',
    securityContext: 'ECS says `user`, `privileged`, `readonlyRootFilesystem` and `linuxParameters.capabilities`.',
    startupProbe: 'ECS says `healthCheck.startPeriod`.',
    tty: 'ECS says `pseudoTerminal`.',
    volumeMounts: 'ECS says `mountPoints`.',
    workingDir: 'ECS says `workingDirectory`.',
  },
  PortMapping: { port: 'ECS says `containerPort`.' },
  Service: { replicas: 'ECS says `desiredCount`.', ports: 'ECS says `portMappings`, in the container definitions.' },
};

/** What ECS has instead of a field that only Kubernetes has; undefined where the field is no such word. */
export function hintFor(type: string, field: string): string | undefined {
  const words = KUBERNETES_WORDS[type];
  return words && Object.hasOwn(words, field) ? words[field] : undefined;
}
