import type { Problem } from './data-fault.ts';
import type { ReadData } from './read-data.ts';

/**
 * Every fact of the group without words to ask for it by. Whatever has a name (a country, a sector, a measure, a person) is
 * read by it, and needs none.
 */
export function checkTerms({ files, problemAt }: ReadData): Problem[] {
  const { subjects } = files['terms/en'];
  return files.group.facts.flatMap(({ id }, at) =>
    (subjects[id] ?? []).length > 0
      ? []
      : [
          problemAt(
            'group',
            ['facts', at, 'id'],
            `"${id}" has no words under subjects in terms/en.yaml: add there how people ask for it`,
          ),
        ],
  );
}
