// Names every package of a lockfile whose licence isn't allowed, on whatever platform it would be installed:
// node scripts/check-licences.mjs [package-lock.json]
import { readFile } from 'node:fs/promises';
import { isAllowed, isShippable, usable } from './allowed-licences.mjs';

const [lockfile = 'package-lock.json'] = process.argv.slice(2);
const { packages } = JSON.parse(await readFile(lockfile, 'utf8'));
// What isn't in node_modules, or is only linked there, is the program itself.
const installed = Object.entries(packages).filter(
  ([path, { link }]) => path.includes('node_modules/') && !link,
);
const nameOf = (path) => path.replace(/^.*node_modules\//, '');
const refused = installed.filter(([path, { license, dev }]) =>
  dev ? !isAllowed(license, usable) : !isShippable(nameOf(path), license),
);

for (const [path, { version, license, dev }] of refused) {
  const name = nameOf(path);
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
