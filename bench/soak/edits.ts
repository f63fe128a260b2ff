import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LogLine } from './accounts.ts';
import type { Random } from './random.ts';

/** Somebody who edits the data of a running bot. */
export interface Edits {
  read(line: LogLine): void;
  /**
   * Saves a change, or first something faulty and then the change, and looks each time what is in service. Whether the
   * bot is told or looks for itself is left to chance.
   */
  edit(): Promise<void>;
  balance(): { readonly taken: number; readonly refused: number; readonly wrong: readonly string[] };
}

/** How long a change may take until it is in service or refused, in ms. */
const patience = 60_000;
const outcomes = new Map<unknown, 'taken' | 'refused'>([
  ['The changed data is in service', 'taken'],
  ['The changed data is refused; what was in service stays so', 'refused'],
]);

export function createEdits({
  directory,
  tell,
  addressShown,
  random,
}: {
  readonly directory: string;
  /** has the bot read its data now */
  readonly tell: () => void;
  /** what the bot says of whom to write to; undefined where it didn't answer */
  readonly addressShown: () => Promise<string | undefined>;
  readonly random: Random;
}): Edits {
  const file = join(directory, 'contact.yaml');
  const original = readFileSync(file, 'utf8');
  const [, first = ''] = /^email: (.*)/m.exec(original) ?? [];
  let inService = first;
  const saved = { taken: 0, refused: 0 };
  const logged = { taken: 0, refused: 0 };
  const wrong: string[] = [];

  /** Saves it with another address, and waits until the log says what came of that. */
  async function save(email: string, outcome: keyof typeof saved): Promise<void> {
    saved[outcome]++;
    writeFileSync(file, original.replace(/^email: .*/m, `email: ${email}`));
    if (random.next() < 0.5) tell();
    const deadline = performance.now() + patience;
    while (logged[outcome] < saved[outcome] && performance.now() < deadline) await sleep(20);
    if (logged[outcome] < saved[outcome])
      wrong.push(`${email} wasn't ${outcome} within ${patience / 1_000} s`);
  }

  /** A fault may leave a look without an answer, or with an apology that says to try again. */
  async function look(): Promise<void> {
    const deadline = performance.now() + patience;
    let shown = await addressShown();
    while (!shown?.includes('@') && performance.now() < deadline) {
      await sleep(1_000);
      shown = await addressShown();
    }
    if (!shown?.includes(inService))
      wrong.push(`${inService} should be in service, not ${JSON.stringify(shown)}`);
  }

  return {
    read({ msg }) {
      const outcome = outcomes.get(msg);
      if (outcome !== undefined) logged[outcome]++;
    },
    async edit() {
      if (saved.refused === 0 || random.next() < 0.4) {
        await save('[nobody', 'refused');
        await look();
      }
      inService = `edit-${saved.taken + 1}@example.org`;
      await save(inService, 'taken');
      await look();
    },
    balance: () => ({
      ...logged,
      wrong: [
        ...wrong,
        ...(['taken', 'refused'] as const)
          .filter((outcome) => logged[outcome] !== saved[outcome])
          .map((outcome) => `${logged[outcome]} changes of the data were ${outcome}, not ${saved[outcome]}`),
      ],
    }),
  };
}
