import type * as vscode from 'vscode';
import type { ConvertResult } from '../server/requests.ts';

/** A finished conversion that waits for the user's word. */
export interface Conversion {
  readonly to: 'ecs' | 'eks';
  readonly inputs: readonly vscode.Uri[];
  readonly result: ConvertResult;
}
