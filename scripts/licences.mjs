import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAllowed, shippable } from './allowed-licences.mjs';

/**
 * The licences of the packages that modules come from, as one text: whoever passes a bundle on has to pass them on
 * with it.
 * @param {readonly string[]} modules absolute paths
 * @throws where a package has no licence that allows it to be passed on
 */
export async function licencesOf(modules) {
  const packages = new Set(modules.flatMap((path) => packageOf(path) ?? []));
  const texts = await Promise.all([...packages].sort().map(licenceOf));
  return `This program contains the following packages.\n\n${texts.join('\n\n')}\n`;
}

/** The innermost package directory that a module lies in; undefined for the program's own. */
const packageOf = (path) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0];

async function licenceOf(directory) {
  const { name, version, license } = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
  if (!isAllowed(license, shippable))
    throw new Error(
      `${name} ${version} can't be bundled: its licence (${license ?? 'none'}) isn't in allowed-licences.mjs`,
    );
  const file = (await readdir(directory)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? await readFile(join(directory, file), 'utf8') : '';
  return [`${'='.repeat(80)}\n${name} ${version} (${license})`, text.trim()].filter(Boolean).join('\n\n');
}
