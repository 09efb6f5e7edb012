import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Answers a request nobody waits for any more at once, and one that fails with an error the log explains. */
export function guarded<Params, Result>(
  connection: Connection,
  work: (params: Params, token: CancellationToken) => Result,
) {
  return async (params: Params, token: CancellationToken): Promise<Awaited<Result> | ResponseError> => {
    if (token.isCancellationRequested) return cancelled();
    try {
      return await work(params, token);
    } catch (error) {
      connection.console.error(describeError(error));
      return new ResponseError(LSPErrorCodes.RequestFailed, error instanceof Error ? error.message : String(error));
    }
  };
}

/** The answer to a request that nobody waits for any more. */
export function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}

/** An error as the log shows it. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
