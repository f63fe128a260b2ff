import { InteractionResponseType, InteractionType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { REMOVE_ID } from '../../src/replies/reply.ts';
import { eventually } from '../eventually.ts';
import { click, slash } from '../interactions/asking.ts';
import { type Script, startScriptedRest } from '../transports/scripted-rest.ts';
import { application, post, send, signed } from '../transports/webhook/discord.ts';
import { listening, run } from './program.ts';

const environment = { TRANSPORT: 'webhook', PORT: '0', DISCORD_PUBLIC_KEY: application.publicKey };

const ping = { id: '1', token: 'token', type: InteractionType.Ping };

describe('the program with TRANSPORT=webhook', () => {
  it('answers what Discord signed, without a token and without a word to Discord, and ends on SIGTERM', async () => {
    const rest = await startScriptedRest({ status: 500 });
    const program = run([], { ...environment, NODE_ENV: 'production', DISCORD_API_URL: rest.api });
    const url = await listening(program);
    expect((await post(url, ping)).body).toEqual({ type: InteractionResponseType.Pong });
    const { status, body } = await post(url, slash('jpa', { period: '2' }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ data: { content: expect.stringContaining('2nd Joint Period of Action') } });
    const forged = { headers: { ...signed('{}'), 'X-Signature-Ed25519': '0'.repeat(128) }, body: '{}' };
    expect((await send(url, forged)).status).toBe(401);
    expect(rest.received).toEqual([]);
    await rest.close();

    program.kill('SIGTERM');
    const { code, stderr, stdout } = await program.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain('token-of-this-interaction');
    expect(program.log().filter(({ interaction }) => interaction)).toMatchObject([
      { outcome: 'pong' },
      { command: 'jpa', outcome: 'answered' },
    ]);
  });

  it('removes a reply, also while it stops', async () => {
    const rest = await startScriptedRest({ status: 404, body: { code: 10_015, message: 'No' } } as Script, {
      status: 204,
    });
    const program = run([], { ...environment, DISCORD_API_URL: rest.api });
    const url = await listening(program);
    expect((await post(url, click(REMOVE_ID))).body).toEqual({
      type: InteractionResponseType.DeferredMessageUpdate,
    });
    program.kill('SIGTERM');
    expect((await program.ended).code).toBe(0);
    expect(rest.received.map(({ method }) => method)).toEqual(['DELETE', 'DELETE']);
    await rest.close();
  });

  it('ends at once on a second signal', async () => {
    const rest = await startScriptedRest(() => undefined);
    const program = run([], { ...environment, DISCORD_API_URL: rest.api });
    await post(await listening(program), click(REMOVE_ID));
    await eventually(() => expect(rest.received).toHaveLength(1));
    program.kill('SIGTERM');
    await eventually(() => expect(program.log().map(({ msg }) => msg)).toContain('Stopping'));
    program.kill('SIGTERM');
    expect((await program.ended).code).toBe(143);
    await rest.close();
  });

  it.each([
    ['without a public key', { DISCORD_PUBLIC_KEY: '' }, /^DISCORD_PUBLIC_KEY: missing; .*Developer Portal/],
    ['with another’s address', { HOST: '192.0.2.1' }, /^HOST: 192\.0\.2\.1 is no address of this machine/],
    ['with a host that is unknown', { HOST: 'nowhere.invalid' }, /^HOST: nowhere\.invalid is unknown/],
  ])('%s says what to do', async (_name, env, expected) => {
    const { code, stderr } = await run([], { ...environment, ...env }).ended;
    expect(stderr).toMatch(expected);
    expect(code).toBe(78);
  });

  it('says so when its port is taken', async () => {
    const url = await listening(run([], environment));
    const { code, stderr } = await run([], { ...environment, PORT: new URL(url).port }).ended;
    expect(stderr).toMatch(/^PORT: \d+ is in use on 127\.0\.0\.1/);
    expect(code).toBe(78);
  });
});
