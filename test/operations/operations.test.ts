import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../src/operations/log.ts';
import { type OperationsOptions, startOperations } from '../../src/operations/operations.ts';
import { closed } from '../closed.ts';
import { eventually } from '../eventually.ts';

const shard = {
  shardId: 0,
  phase: 'ready' as const,
  quietFor: 1_500,
  latency: 40,
  connections: 3,
  identifies: 2,
  resumes: 1,
};

async function open(options: Partial<OperationsOptions> = {}) {
  const operations = await startOperations({
    host: '127.0.0.1',
    port: 0,
    transport: () => ({ kind: 'webhook', state: 'listening' }),
    figures: { inFlight: () => 7, data: () => ({ version: 'abc', since: Date.now() - 60_000 }) },
    log: await createLog({ level: 'silent', format: 'json', to: { write: () => undefined }, secrets: [] }),
    ...options,
  });
  onTestFinished(() => operations.close());
  const get = (path: string, method = 'GET') => fetch(`${operations.url}${path}`, { method });
  /** The samples, without those of the process. */
  async function samples(): Promise<string[]> {
    const text = await (await get('/metrics')).text();
    return text.split('\n').filter((line) => line.startsWith('bot_'));
  }
  return { operations, get, samples };
}

describe('the operators’ port', () => {
  it.each([
    ['GET', '/livez', 200, 'the event loop turns\n'],
    ['HEAD', '/livez', 200, ''],
    ['GET', '/livez?verbose', 200, 'the event loop turns\n'],
    ['GET', '/readyz', 200, 'the endpoint is listening\n'],
    ['POST', '/livez', 405, 'only GET and HEAD\n'],
    ['DELETE', '/metrics', 405, 'only GET and HEAD\n'],
    ['GET', '/', 404, 'not found; there is /livez, /readyz, /metrics\n'],
    ['POST', '/interactions', 404, 'not found; there is /livez, /readyz, /metrics\n'],
    ['GET', '/livez/', 404, 'not found; there is /livez, /readyz, /metrics\n'],
  ])('answers %s %s with %i', async (method, path, status, body) => {
    const { get } = await open();
    const response = await get(path, method);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(body);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('allow')).toBe(status === 405 ? 'GET, HEAD' : null);
  });

  // The deadline is the test's own.
  it('cuts whoever takes long to ask', async () => {
    const { operations } = await open();
    const { hostname, port } = new URL(operations.url);
    const socket = connect(Number(port), hostname);
    socket.write('GET /livez HTTP/1.1\r\n');
    socket.resume();
    await closed(socket);
  }, 15_000);

  it('has 64 connections at most, whoever opens them', async () => {
    const { operations } = await open();
    const { hostname, port } = new URL(operations.url);
    const sockets = Array.from({ length: 70 }, () => connect(Number(port), hostname));
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
    });
    let count = 0;
    for (const socket of sockets) void closed(socket).then(() => count++);
    await eventually(() => expect(count).toBe(6));
  });

  it('says that it isn’t ready, and why, with 503', async () => {
    const { operations, get } = await open();
    operations.drain();
    const response = await get('/readyz');
    expect(response.status).toBe(503);
    expect(await response.text()).toMatch(/^stopping/);
    expect((await get('/livez')).status).toBe(200);
  });

  it('counts interactions by command, outcome and delivery, also those before anybody asked', async () => {
    const { operations, get, samples } = await open();
    const answered = { command: 'jpa', outcome: 'answered', delivery: 'accepted' };
    operations.onHandled({ ...answered, ms: 4 });
    operations.onHandled({ ...answered, ms: 40 });
    expect((await get('/metrics')).headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    operations.onHandled({ ...answered, ms: 4_000 });
    operations.onHandled({ command: 'unknown', outcome: 'repeated', delivery: 'none', ms: 0 });
    const lines = await samples();
    expect(lines).toEqual(
      expect.arrayContaining([
        'bot_interactions_total{command="jpa",outcome="answered",delivery="accepted"} 3',
        'bot_interactions_total{command="unknown",outcome="repeated",delivery="none"} 1',
        'bot_interaction_duration_seconds_bucket{le="0.005",command="jpa"} 1',
        'bot_interaction_duration_seconds_bucket{le="3",command="jpa"} 2',
        'bot_interaction_duration_seconds_bucket{le="+Inf",command="jpa"} 3',
        'bot_interactions_in_flight 7',
      ]),
    );
    // What was left alone took no time.
    expect(lines.filter((line) => line.startsWith('bot_interaction_duration_seconds_count'))).toEqual([
      'bot_interaction_duration_seconds_count{command="jpa"} 3',
    ]);
  });

  it('tells of the data: its version alone, its age, and what became of reloads', async () => {
    let version = 'abc';
    const { operations, samples } = await open({
      figures: { inFlight: () => 0, data: () => ({ version, since: Date.now() - 60_000 }) },
    });
    const ofData = async () => (await samples()).filter((line) => line.startsWith('bot_data'));
    const [before, age = ''] = (await ofData()).filter((line) => /info|age/.test(line));
    expect(before).toBe('bot_data_info{version="abc"} 1');
    expect(Number(age.split(' ')[1])).toBeGreaterThanOrEqual(60);

    operations.onReload('refused');
    expect(await ofData()).toContain('bot_data_refused 1');
    version = 'def';
    operations.onReload('loaded');
    const after = await ofData();
    expect(after.filter((line) => line.includes('info'))).toEqual(['bot_data_info{version="def"} 1']);
    expect(after).toEqual(
      expect.arrayContaining([
        'bot_data_refused 0',
        'bot_data_reloads_total{outcome="loaded"} 1',
        'bot_data_reloads_total{outcome="unchanged"} 0',
        'bot_data_reloads_total{outcome="refused"} 1',
      ]),
    );
  });

  it('tells of each connection to the gateway', async () => {
    const { samples } = await open({
      figures: {
        inFlight: () => 0,
        data: () => ({ version: 'abc', since: 0 }),
        shards: () => [shard, { ...shard, shardId: 5, phase: 'waiting', quietFor: undefined }],
      },
    });
    expect(await samples()).toEqual(
      expect.arrayContaining([
        'bot_gateway_phase{shard="0",phase="ready"} 1',
        'bot_gateway_phase{shard="0",phase="waiting"} 0',
        'bot_gateway_phase{shard="5",phase="waiting"} 1',
        'bot_gateway_quiet_seconds{shard="0"} 1.5',
        'bot_gateway_quiet_seconds{shard="5"} Nan',
        'bot_gateway_heartbeat_seconds{shard="0"} 0.04',
        'bot_gateway_connections_total{shard="0"} 3',
        'bot_gateway_identifies_total{shard="0"} 2',
        'bot_gateway_resumes_total{shard="0"} 1',
      ]),
    );
  });

  it('tells of requests that weren’t let in, by why, and of the process', async () => {
    const { get } = await open({
      figures: {
        inFlight: () => 0,
        data: () => ({ version: 'abc', since: 0 }),
        refusedRequests: () => ({ signature: 12, timestamp: 3 }),
      },
    });
    const text = await (await get('/metrics')).text();
    expect(text).toContain('bot_webhook_refused_requests_total{reason="signature"} 12\n');
    expect(text).toContain('bot_webhook_refused_requests_total{reason="timestamp"} 3\n');
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).not.toContain('bot_gateway');
  });

  it('outlives a figure that can’t be had', async () => {
    const { get } = await open({
      figures: {
        inFlight: () => 0,
        data: () => {
          throw new Error('none');
        },
      },
    });
    await expect(get('/metrics')).rejects.toThrow('fetch failed');
    expect((await get('/livez')).status).toBe(200);
  });
});
