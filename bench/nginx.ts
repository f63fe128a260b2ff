import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

export interface Nginx {
  readonly url: string;
  /** what it has complained of so far */
  errors(): string;
  stop(): Promise<void>;
}

/** The version of the nginx that is installed; ends the program with what to do where none is. */
export function nginxVersion(): string {
  const { error, stderr } = spawnSync('nginx', ['-v'], { encoding: 'utf8' });
  if (error) {
    process.stderr.write('nginx is missing, and nothing is shown without it: apt-get install nginx-light\n');
    process.exit(1);
  }
  return stderr.trim().replace(/^nginx version: /, '');
}

/**
 * nginx with the configuration that is shipped (deploy/nginx) in front of replicas on these ports, without TLS.
 * @param nextUpstream when the next replica gets a request, where that isn't what the file says
 */
export async function startNginx(ports: readonly number[], nextUpstream?: string): Promise<Nginx> {
  const directory = mkdtempSync(join(tmpdir(), 'nginx-'));
  const here = await freePort();
  const shipped = (name: string) => readFileSync(join(process.cwd(), 'deploy/nginx', name), 'utf8');
  const put = (name: string, text: string) => writeFileSync(join(directory, 'nginx', name), text);
  mkdirSync(join(directory, 'nginx'));
  const configuration = shipped('nginx.conf').replaceAll('/tmp/', `${directory}/`);
  put(
    'nginx.conf',
    nextUpstream === undefined
      ? configuration
      : configuration.replace(/proxy_next_upstream .*;/, `proxy_next_upstream ${nextUpstream};`),
  );
  put('listen.conf', `listen 127.0.0.1:${here};`);
  put(
    'upstreams.conf',
    shipped('upstreams.conf')
      .replace(/^resolver .*;/m, '')
      .replace(
        /server webhook:3000 resolve(.*);/,
        ports.map((port) => `server 127.0.0.1:${port}$1;`).join(' '),
      ),
  );
  const nginx = spawn(
    'nginx',
    ['-p', directory, '-c', join(directory, 'nginx/nginx.conf'), '-g', 'daemon off;'],
    { stdio: ['ignore', 'inherit', 'pipe'] },
  );
  let errors = '';
  nginx.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  const ended = once(nginx, 'close');
  process.once('exit', () => nginx.kill('SIGTERM'));
  for (let tries = 0; !(await accepts(here)); tries++) {
    if (nginx.exitCode !== null || tries > 100) throw new Error(`nginx doesn’t start:\n${errors}`);
    await sleep(50);
  }
  return {
    url: `http://127.0.0.1:${here}`,
    errors: () => errors,
    async stop() {
      nginx.kill('SIGTERM');
      await ended;
      rmSync(directory, { recursive: true });
    },
  };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
