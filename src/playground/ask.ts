// One question, one answer, for scripts: no prompt and no network.
import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { connectDirectly, type InteractionHandler } from 'discord-stand-in';
import { createShell } from './shell.ts';

export interface AskOptions {
  /** the raw interaction responses instead of what a person would see */
  readonly json?: boolean;
  /** in terminal columns (default 80) */
  readonly width?: number;
  /** escape codes for styles (default none) */
  readonly colour?: boolean;
  /** which language is read (default 'en-US') */
  readonly locale?: string;
}

export interface AskResult {
  /** for standard output */
  readonly text: string;
  /** a line each, for standard error: what was not understood, and what Discord would have refused */
  readonly faults: readonly string[];
  /** how many lines of the faults were never sent: not understood, or nothing that Discord's client would send */
  readonly unsent: number;
}

/**
 * Carries out lines as the prompt would, one after the other in one shell: `/jpa 2`, then `1` for its first button.
 * With `json` the text is one JSON document for each answer.
 */
export async function ask(
  handler: InteractionHandler,
  definitions: RESTPutAPIApplicationCommandsJSONBody,
  lines: readonly string[],
  { json = false, width = 80, colour = false, locale }: AskOptions = {},
): Promise<AskResult> {
  const texts: string[] = [];
  const faults: string[] = [];
  let unsent = 0;
  const shell = createShell({
    standIn: connectDirectly(handler, definitions),
    locale,
    width: () => width,
    colour,
    news(text) {
      if (!json) texts.push(text);
    },
  });
  for (const line of lines) {
    const { deed, text, response, fault } = await shell.run(line);
    if (fault !== undefined && deed === undefined) unsent += 1;
    if (fault !== undefined) faults.push(`${line.trim()}: ${fault}`);
    if (!json && text !== '') texts.push(text);
    if (json && response) texts.push(JSON.stringify(response, undefined, 2));
  }
  shell.close();
  return { text: texts.join(json ? '\n' : '\n\n'), faults, unsent };
}
