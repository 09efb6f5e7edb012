/** `curl -f http://localhost:8080/health || exit 1`, and nothing more than that. */
const PLAIN =
  /^curl\s+(?:(?:-[fsS]+|--fail|--silent|--show-error)\s+)+(["']?)http:\/\/(?:localhost|127\.0\.0\.1)(?::(\d{1,5}))?(\/[A-Za-z0-9_./-]*)?\1(?:\s+>\s*\/dev\/null)?(?:\s*\|\|\s*exit\s+1)?\s*$/;
const FAILS = /\s(-[sS]*f[sS]*|--fail)\s/;

/** A page that a command line asks its own container for. */
export interface PlainRequest {
  readonly port: number;
  readonly path: string;
}

/** The page a command line asks for, where it does nothing else. */
export function plainRequestIn(line: string): PlainRequest | undefined {
  const found = PLAIN.exec(line.trim());
  if (!found || !FAILS.test(line)) return undefined;
  return { port: Number(found[2] ?? 80), path: found[3] ?? '/' };
}
