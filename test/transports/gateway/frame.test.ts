import { GatewayOpcodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { isGatewayUrl, readFrame } from '../../../src/transports/gateway/frame.ts';

const ready = { session_id: 'abc', resume_gateway_url: 'wss://resume.example' };

describe('a frame', () => {
  it.each<[unknown, object]>([
    [
      { op: 0, t: 'INTERACTION_CREATE', s: 1, d: null },
      { op: GatewayOpcodes.Dispatch, t: 'INTERACTION_CREATE', d: null },
    ],
    [
      { op: 0, t: 'READY', s: 1, d: ready },
      { op: GatewayOpcodes.Dispatch, t: 'READY', d: ready },
    ],
    [
      { op: 0, t: 'SOMETHING_NEW', d: 5 },
      { op: GatewayOpcodes.Dispatch, t: 'SOMETHING_NEW', d: 5 },
    ],
    [{ op: 1, d: null }, { op: GatewayOpcodes.Heartbeat }],
    [{ op: 7 }, { op: GatewayOpcodes.Reconnect }],
    [
      { op: 9, d: true },
      { op: GatewayOpcodes.InvalidSession, resumable: true },
    ],
    [
      { op: 9, d: false },
      { op: GatewayOpcodes.InvalidSession, resumable: false },
    ],
    [
      { op: 9, d: null },
      { op: GatewayOpcodes.InvalidSession, resumable: false },
    ],
    [{ op: 9 }, { op: GatewayOpcodes.InvalidSession, resumable: false }],
    [
      { op: 9, d: 'true' },
      { op: GatewayOpcodes.InvalidSession, resumable: false },
    ],
    [
      { op: 10, d: { heartbeat_interval: 41_250 } },
      { op: GatewayOpcodes.Hello, heartbeatInterval: 41_250 },
    ],
    [{ op: 11 }, { op: GatewayOpcodes.HeartbeatAck }],
  ])('%j is understood', (payload, frame) => {
    expect(readFrame(payload)).toEqual(frame);
  });

  it.each<unknown>([
    undefined,
    null,
    0,
    'text',
    [],
    {},
    { op: null },
    { op: '0', t: 'READY', d: ready },
    { op: 99 },
    { op: -1 },
    { op: 0 },
    { op: 0, t: null, d: {} },
    { op: 0, t: 7, d: {} },
    { op: 0, t: 'READY' },
    { op: 0, t: 'READY', d: null },
    { op: 0, t: 'READY', d: { ...ready, session_id: 5 } },
    { op: 0, t: 'READY', d: { session_id: 'abc' } },
    { op: 0, t: 'READY', d: { ...ready, resume_gateway_url: 'nowhere' } },
    { op: 10 },
    { op: 10, d: null },
    { op: 10, d: {} },
    { op: 10, d: { heartbeat_interval: 0 } },
    { op: 10, d: { heartbeat_interval: -1 } },
    { op: 10, d: { heartbeat_interval: '41250' } },
    { op: 10, d: { heartbeat_interval: 1e12 } },
  ])('%j is garbage', (payload) => {
    expect(readFrame(payload)).toBeUndefined();
  });
});

it('a gateway has a WebSocket URL', () => {
  expect(['wss://gateway.discord.gg', 'ws://127.0.0.1:80/'].map(isGatewayUrl)).toEqual([true, true]);
  expect(['', 'gateway', 'https://discord.com', 'wss://', 'ws://a#b'].some(isGatewayUrl)).toBe(false);
});
