import type { Problem } from './data-fault.ts';
import { TRANSLATED, type Translated } from './locale.ts';
import type { ReadData } from './read-data.ts';
import type { DataFiles } from './schema.ts';
import { textsIn } from './texts.ts';

/** What translates a text of the data; undefined for one that has no translation. */
export function translator(files: DataFiles, locale: Translated): (text: string) => string | undefined {
  const known = new Map(files[`translations/${locale}`].map(({ en, ...one }) => [en, Object.values(one)[0]]));
  return (text) => known.get(text);
}

/** Every text that lacks a translation, and every translation of what isn't said any more. */
export function checkTranslations({ files, problemAt }: ReadData): Problem[] {
  const texts = textsIn(files);
  const said = new Set(texts.map(({ text }) => text));
  return TRANSLATED.flatMap((locale) => {
    const file = `translations/${locale}` as const;
    const translate = translator(files, locale);
    const missing = new Map(
      texts.filter(({ text }) => translate(text) === undefined).map((one) => [one.text, one]),
    );
    return [
      ...[...missing.values()].map((one) =>
        problemAt(
          one.file,
          one.path,
          `isn't in ${file}.yaml: add it there with its translation; until then it is shown in English`,
        ),
      ),
      ...files[file].flatMap(({ en = '' }, at) =>
        said.has(en)
          ? []
          : [problemAt(file, [at, 'en'], 'is said nowhere any more: remove it with its translation')],
      ),
    ];
  });
}
