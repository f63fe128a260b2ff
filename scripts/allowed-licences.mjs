// Which licences a package may have, by SPDX id: the one place for it. A package under another one needs a decision by
// the maintainers, not a longer list.

/** Of what is passed on to others, in dist/ and the image: all that they ask for is to be named, as licences.txt does. */
const shippable = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  // Fonts.
  'OFL-1.1',
]);

/**
 * Packages that are passed on although their licence isn't among those, each by a decision: resvg, which draws pictures,
 * goes along as it is, in files of its own, and licences.txt says where its source is. The MPL asks for no more.
 */
const decided = [{ packages: /^@resvg\/resvg-js(?:-[a-z0-9-]+)?$/, license: 'MPL-2.0' }];

/**
 * Whether a package may be passed on.
 * @param {string} name
 * @param {unknown} license
 */
export const isShippable = (name, license) =>
  isAllowed(license, shippable) || decided.some((one) => one.packages.test(name) && one.license === license);

/** Of what only development needs: also those that ask something of whoever passes the package itself on. */
export const usable = new Set([...shippable, 'MPL-2.0']);

/**
 * Whether one of the licences in `allowed` is enough for an SPDX expression: `MIT OR Apache-2.0` (one of them),
 * `MIT AND OFL-1.1` (all). What is neither (mixed expressions, free text, nothing at all) is not allowed.
 * @param {unknown} expression
 * @param {ReadonlySet<string>} allowed
 */
export function isAllowed(expression, allowed) {
  if (typeof expression !== 'string') return false;
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' AND ')) return bare.split(' AND ').every((id) => allowed.has(id));
  return bare.split(' OR ').some((id) => allowed.has(id));
}
