export type SchemaName =
  | 'bulkCommands'
  | 'createCommand'
  | 'editCommand'
  | 'pong'
  | 'reply'
  | 'update'
  | 'autocomplete'
  | 'modal'
  | 'followup'
  | 'editMessage';

/** The parts of a zod issue that are read. */
export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly origin?: string;
  readonly expected?: string;
  readonly format?: string;
  readonly input?: unknown;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly values?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
}

/** The body as the schema of Discord's own OpenAPI document reads it: unknown keys are left out of `data`. */
export function parse(name: SchemaName, body: unknown): { data: unknown; issues: readonly Issue[] };
