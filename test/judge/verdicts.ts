import { expect } from 'vitest';

/** What became of one case of a judge. */
export interface Verdict {
  /** which cases it is counted with */
  readonly kind: string;
  readonly name: string;
  /** what was wrong; undefined: nothing */
  readonly fault: string | undefined;
}

// More would bury what the first ones say.
const SHOWN = 20;

/** Prints how many cases of each kind there were and how many were wrong, as a table, and fails if any was. */
export function pronounce(judge: string, verdicts: readonly Verdict[]): void {
  const kinds = [...new Set(verdicts.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const own = verdicts.filter((one) => one.kind === kind);
    return `| ${kind} | ${own.length.toLocaleString('en')} | ${own.filter(({ fault }) => fault !== undefined).length} |`;
  });
  process.stdout.write(`\n${[`| ${judge} | cases | wrong |`, '|---|---:|---:|', ...rows].join('\n')}\n`);
  const wrong = verdicts.filter(({ fault }) => fault !== undefined);
  expect(wrong.slice(0, SHOWN).map(({ kind, name, fault }) => `${kind}: ${name}: ${fault}`)).toEqual([]);
  expect(verdicts.length).toBeGreaterThan(0);
}

/** What a check found fault with: the message of what it throws. */
export function faultOf(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
