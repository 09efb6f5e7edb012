/**
 * `$(NAME)` in commands, arguments and values of environment variables. Kubernetes replaces it by the variable's value
 * when the variable is known and leaves it alone when not; `$$` stands for one `$`. ECS does nothing of the kind.
 * https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export interface Expanded {
  readonly text: string;
  /** The names that were looked up, in order. */
  readonly names: readonly string[];
}

/** The text as the container would see it in Kubernetes. `lookup` gives undefined for names it does not know. */
export function expand(text: string, lookup: (name: string) => string | undefined): Expanded {
  const names: string[] = [];
  const expanded = text.replace(/\$\$|\$\(([^)]*)\)/g, (match, name: string | undefined) => {
    if (name === undefined) return '$';
    names.push(name);
    return lookup(name) ?? match;
  });
  return { text: expanded, names };
}

/** The text as it has to be written in Kubernetes for the container to see it unchanged. */
export function escapeExpansion(text: string): string {
  return text.replace(/\$(?=\$|\([^)]*\))/g, '$$$$');
}
