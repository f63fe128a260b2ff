import type { KnowledgeBase, Note, Source, Sourced, Told } from './knowledge-base.ts';

interface Noted {
  readonly note: Note;
  readonly source: Source;
}

/** Everything that is noted, each note once, with where what it is about stands. */
export const noted = (knowledge: KnowledgeBase): Noted[] => [
  ...new Map(allNoted(knowledge).map((one) => [one.note.text, one])).values(),
];

function allNoted(knowledge: KnowledgeBase): Noted[] {
  const { periods, meetings, activities, group, people, cases, contact } = knowledge;
  const told = [...group.facts, ...people, ...cases].flatMap(({ statements, notes }: Told): Sourced[] => [
    ...statements.slice(0, 1).map(({ source }) => ({ source, notes })),
    ...statements,
  ]);
  const all: Sourced[] = [
    ...periods.flatMap((period) => [
      period,
      period.participants,
      ...period.support,
      ...period.targets,
      ...period.outcomes,
    ]),
    ...told,
    ...meetings,
    ...activities,
    contact,
  ];
  return all.flatMap(({ source, notes }) => notes.map((note) => ({ note, source })));
}

/** What the source contradicts itself on, each once, with all places that have to do with it. */
export function contradictionsIn(
  knowledge: KnowledgeBase,
): { readonly on: string; readonly text: string; readonly sources: readonly Source[] }[] {
  const all = allNoted(knowledge).flatMap(({ note: { on, text }, source }) =>
    on === undefined ? [] : [{ on, text, source }],
  );
  return [...new Set(all.map(({ on }) => on))].map((on) => {
    const alike = all.filter((one) => one.on === on);
    return { on, text: alike[0]?.text ?? '', sources: alike.map(({ source }) => source) };
  });
}
