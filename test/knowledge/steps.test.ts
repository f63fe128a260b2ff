import { describe, expect, it } from 'vitest';
import { allAtOnce, inSlices, type Steps, stepsOver, stepsThrough } from '../../src/knowledge/steps.ts';

/** Takes the time that it takes, in ms. */
function toil(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

function* toilSteps(items: readonly number[]): Steps<number> {
  let sum = 0;
  yield* stepsThrough(items, (item) => {
    toil(1);
    sum += item;
  });
  return sum;
}

describe('work in steps', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);

  it('comes to the same, all at once or in slices', async () => {
    expect(allAtOnce(toilSteps(items))).toBe(1_225);
    expect(await inSlices(toilSteps(items))).toBe(1_225);
  });

  it('in slices lets everybody else have their turns', async () => {
    let turns = 0;
    let isDone = false;
    const turn = () => {
      turns += 1;
      if (!isDone) setImmediate(turn);
    };
    setImmediate(turn);
    await inSlices(toilSteps(items));
    isDone = true;
    // Of 50 ms of work, a slice has a few.
    expect(turns).toBeGreaterThan(5);
  });

  it('in slices fails as it would at once', async () => {
    function* failing(): Steps<void> {
      yield;
      throw new Error('no');
    }
    await expect(inSlices(failing())).rejects.toThrow('no');
    expect(() => allAtOnce(failing())).toThrow('no');
  });

  it('visits in order, also what is appended on the way, and makes lists', () => {
    const visited: [string, number][] = [];
    const growing = ['a', 'b'];
    allAtOnce(
      stepsThrough(growing, (item, at) => {
        visited.push([item, at]);
        if (item === 'a') growing.push('c');
      }),
    );
    expect(visited).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
    expect(allAtOnce(stepsOver([1, 2, 3], (item) => item * 2))).toEqual([2, 4, 6]);
    expect(allAtOnce(stepsOver([], (item) => item))).toEqual([]);
  });
});
