import { describe, expect, it } from 'vitest';
import { describeEnding, type Ending, sequelOf } from '../../../src/transports/gateway/ending.ts';

const closed = (code: number): Ending => ({ kind: 'closed', code });

describe('after the end of a connection', () => {
  it.each([1001, 1006, 1011, 4000, 4001, 4002, 4008, 4200])('%i: the session is resumed', (code) => {
    expect(sequelOf(closed(code))).toBe('resume');
  });

  it.each([1000, 4003, 4005, 4006, 4007, 4009])('%i: a new session is begun', (code) => {
    expect(sequelOf(closed(code))).toBe('identify');
  });

  it.each([
    [4004, 'token', /token.*DISCORD_TOKEN/],
    [4010, 'sharding', /4010/],
    [4011, 'sharding', /4011/],
    [4012, 'version', /4012.*update the bot/],
    [4013, 'intents', /intents.*4013/],
    [4014, 'intents', /intents.*4014/],
  ])('%i: nothing, for Discord refuses the bot', (code, kind, message) => {
    expect(sequelOf(closed(code))).toEqual({ kind, message: expect.stringMatching(message) });
  });

  it('Discord’s own word is followed', () => {
    expect(sequelOf({ kind: 'reconnect' })).toBe('resume');
    expect(sequelOf({ kind: 'invalid session', resumable: true })).toBe('resume');
    expect(sequelOf({ kind: 'invalid session', resumable: false })).toBe('identify');
  });

  it('a silent peer’s session is resumed elsewhere', () => {
    expect(sequelOf({ kind: 'silent', waitedFor: 'a heartbeat acknowledgement' })).toBe('resume');
  });
});

it('an end is told in words', () => {
  expect(describeEnding({ kind: 'closed', code: 1006, cause: 'Unexpected server response: 503' })).toBe(
    'the connection closed with 1006 (Unexpected server response: 503)',
  );
  expect(describeEnding({ kind: 'silent', waitedFor: 'READY' })).toBe('READY did not come in time');
});
