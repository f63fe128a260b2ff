import { definitions } from '../commands/index.ts';
import { createRespond, type HandlingOutcome } from '../interactions/respond.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { languageOf, localeOf } from '../knowledge/locale.ts';
import { createLanguage } from '../language/language.ts';
import { readModel } from '../language/learnt/reading-model.ts';
import type { Config } from '../operations/config.ts';
import { Exit, type ExitCode, exitCodes } from '../operations/exit-codes.ts';
import { print } from '../operations/print.ts';
import { createEvaluate } from '../questions/evaluate.ts';

/**
 * Answers lines as they could be typed in Discord, and ends; of several lines the worst says how: `unexpected` where the bot
 * failed, `usage` where a line is no command, `no` where there is nothing to answer.
 * @throws Exit where there is no line, or one that can't be explained
 */
export async function ask(
  config: Config,
  words: readonly string[],
  {
    json,
    explain,
    locale = 'en-US',
  }: { readonly json: boolean; readonly explain: boolean; readonly locale?: string | undefined },
): Promise<ExitCode> {
  // A question needs no quotes: all of it is one line.
  const lines = /^\s*[/>:]/.test(words[0] ?? '') ? words : [words.join(' ')];
  if (lines.every((line) => line.trim() === ''))
    throw new Exit(exitCodes.usage, 'ask what? For example: ask "/jpa 2"');
  const unexplained = lines.find((line) => /^\s*[/:](?!search(?:\s|$))/.test(line));
  if (explain && unexplained !== undefined)
    throw new Exit(exitCodes.usage, `--explain takes a question or a /search, not "${unexplained}"`);
  const knowledge = await loadKnowledge(config.dataDirectory);
  if (explain) {
    const { explain: explained } = await import('../answers/explain.ts');
    const { read } = createLanguage(knowledge, readModel);
    const evaluate = createEvaluate(knowledge);
    const likely = languageOf(localeOf(locale));
    const readings = lines.map((line) => read(line.replace(/^\s*\/search\s+(?:query:)?/, ''), likely));
    return print(readings.flatMap((reading) => explained(reading, reading.queries.map(evaluate))).join('\n'));
  }
  const { ask: askDoor } = await import('../playground/ask.ts');
  const respond = createRespond(knowledge, undefined, config);
  const outcomes = new Set<HandlingOutcome['kind']>();
  // Nothing is drawn for a terminal: without its picture an answer is in words.
  const handler = (interaction: unknown) => {
    const answer = respond(interaction);
    outcomes.add(answer.outcome.kind);
    return answer;
  };
  const { text, faults, unsent } = await askDoor(handler, definitions(), lines, {
    json,
    locale,
    colour: process.stdout.hasColors?.() ?? false,
    ...(process.stdout.columns ? { width: process.stdout.columns } : {}),
  });
  if (text !== '') await print(text);
  if (faults.length > 0) process.stderr.write(`${faults.join('\n')}\n`);
  // What was sent and is a fault all the same, Discord refused.
  if (outcomes.has('failed') || faults.length > unsent) return exitCodes.unexpected;
  if (unsent > 0) return exitCodes.usage;
  return outcomes.has('nothing') || outcomes.has('rejected') ? exitCodes.no : exitCodes.ok;
}
