import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigFault, loadConfig } from '../../src/operations/config.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'config-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const load = (env: Record<string, string | undefined> = {}) =>
  loadConfig({ env, cwd, ownData: '/program/data' });

function faults(env: Record<string, string>): readonly string[] {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing: everything has a default but the token', () => {
    const { dataDirectory, ...rest } = load();
    expect(rest).toEqual({
      token: undefined,
      transport: 'gateway',
      host: '127.0.0.1',
      port: 3000,
      operations: { host: '127.0.0.1', port: 9090 },
      interactionsPerMinute: 60,
      publicKey: undefined,
      guildId: undefined,
      shards: 'auto',
      apiUrl: 'https://discord.com/api',
      sourceUrl: undefined,
      logLevel: undefined,
      logFormat: undefined,
      connectTimeout: 30_000,
      production: false,
    });
    expect(dataDirectory).toBe('/program/data');
  });

  it('takes every variable', () => {
    const env = {
      DISCORD_TOKEN: 'abc.def.ghi',
      TRANSPORT: 'webhook',
      HOST: '0.0.0.0',
      PORT: '8080',
      OPERATIONS_HOST: '::1',
      OPERATIONS_PORT: '0',
      INTERACTIONS_PER_MINUTE: '0',
      DISCORD_PUBLIC_KEY: 'c0'.repeat(32),
      DISCORD_GUILD_ID: '123456789012345678',
      SHARDS: '16',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
      DATA_DIR: 'elsewhere',
      SOURCE_URL: 'https://example.org/working group?view=all',
      LOG_LEVEL: 'debug',
      LOG_FORMAT: 'pretty',
      DISCORD_CONNECT_TIMEOUT: '5',
      NODE_ENV: 'production',
    };
    expect(load(env)).toEqual({
      token: 'abc.def.ghi',
      transport: 'webhook',
      host: '0.0.0.0',
      port: 8080,
      operations: { host: '::1', port: 0 },
      interactionsPerMinute: undefined,
      publicKey: 'c0'.repeat(32),
      guildId: '123456789012345678',
      shards: 16,
      apiUrl: 'http://127.0.0.1:8080/api',
      dataDirectory: join(cwd, 'elsewhere'),
      sourceUrl: 'https://example.org/working%20group?view=all',
      logLevel: 'debug',
      logFormat: 'pretty',
      connectTimeout: 5_000,
      production: true,
    });
  });

  it('drops space around a value and takes a blank one as missing', () => {
    expect(load({ DISCORD_TOKEN: '  abc.def.ghi\n' }).token).toBe('abc.def.ghi');
    expect(load({ DISCORD_TOKEN: ' \t ', LOG_LEVEL: '', DATA_DIR: ' ' })).toEqual(load());
  });

  it('reads .env, which the environment beats, even with a blank', () => {
    writeFileSync(join(cwd, '.env'), 'DISCORD_TOKEN="from.the.file"\nLOG_LEVEL=warn # less\n');
    expect(load()).toMatchObject({ token: 'from.the.file', logLevel: 'warn' });
    expect(load({ DISCORD_TOKEN: 'from.the.environment' }).token).toBe('from.the.environment');
    expect(load({ DISCORD_TOKEN: '' }).token).toBeUndefined();
  });

  it('reads the token from a file', () => {
    writeFileSync(join(cwd, 'secret'), 'from.a.secret\n');
    expect(load({ DISCORD_TOKEN_FILE: 'secret' }).token).toBe('from.a.secret');
  });

  it.each([
    ['auto', 'auto'],
    ['1', 1],
    ['16', 16],
  ])('SHARDS=%s', (SHARDS, shards) => {
    expect(load({ SHARDS }).shards).toEqual(shards);
  });

  it.each([
    [{ DISCORD_TOKEN: 'Bot abc.def' }, ['DISCORD_TOKEN: leave out the word "Bot" before the token']],
    [{ DISCORD_TOKEN: 'abc def' }, [/^DISCORD_TOKEN: has a space or a character that no token has/]],
    [{ DISCORD_TOKEN: 'abc…' }, [/^DISCORD_TOKEN: has a space or a character that no token has/]],
    [{ DISCORD_TOKEN_FILE: 'missing' }, ["DISCORD_TOKEN_FILE: missing can't be read (ENOENT)"]],
    [{ DISCORD_TOKEN_FILE: '.env', DISCORD_TOKEN: 'a' }, [/^DISCORD_TOKEN_FILE: set either this or/]],
    [{ TRANSPORT: 'http' }, ['TRANSPORT: must be gateway or webhook']],
    [{ HOST: 'http://localhost' }, [/^HOST: must be an address or a host name/]],
    [{ PORT: '65536' }, [/^PORT: must be a port/]],
    [{ PORT: 'http' }, [/^PORT: must be a port/]],
    [{ OPERATIONS_PORT: '-1' }, ['OPERATIONS_PORT: must be a port, from 1 to 65535 (0: none)']],
    [{ OPERATIONS_HOST: 'a b' }, [/^OPERATIONS_HOST: must be an address/]],
    [{ INTERACTIONS_PER_MINUTE: 'many' }, [/^INTERACTIONS_PER_MINUTE: must be a whole number/]],
    [{ INTERACTIONS_PER_MINUTE: '0.5' }, [/^INTERACTIONS_PER_MINUTE: must be a whole number/]],
    [
      { DISCORD_PUBLIC_KEY: 'c0ffee' },
      [/^DISCORD_PUBLIC_KEY: must be 64 hex digits: .*General Information, Public Key/],
    ],
    [{ DISCORD_PUBLIC_KEY: 'g0'.repeat(32) }, [/^DISCORD_PUBLIC_KEY: must be 64 hex digits/]],
    [{ DISCORD_GUILD_ID: 'my server' }, [/^DISCORD_GUILD_ID: must be a server id/]],
    [{ SHARDS: 'all' }, ['SHARDS: must be auto, or how many shards there are (4)']],
    [{ SHARDS: '1.5' }, [/^SHARDS: must be auto/]],
    [{ SHARDS: '-1' }, [/^SHARDS: must be auto/]],
    [{ SHARDS: '0-3' }, [/^SHARDS: must be auto/]],
    [{ SHARDS: '0' }, [/^SHARDS: must be auto/]],
    [{ SHARDS: '0-7/16' }, [/^SHARDS: one process runs all shards: .* set TRANSPORT=webhook$/]],
    [{ SHARDS: '5/16' }, [/^SHARDS: one process runs all shards/]],
    [{ DISCORD_API_URL: 'discord.com/api' }, [/^DISCORD_API_URL: must be a URL/]],
    [{ DISCORD_API_URL: 'ftp://discord.com' }, [/^DISCORD_API_URL: must be a URL/]],
    [{ DISCORD_API_URL: 'https://discord.com/api/v10' }, [/^DISCORD_API_URL: leave out the version/]],
    [{ SOURCE_URL: 'example.org/page' }, [/^SOURCE_URL: must be the address of the source page, a URL/]],
    [{ SOURCE_URL: 'file:///page.html' }, [/^SOURCE_URL: must be the address of the source page, a URL/]],
    [{ SOURCE_URL: 'https://example.org/page#top' }, [/^SOURCE_URL: leave out the "#"/]],
    [{ SOURCE_URL: 'https://example.org/page#' }, [/^SOURCE_URL: leave out the "#"/]],
    [{ LOG_LEVEL: 'loud' }, [/^LOG_LEVEL: must be one of fatal, error, warn/]],
    [{ LOG_FORMAT: 'xml' }, ['LOG_FORMAT: must be json or pretty']],
    [{ DISCORD_CONNECT_TIMEOUT: '1.5' }, [/^DISCORD_CONNECT_TIMEOUT: must be a whole number of seconds/]],
    [{ DISCORD_CONNECT_TIMEOUT: '0' }, [/^DISCORD_CONNECT_TIMEOUT: must be a whole number of seconds/]],
  ])('refuses %j', (env, expected) => {
    const found = faults(env as Record<string, string>);
    expect(found).toHaveLength(expected.length);
    expected.forEach((line, index) => {
      expect(found[index]).toMatch(line);
    });
  });

  it('names every fault at once', () => {
    const found = faults({ DISCORD_TOKEN_FILE: 'missing', LOG_LEVEL: 'loud', DISCORD_API_URL: 'nowhere' });
    expect(found.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'DISCORD_API_URL',
      'DISCORD_TOKEN_FILE',
      'LOG_LEVEL',
    ]);
  });

  it('never shows a token in a fault', () => {
    expect(faults({ DISCORD_TOKEN: 'Bot s3cret.t0ken' }).join()).not.toContain('s3cret');
  });

  it('tells when .env is there and can’t be read', () => {
    rmSync(cwd, { recursive: true });
    writeFileSync(cwd, '');
    expect(faults({})[0]).toMatch(/^\.env: can't be read/);
  });
});
