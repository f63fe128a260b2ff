import { describe, expect, it } from 'vitest';
import { createDiscordClock } from '../../src/transports/discord-clock.ts';

const noon = Date.UTC(2026, 0, 1, 12);
const snowflakeAt = (time: number) => String(BigInt(time - 1_420_070_400_000) << 22n);

function clockAt(start: number) {
  let now = start;
  const clock = createDiscordClock(() => now);
  return {
    clock,
    pass: (ms: number) => (now += ms),
    learn: (time: number) => clock.learn(new Date(time).toUTCString(), snowflakeAt(time)),
  };
}

describe('the time at Discord', () => {
  it('is unknown before Discord said anything', () => {
    expect(clockAt(0).clock.minimumAge(snowflakeAt(noon))).toBeUndefined();
  });

  it('goes on from what Discord said, whatever the clock of this machine says', () => {
    const { clock, pass, learn } = clockAt(5_000_000);
    learn(noon);
    expect(clock.minimumAge(snowflakeAt(noon))).toBe(0);
    pass(3_500);
    expect(clock.minimumAge(snowflakeAt(noon))).toBe(3_500);
    expect(clock.minimumAge(snowflakeAt(noon + 3_500))).toBe(0);
  });

  it('is not trusted for ever, and learnt anew', () => {
    const { clock, pass, learn } = clockAt(0);
    learn(noon);
    pass(60 * 60_000);
    expect(clock.minimumAge(snowflakeAt(noon))).toBeUndefined();
    learn(noon + 60 * 60_000);
    expect(clock.minimumAge(snowflakeAt(noon))).toBe(60 * 60_000);
  });

  it.each([
    ['an hour ahead', 60 * 60_000],
    ['an hour behind', -60 * 60_000],
    ['five seconds ahead', 5_000],
    ['two seconds behind', -2_000],
  ])('isn’t learnt from a clock that is %s of the interaction that was accepted', (_name, off) => {
    const { clock } = clockAt(0);
    clock.learn(new Date(noon + off).toUTCString(), snowflakeAt(noon));
    expect(clock.minimumAge(snowflakeAt(noon))).toBeUndefined();
  });

  it('is learnt from an answer up to three seconds after the interaction, in whatever part of the second', () => {
    for (const after of [0, 1, 999, 1_000, 2_999, 3_000])
      for (const part of [0, 500, 999]) {
        const { clock } = clockAt(0);
        const created = noon + part;
        clock.learn(new Date(created + after).toUTCString(), snowflakeAt(created));
        expect(clock.minimumAge(snowflakeAt(created))).toBeLessThanOrEqual(after);
      }
  });

  it('says nothing of what is no date and no snowflake', () => {
    const { clock, learn } = clockAt(0);
    clock.learn('yesterday', snowflakeAt(noon));
    expect(clock.minimumAge(snowflakeAt(noon))).toBeUndefined();
    learn(noon);
    for (const id of ['', '1', 'abc', '-5', '9'.repeat(40)]) expect(clock.minimumAge(id)).toBeUndefined();
  });
});
