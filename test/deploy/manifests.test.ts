import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { loadConfig } from '../../src/config.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const kubernetes = 'deploy/kubernetes';
const files = readdirSync(join(root, kubernetes));
const load = <Type>(schema: z.ZodMiniType<Type>, file: string): Type =>
  schema.parse(parse(read(`${kubernetes}/${file}`)));

// What is said here of a manifest is what has to be in it; the rest may be anything.
const labels = z.record(z.string(), z.string());
const selector = z.object({ matchLabels: labels });
const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) });
const container = z.object({
  image: z.string(),
  env: z.array(
    z.object({
      name: z.string(),
      value: z.optional(z.string()),
      valueFrom: z.optional(z.object({ secretKeyRef: z.object({ name: z.string(), key: z.string() }) })),
    }),
  ),
  ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
  startupProbe: probe,
  livenessProbe: probe,
  readinessProbe: probe,
  lifecycle: z.object({ preStop: z.object({ sleep: z.object({ seconds: z.number() }) }) }),
  securityContext: z.object({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.object({ drop: z.tuple([z.literal('ALL')]) }),
  }),
});
const deployment = load(
  z.object({
    metadata: z.object({ name: z.string() }),
    spec: z.object({
      replicas: z.number().check(z.gte(3)),
      selector,
      strategy: z.object({ rollingUpdate: z.object({ maxUnavailable: z.literal(0) }) }),
      template: z.object({
        metadata: z.object({ labels }),
        spec: z.object({
          automountServiceAccountToken: z.literal(false),
          terminationGracePeriodSeconds: z.number(),
          securityContext: z.object({ runAsNonRoot: z.literal(true), runAsUser: z.number().check(z.gt(0)) }),
          containers: z.tuple([container]),
        }),
      }),
    }),
  }),
  'deployment.yaml',
);
const pod = deployment.spec.template;
const [bot] = pod.spec.containers;
const portNamed = (name: string) => bot.ports.find((port) => port.name === name)?.containerPort;

describe('the manifests for Kubernetes', () => {
  it('are all in the kustomization, and nothing is in it that isn’t there', () => {
    const { resources, images } = load(
      z.object({ resources: z.array(z.string()), images: z.array(z.object({ name: z.string() })) }),
      'kustomization.yaml',
    );
    expect([...resources, 'kustomization.yaml'].sort()).toEqual([...files].sort());
    expect(images.map(({ name }) => name)).toEqual([bot.image]);
  });

  it('hold no secret: the key is taken from one', () => {
    expect(bot.env.find(({ name }) => name === 'DISCORD_PUBLIC_KEY')).toEqual({
      name: 'DISCORD_PUBLIC_KEY',
      valueFrom: { secretKeyRef: { name: 'discord', key: 'public-key' } },
    });
    expect(files.map((file) => read(`${kubernetes}/${file}`)).join('\n')).not.toMatch(/^kind: Secret$/m);
  });

  it('start the bot as an endpoint, on the port that they send interactions to', () => {
    const env = Object.fromEntries(bot.env.map(({ name, value = 'ab'.repeat(32) }) => [name, value]));
    const { transport, port } = loadConfig({ env, cwd: root });
    expect({ transport, port }).toEqual({ transport: 'webhook', port: portNamed('interactions') });
  });

  it('probe the operations port', () => {
    expect(portNamed('operations')).toBe(9090);
    expect([bot.startupProbe, bot.livenessProbe, bot.readinessProbe].map(({ httpGet }) => httpGet)).toEqual([
      { path: '/livez', port: 'operations' },
      { path: '/livez', port: 'operations' },
      { path: '/readyz', port: 'operations' },
    ]);
  });

  it('give a pod the time to leave that it needs', () => {
    // The pause before SIGTERM, and what a stop may take (src/operations/shutdown.ts).
    expect(pod.spec.terminationGracePeriodSeconds).toBeGreaterThan(bot.lifecycle.preStop.sleep.seconds + 5);
  });

  it('select the same pods everywhere', () => {
    const own = pod.metadata.labels;
    const selected = z.object({ spec: z.object({ selector }) });
    const bySelector = (file: string) => load(selected, file).spec.selector.matchLabels;
    expect(deployment.spec.selector.matchLabels).toEqual(own);
    expect(bySelector('pod-disruption-budget.yaml')).toEqual(own);
    const policy = z.object({ spec: z.object({ podSelector: selector, policyTypes: z.array(z.string()) }) });
    expect(load(policy, 'network-policy.yaml').spec).toEqual({
      podSelector: { matchLabels: own },
      policyTypes: ['Ingress', 'Egress'],
    });
    const service = z.object({
      metadata: z.object({ name: z.string() }),
      spec: z.object({
        selector: labels,
        ports: z.array(z.object({ name: z.string(), targetPort: z.string() })),
      }),
    });
    const { spec, metadata } = load(service, 'service.yaml');
    expect(spec.selector).toEqual(own);
    expect(spec.ports.map(({ targetPort }) => portNamed(targetPort))).toEqual([3000]);
    const ingress = read(`${kubernetes}/ingress.yaml`);
    expect(ingress).toContain(`service: { name: ${metadata.name}, port: { name: ${spec.ports[0]?.name} } }`);
  });

  it('never go below the replicas that stay when one is taken away', () => {
    const scaler = z.object({
      spec: z.object({
        scaleTargetRef: z.object({ name: z.literal(deployment.metadata.name) }),
        minReplicas: z.number().check(z.gte(3)),
        maxReplicas: z.number().check(z.gte(3)),
      }),
    });
    const budget = z.object({ spec: z.object({ maxUnavailable: z.literal(1) }) });
    expect(() => load(scaler, 'horizontal-pod-autoscaler.yaml')).not.toThrow();
    expect(() => load(budget, 'pod-disruption-budget.yaml')).not.toThrow();
  });
});

describe('compose.yaml with nginx in front of replicas', () => {
  const service = z.object({
    image: z.optional(z.string()),
    profiles: z.optional(z.array(z.string())),
    environment: z.optional(labels),
    deploy: z.optional(z.object({ replicas: z.number() })),
    ports: z.optional(z.array(z.string())),
    volumes: z.optional(z.array(z.string())),
    command: z.optional(z.array(z.string())),
    read_only: z.literal(true),
    cap_drop: z.tuple([z.literal('ALL')]),
  });
  const { services } = z
    .object({ services: z.record(z.string(), service) })
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
