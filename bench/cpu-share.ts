import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A limit that the kernel keeps: of processes together, a share of a core. */
export interface CpuShare {
  /** Puts a process under it, with all that it starts from then on. */
  hold(pid: number): void;
  /** Gives it up, once its processes are gone. */
  remove(): void;
}

/** As Kubernetes and Docker have it, in µs. */
const period = 100_000;

/**
 * A control group with a share (0–1) of a core, by cgroup v2's `cpu.max` or v1's `cpu.cfs_quota_us`. Linux, as root.
 * @throws where there are none, or they may not be written
 */
export function createCpuShare(name: string, share: number): CpuShare {
  const isUnified = existsSync('/sys/fs/cgroup/cgroup.controllers');
  const group = join(isUnified ? '/sys/fs/cgroup' : '/sys/fs/cgroup/cpu', name);
  const put = (file: string, text: string) => writeFileSync(join(group, file), text);
  mkdirSync(group);
  if (isUnified) put('cpu.max', `${share * period} ${period}`);
  else {
    put('cpu.cfs_period_us', String(period));
    put('cpu.cfs_quota_us', String(share * period));
  }
  return {
    hold: (pid) => put('cgroup.procs', String(pid)),
    remove: () => rmdirSync(group),
  };
}
