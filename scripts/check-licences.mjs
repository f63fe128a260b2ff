// Names every package of a lockfile whose licence isn't allowed, on whatever platform it would be installed:
// node scripts/check-licences.mjs [package-lock.json]
import { readFile } from 'node:fs/promises';
import { isAllowed, shippable, usable } from './allowed-licences.mjs';

const [lockfile = 'package-lock.json'] = process.argv.slice(2);
const { packages } = JSON.parse(await readFile(lockfile, 'utf8'));
// The entry without a path is the program itself.
const installed = Object.entries(packages).filter(([path]) => path !== '');
const refused = installed.filter(([, { license, dev }]) => !isAllowed(license, dev ? usable : shippable));

for (const [path, { version, license, dev }] of refused) {
  const name = path.replace(/^.*node_modules\//, '');
  const where = dev ? 'even in development' : 'in what is shipped';
  console.error(
    license === undefined
      ? `${name} ${version} names no licence in ${lockfile}`
      : `${name} ${version} has the licence ${license}, which isn't allowed ${where}`,
  );
}
if (refused.length > 0) {
  console.error('Use another package, or see scripts/allowed-licences.mjs.');
  process.exitCode = 1;
} else {
  console.log(`The licences of all ${installed.length} packages are allowed`);
}
