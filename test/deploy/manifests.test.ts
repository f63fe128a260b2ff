import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Deployment } from 'kubernetes-types/apps/v1.js';
import type { HorizontalPodAutoscaler } from 'kubernetes-types/autoscaling/v2.js';
import type { Service } from 'kubernetes-types/core/v1.js';
import type { Ingress, NetworkPolicy } from 'kubernetes-types/networking/v1.js';
import type { PodDisruptionBudget } from 'kubernetes-types/policy/v1.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { loadConfig } from '../../src/operations/config.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const kubernetes = 'deploy/kubernetes';
const files = readdirSync(join(root, kubernetes));
/** A manifest, of a type that the first test holds it to. */
const load = <Type>(file: string) => parse(read(`${kubernetes}/${file}`)) as Type;

const deployment = load<Deployment>('deployment.yaml');
const service = load<Service>('service.yaml');
const scaler = load<HorizontalPodAutoscaler>('horizontal-pod-autoscaler.yaml');
const budget = load<PodDisruptionBudget>('pod-disruption-budget.yaml');
const pod = deployment.spec?.template;
const [bot] = pod?.spec?.containers ?? [];
const portNamed = (name: unknown) => bot?.ports?.find((port) => port.name === name)?.containerPort;

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly spec?: unknown;
}

/** What TypeScript finds wrong with manifests as values of the types of Kubernetes's API; '' where nothing. */
async function faultsOf(manifests: readonly Manifest[]): Promise<string> {
  // Inside the project, so that the types are found.
  const directory = join(root, 'node_modules/.cache/manifests');
  mkdirSync(directory, { recursive: true });
  const file = join(mkdtempSync(`${directory}/`), 'manifests.ts');
  onTestFinished(() => rmSync(dirname(file), { recursive: true }));
  const lines = manifests.map((manifest, index) => {
    const group = manifest.apiVersion === 'v1' ? 'core/v1' : manifest.apiVersion.replace('.k8s.io', '');
    return `export const _${index}: import('kubernetes-types/${group}.js').${manifest.kind} = ${JSON.stringify(manifest)};`;
  });
  writeFileSync(file, lines.join('\n'));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext'];
  return promisify(execFile)(process.execPath, [tsc, ...options, file]).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
}

describe('the manifests for Kubernetes', () => {
  it('are what Kubernetes takes, name by name and type by type', async () => {
    const manifests = files.filter((file) => file !== 'kustomization.yaml');
    expect(await faultsOf(manifests.map((file) => load(file)))).toBe('');
  });

  it('wouldn’t be with a name misspelt, or a word for a number', async () => {
    const manifest = (spec: unknown) => ({ apiVersion: 'apps/v1', kind: 'Deployment', spec });
    const misspelt = await faultsOf([manifest({ ...deployment.spec, replica: 3 })]);
    expect(misspelt).toContain(`"replica"' does not exist in type 'DeploymentSpec'`);
    const mistyped = await faultsOf([manifest({ ...deployment.spec, replicas: 'three' })]);
    expect(mistyped).toContain("Type 'string' is not assignable to type 'number'");
  });

  it('are all in the kustomization, and nothing is in it that isn’t there', () => {
    const { resources, images } = load<{ resources: string[]; images: { name: string }[] }>(
      'kustomization.yaml',
    );
    expect([...resources, 'kustomization.yaml'].sort()).toEqual([...files].sort());
    expect(images.map(({ name }) => name)).toEqual([bot?.image]);
  });

  it('hold no secret: the key is taken from one', () => {
    expect(bot?.env?.find(({ name }) => name === 'DISCORD_PUBLIC_KEY')).toEqual({
      name: 'DISCORD_PUBLIC_KEY',
      valueFrom: { secretKeyRef: { name: 'discord', key: 'public-key' } },
    });
    expect(files.map((file) => read(`${kubernetes}/${file}`)).join('\n')).not.toMatch(/^kind: Secret$/m);
  });

  it('let the bot do no more than it has to', () => {
    expect(pod?.spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 1000 },
    });
    expect(bot?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });

  it('start the bot as an endpoint, on the port that they send interactions to', () => {
    const env = Object.fromEntries(
      (bot?.env ?? []).map(({ name, value = 'ab'.repeat(32) }) => [name, value]),
    );
    const { transport, port } = loadConfig({ env, cwd: root, ownData: join(root, 'data') });
    expect({ transport, port }).toEqual({ transport: 'webhook', port: portNamed('interactions') });
  });

  it('probe the operations port', () => {
    expect(portNamed('operations')).toBe(9090);
    expect(
      [bot?.startupProbe, bot?.livenessProbe, bot?.readinessProbe].map((probe) => probe?.httpGet),
    ).toEqual([
      { path: '/livez', port: 'operations' },
      { path: '/livez', port: 'operations' },
      { path: '/readyz', port: 'operations' },
    ]);
  });

  it('give a pod the time to leave that it needs', () => {
    // The pause before SIGTERM, and what a stop may take (src/operations/shutdown.ts).
    const pause = bot?.lifecycle?.preStop?.sleep?.seconds;
    expect(pod?.spec?.terminationGracePeriodSeconds).toBeGreaterThan(Number(pause) + 5);
  });

  it('select the same pods everywhere', () => {
    const own = pod?.metadata?.labels;
    expect(own).toBeDefined();
    expect(deployment.spec?.selector.matchLabels).toEqual(own);
    expect(budget.spec?.selector?.matchLabels).toEqual(own);
    expect(load<NetworkPolicy>('network-policy.yaml').spec).toMatchObject({
      podSelector: { matchLabels: own },
      policyTypes: ['Ingress', 'Egress'],
    });
    expect(service.spec?.selector).toEqual(own);
    expect(service.spec?.ports?.map(({ targetPort }) => portNamed(targetPort))).toEqual([3000]);
    const [rule] = load<Ingress>('ingress.yaml').spec?.rules ?? [];
    expect(rule?.http?.paths.map(({ backend }) => backend.service)).toEqual([
      { name: service.metadata?.name, port: { name: service.spec?.ports?.[0]?.name } },
    ]);
  });

  it('leave how many there are to the autoscaler, with enough of them for one to be taken away', () => {
    expect(deployment.spec).not.toHaveProperty('replicas');
    expect(deployment.spec?.strategy?.rollingUpdate?.maxUnavailable).toBe(0);
    expect(scaler.spec?.scaleTargetRef.name).toBe(deployment.metadata?.name);
    expect(scaler.spec?.minReplicas).toBeGreaterThanOrEqual(3);
    expect(budget.spec?.maxUnavailable).toBe(1);
  });
});

describe('compose.yaml with nginx in front of replicas', () => {
  const serviceSchema = z.object({
    image: z.optional(z.string()),
    profiles: z.optional(z.array(z.string())),
    environment: z.optional(z.record(z.string(), z.string())),
    env_file: z.optional(z.string()),
    secrets: z.optional(z.array(z.string())),
    depends_on: z.optional(z.unknown()),
    deploy: z.optional(z.object({ replicas: z.number() })),
    ports: z.optional(z.array(z.string())),
    volumes: z.optional(z.array(z.string())),
    command: z.optional(z.array(z.string())),
    read_only: z.literal(true),
    cap_drop: z.tuple([z.literal('ALL')]),
  });
  const { services } = z
    .object({ services: z.record(z.string(), serviceSchema) })
    .parse(parse(read('compose.yaml'), { merge: true }));
  const nginxFiles = ['nginx.conf', 'upstreams.conf', 'listen.conf'].map((file) =>
    read(`deploy/nginx/${file}`),
  );

  it('starts them with its profile alone', () => {
    const profiles = Object.entries(services).map(([name, { profiles: own }]) => [name, own]);
    expect(Object.fromEntries(profiles)).toEqual({
      bot: undefined,
      webhook: ['webhook'],
      nginx: ['webhook'],
    });
    expect(services.webhook?.deploy?.replicas).toBe(3);
    expect(services.webhook?.environment).toMatchObject({ TRANSPORT: 'webhook', HOST: '0.0.0.0' });
    expect(services.nginx?.depends_on).toEqual({ webhook: { condition: 'service_healthy' } });
  });

  it('gives the replicas no token, though .env and a secret have it', () => {
    // Docker Compose: what `environment` says wins over `env_file`.
    const given = { DISCORD_TOKEN: 'secret', DISCORD_TOKEN_FILE: '/run/secrets/discord_token' };
    const env = { ...given, DISCORD_PUBLIC_KEY: 'ab'.repeat(32), ...services.webhook?.environment };
    expect(loadConfig({ env, cwd: root, ownData: join(root, 'data') })).toMatchObject({
      transport: 'webhook',
      token: undefined,
    });
    expect(services.webhook?.secrets).toEqual([]);
  });

  it('has nginx find its configuration, the replicas and the port that it is reached at', () => {
    const [configuration = '', upstreams = '', listen = ''] = nginxFiles;
    expect(services.nginx?.volumes).toEqual(['./deploy/nginx:/etc/nginx/bot:ro']);
    expect(services.nginx?.command).toContain('/etc/nginx/bot/nginx.conf');
    const included = [...configuration.matchAll(/include (\S+);/g)].map(([, file = '']) => file);
    expect(included.filter((file) => !existsSync(join(root, 'deploy/nginx', file)))).toEqual([]);
    expect(upstreams).toContain(`server webhook:${services.webhook?.environment?.PORT} resolve`);
    expect(services.nginx?.ports).toEqual(['443:8443']);
    expect(listen).toMatch(/^listen 8443 ssl;$/m);
  });

  it('pins its image', () => {
    expect(services.nginx?.image).toMatch(/:\d+\.\d+\.\d+-/);
  });
});
