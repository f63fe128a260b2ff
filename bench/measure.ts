import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** The value that a share of the others (0–1) doesn't exceed. */
export function percentile(values: Iterable<number>, share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: Iterable<number>): number => percentile(values, 0.5);

/** How long one run takes, in µs. */
export function microseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) * 1000;
}

/** CPU time so far, in ms (user and system), of a process and all its threads; NaN where there is no /proc. */
export function cpuOf({ pid }: ChildProcess): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
    const fields = stat.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** Times a function over inputs, round after round, until the time is up (ms) and each had its turn. */
export function times<Input>(
  inputs: readonly Input[],
  run: (input: Input) => unknown,
  budget: number,
): number[] {
  const measured: number[] = [];
  const end = performance.now() + budget;
  do {
    for (const input of inputs) measured.push(microseconds(() => run(input)));
  } while (performance.now() < end);
  return measured;
}

/** Rows under their headings, the first column to the left, the others to the right. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (column === 0 ? (cells[column] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? `${'-'.repeat(width + 2)}` : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(headings), rule, ...rows.map(line)].join('\n');
}

/** A number with as many digits as say something. */
export function short(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
