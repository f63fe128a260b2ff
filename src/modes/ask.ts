import { definitions } from '../commands/index.ts';
import { illustrate } from '../interactions/illustrate.ts';
import { createRespond } from '../interactions/respond.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { createLanguage } from '../language/language.ts';
import { readModel } from '../language/reading-model.ts';
import type { Config } from '../operations/config.ts';
import { Exit, type ExitCode, exitCodes } from '../operations/exit-codes.ts';
import { print } from '../operations/print.ts';
import { createEvaluate } from '../questions/evaluate.ts';

/** Answers lines as they could be typed in Discord, and ends; `no` where one couldn't be carried out. */
export async function ask(
  config: Config,
  lines: readonly string[],
  { json, explain }: { readonly json: boolean; readonly explain: boolean },
): Promise<ExitCode> {
  if (lines.every((line) => line.trim() === ''))
    throw new Exit(exitCodes.usage, 'ask what? For example: ask "/jpa 2"');
  const knowledge = await loadKnowledge(config.dataDirectory);
  if (explain) {
    const { explain: explained } = await import('../messages/explain.ts');
    const { read } = createLanguage(knowledge, readModel());
    const evaluate = createEvaluate(knowledge);
    const readings = lines.map((line) => read(line.replace(/^\/search\s+(?:query:)?/, '')));
    return print(readings.flatMap((reading) => explained(reading, reading.queries.map(evaluate))).join('\n'));
  }
  const { ask: askDoor } = await import('../playground/ask.ts');
  const respond = createRespond(knowledge);
  // Nothing is drawn for a terminal: a line says what would be attached, and its alternative text.
  const handler = (interaction: unknown) =>
    illustrate(interaction, respond(interaction), () => Buffer.alloc(0));
  const { text, faults } = await askDoor(handler, definitions(), lines, {
    json,
    colour: process.stdout.hasColors?.() ?? false,
    ...(process.stdout.columns ? { width: process.stdout.columns } : {}),
  });
  if (text !== '') await print(text);
  if (faults.length > 0) process.stderr.write(`${faults.join('\n')}\n`);
  return faults.length === 0 ? exitCodes.ok : exitCodes.no;
}
