import { cp, mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { stateOf } from '../../src/knowledge/data-state.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createLog } from '../../src/operations/log.ts';
import { keepDataLive } from '../../src/serving/live-data.ts';
import { createServing } from '../../src/serving/serving.ts';
import { eventually } from '../eventually.ts';
import { slash, typing } from '../interactions/asking.ts';
import { append, passingCopyOfData, rewrite } from '../knowledge/data-directory.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';

const source = { document: 'working-group-page', section: 'Introduction', item: 'paragraph 1' };
const meeting = (number: number) => ({
  id: `meeting-${number}`,
  name: `Meeting number ${number}`,
  kinds: ['debrief'],
  city: 'bangkok',
  date: '2017-11-01',
  source,
});

/** A bot whose data directory is looked at all the time. */
async function live(directory: string, every = 10) {
  const read = await stateOf(directory);
  const serving = createServing({ knowledge: await loadKnowledge(directory) });
  const lines: Record<string, unknown>[] = [];
  const outcomes: string[] = [];
  const data = keepDataLive({
    directory,
    read,
    serving,
    every,
    onReload: (outcome) => outcomes.push(outcome),
    log: await createLog({
      level: 'info',
      format: 'json',
      to: { write: (line) => lines.push(JSON.parse(line)) },
      secrets: [],
    }),
  });
  onTestFinished(() => data.close());
  const meetings = () => serving.knowledge().meetings.length;
  return { serving, data, lines, outcomes, meetings };
}

/** Looks that are taken when the test says so: each resolves when it is over. */
function looksByHand() {
  const later = 86_400_123;
  const due: (() => void)[] = [];
  const { setTimeout } = globalThis;
  const spy = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((task: () => void, ms?: number) => {
    if (ms !== later) return setTimeout(task, ms);
    due.push(task);
    return undefined;
  }) as typeof setTimeout);
  onTestFinished(() => spy.mockRestore());
  async function look(): Promise<void> {
    due.shift()?.();
    await eventually(() => expect(due).toHaveLength(1));
  }
  return { later, look };
}

const until = (check: () => void) => eventually(check);
const own = knowledgeOf2017.meetings.length;

describe('a data directory that changes while the bot runs', () => {
  it('is taken as it is then: records, filters, search, suggestions', async () => {
    const directory = await passingCopyOfData();
    const { serving, lines, outcomes } = await live(directory);
    const heard: string[] = [];
    serving.onReplaced(({ version }) => heard.push(version));
    const before = serving.knowledge().version;
    const said = (interaction: object) => JSON.stringify(serving.handler.respond(interaction).response);
    const ways = () => [
      said(slash('search', { query: 'meetings in Xanadu' })).includes('Meeting number 1'),
      said(slash('meetings', { city: 'xanadu' })).includes('Meeting number 1'),
      said(slash('meetings', { date: 'november 2017' })).includes('Meeting number 1'),
      said(typing('meetings', 'city', 'xan')).includes('Xanadu'),
    ];
    expect(ways()).toEqual([false, false, false, false]);

    await append(directory, 'cities.yaml', { id: 'xanadu', name: 'Xanadu' });
    await append(directory, 'meetings.yaml', { ...meeting(1), city: 'xanadu' });
    await until(() => expect(outcomes).toEqual(['loaded']));
    expect(ways()).toEqual([true, true, true, true]);
    const { version } = serving.knowledge();
    expect(version).not.toBe(before);
    expect(heard).toEqual([version]);
    expect(lines).toMatchObject([{ level: 'info', version, msg: 'The changed data is in service' }]);
  });

  it('is taken as well where nobody counts it', async () => {
    const directory = await passingCopyOfData();
    const read = await stateOf(directory);
    const serving = createServing({ knowledge: await loadKnowledge(directory) });
    const log = await createLog({
      level: 'silent',
      format: 'json',
      to: { write: () => undefined },
      secrets: [],
    });
    const data = keepDataLive({ directory, read, serving, log });
    onTestFinished(() => data.close());
    await append(directory, 'meetings.yaml', meeting(1));
    await data.reload();
    expect(serving.knowledge().meetings.length).toBe(own + 1);
  });

  it('that is bad is refused with its lines, once, and what was in service stays', async () => {
    const directory = await passingCopyOfData();
    const { serving, lines, outcomes, meetings } = await live(directory);
    const { version } = serving.knowledge();
    await rewrite(directory, 'meetings.yaml', (text) => text.replace('city: bangkok', 'city: hanoi'));
    await until(() => expect(outcomes).toEqual(['refused']));
    expect(lines).toMatchObject([
      {
        level: 'error',
        msg: 'The changed data is refused; what was in service stays so',
        problems: [expect.stringMatching(/meetings\.yaml:\d+:\d+ city: "hanoi" isn't in cities\.yaml/)],
      },
    ]);
    expect(serving.knowledge().version).toBe(version);
    expect(meetings()).toBe(own);

    // Mended, it says what is in service.
    await rewrite(directory, 'meetings.yaml', (text) => text.replace('city: hanoi', 'city: bangkok'));
    await until(() => expect(outcomes).toEqual(['refused', 'unchanged']));
    expect(serving.knowledge().version).toBe(version);
  });

  it('names no more faults than anybody reads, and how many more there are', async () => {
    const directory = await passingCopyOfData();
    const { lines, outcomes } = await live(directory);
    await append(directory, 'meetings.yaml', ...Array.from({ length: 30 }, () => ({ id: '' })));
    await until(() => expect(outcomes).toEqual(['refused']));
    const [line] = lines;
    expect(line?.problems).toHaveLength(20);
    expect(line?.more).toBeGreaterThan(10);
  });

  it('saved fifty times in a row, is never taken in between, and ends up as last saved', async () => {
    const directory = await passingCopyOfData();
    // Longer than a save takes, as a second is.
    const { outcomes, serving, meetings } = await live(directory, 200);
    const taken: number[] = [];
    serving.onReplaced((knowledge) => taken.push(knowledge.meetings.length - own));
    const path = join(directory, 'meetings.yaml');
    await append(directory, 'meetings.yaml', meeting(1));
    const text = await readFile(path, 'utf8');
    for (let save = 2; save <= 50; save++) {
      // As an editor does that writes in place: empty, half, whole.
      const now = `${text}${text.slice(text.lastIndexOf('- id:')).replaceAll('meeting-1', `meeting-${save}`)}`;
      await truncate(path);
      await writeFile(path, now.slice(0, now.length / 2));
      await writeFile(path, now);
    }
    await until(() => expect(meetings()).toBe(own + 2));
    await until(() => expect(serving.knowledge().meetings.map(({ id }) => id)).toContain('meeting-50'));
    // Whatever was taken was whole.
    expect(taken.filter((more) => more !== 1 && more !== 2)).toEqual([]);
    expect(outcomes.at(-1)).toBe('loaded');
  });

  it('is read once it has been the same for two looks', async () => {
    const directory = await passingCopyOfData();
    const { later, look } = looksByHand();
    const { outcomes, meetings } = await live(directory, later);
    await append(directory, 'meetings.yaml', meeting(1));
    await look();
    await append(directory, 'meetings.yaml', meeting(2));
    await look();
    expect(outcomes).toEqual([]);
    await look();
    expect(outcomes).toEqual(['loaded']);
    expect(meetings()).toBe(own + 2);
  });

  it('deleted, leaves what was in service; back again, is taken', async () => {
    const directory = await passingCopyOfData();
    const { outcomes, lines, meetings } = await live(directory);
    await rename(directory, `${directory}-aside`);
    await until(() => expect(outcomes).toEqual(['refused']));
    expect(lines.at(-1)).toMatchObject({ problems: [expect.stringContaining('ENOENT')] });
    expect(meetings()).toBe(own);

    await append(`${directory}-aside`, 'meetings.yaml', meeting(1));
    await mkdir(directory);
    await cp(`${directory}-aside`, directory, { recursive: true });
    await rm(`${directory}-aside`, { recursive: true });
    await until(() => expect(meetings()).toBe(own + 1));
  });

  it('is followed where files are replaced by renaming, as most editors save', async () => {
    const directory = await passingCopyOfData();
    const { meetings } = await live(directory);
    const aside = await passingCopyOfData();
    await append(aside, 'meetings.yaml', meeting(1));
    await cp(join(aside, 'meetings.yaml'), join(directory, 'meetings.yaml~'));
    await rename(join(directory, 'meetings.yaml~'), join(directory, 'meetings.yaml'));
    await until(() => expect(meetings()).toBe(own + 1));
  });

  // Wrong today: what lies in ..data is taken for files that nobody knows, so that such a directory isn't read at all.
  it('is followed where a link is swapped, as Kubernetes does with a ConfigMap', async () => {
    const [first, second] = [await passingCopyOfData(), await passingCopyOfData()];
    await append(second, 'meetings.yaml', meeting(1));
    const mount = `${first}-mount`;
    await mkdir(mount);
    onTestFinished(() => rm(mount, { recursive: true }));
    await symlink(first, join(mount, '..data'));
    // A link for each file and each folder at the top, as it makes them of a path like "terms/en.yaml".
    for (const name of await readdir(first)) await symlink(join('..data', name), join(mount, name));

    const { meetings } = await live(mount);
    await symlink(second, join(mount, '..data_tmp'));
    await rename(join(mount, '..data_tmp'), join(mount, '..data'));
    await until(() => expect(meetings()).toBe(own + 1));
  });

  it('is followed where the directory itself is a link that is swapped', async () => {
    const [first, second] = [await passingCopyOfData(), await passingCopyOfData()];
    await append(second, 'meetings.yaml', meeting(1));
    const link = `${first}-link`;
    await symlink(first, link);
    onTestFinished(() => rm(link));
    const { meetings } = await live(link);
    await symlink(second, `${link}-new`);
    await rename(`${link}-new`, link);
    await until(() => expect(meetings()).toBe(own + 1));
  });

  it('is read on demand, also unchanged', async () => {
    const directory = await passingCopyOfData();
    const { data, outcomes, lines } = await live(directory);
    await data.reload();
    expect(outcomes).toEqual(['unchanged']);
    expect(lines).toMatchObject([{ msg: 'The data says what it said before' }]);
  });
});
