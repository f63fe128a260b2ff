import { describe, expect, it } from 'vitest';
import { createDiscordClock } from '../../src/transports/discord-clock.ts';

const noon = Date.UTC(2026, 0, 1, 12);
const snowflakeAt = (time: number) => String(BigInt(time - 1_420_070_400_000) << 22n);

function clockAt(start: number) {
  let now = start;
  const clock = createDiscordClock(() => now);
  return { clock, pass: (ms: number) => (now += ms) };
}

describe('the time at Discord', () => {
  it('is unknown before Discord said anything', () => {
    expect(clockAt(0).clock.minimumAge(snowflakeAt(noon))).toBeUndefined();
  });

  it('goes on from what Discord said, whatever the clock of this machine says', () => {
    const { clock, pass } = clockAt(5_000_000);
    clock.learn(new Date(noon).toUTCString());
    expect(clock.minimumAge(snowflakeAt(noon))).toBe(0);
    pass(3_500);
    expect(clock.minimumAge(snowflakeAt(noon))).toBe(3_500);
    expect(clock.minimumAge(snowflakeAt(noon + 3_500))).toBe(0);
  });

  it('is not trusted for ever, and learnt anew', () => {
    const { clock, pass } = clockAt(0);
    clock.learn(new Date(noon).toUTCString());
    pass(60 * 60_000);
    expect(clock.minimumAge(snowflakeAt(noon))).toBeUndefined();
    clock.learn(new Date(noon + 60 * 60_000).toUTCString());
    expect(clock.minimumAge(snowflakeAt(noon))).toBe(60 * 60_000);
  });

  it('says nothing of what is no date and no snowflake', () => {
    const { clock } = clockAt(0);
    clock.learn('yesterday');
    expect(clock.minimumAge(snowflakeAt(noon))).toBeUndefined();
    clock.learn(new Date(noon).toUTCString());
    for (const id of ['', '1', 'abc', '-5', '9'.repeat(40)]) expect(clock.minimumAge(id)).toBeUndefined();
  });
});
