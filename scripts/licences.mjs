import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isShippable } from './allowed-licences.mjs';

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
  const { name, version, license, repository } = JSON.parse(
    await readFile(join(directory, 'package.json'), 'utf8'),
  );
  if (!isShippable(name, license))
    throw new Error(
      `${name} ${version} can't be bundled: its licence (${license ?? 'none'}) isn't in allowed-licences.mjs`,
    );
  const texts = await textsIn(directory, /^(?:licen[cs]e|notice)/i);
  return [
    `${'='.repeat(80)}\n${name} ${version} (${license})`,
    ...(license === 'MPL-2.0' ? [sourceOf(name, version, repository)] : []),
    ...texts.map((text) => text.trim()),
  ].join('\n\n');
}

/** The texts of the files with such a name, also of those in a directory with such a name. */
async function textsIn(directory, named = /^/) {
  const entries = (await readdir(directory, { withFileTypes: true })).filter(({ name }) => named.test(name));
  const texts = entries.map((entry) => {
    const path = join(directory, entry.name);
    return entry.isDirectory() ? textsIn(path) : readFile(path, 'utf8');
  });
  return (await Promise.all(texts)).flat();
}

/** What the Mozilla Public License asks for (3.2): where the source code of the unchanged program is to be had. */
function sourceOf(name, version, repository) {
  const { url = repository } = repository ?? {};
  if (typeof url !== 'string') throw new Error(`${name} doesn't say where its source code is`);
  const address = url.replace(/^git@([^:]+):/, 'https://$1/').replace(/^git\+|\.git$/g, '');
  return `Unchanged. Its source code, version ${version}, under the same licence: ${address}`;
}
