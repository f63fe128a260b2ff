import type { KnowledgeBase, Note, Source, Sourced, Told } from './knowledge-base.ts';

/** Everything that is noted, each note once, with where what it is about stands. */
export function noted(knowledge: KnowledgeBase): { readonly note: Note; readonly source: Source }[] {
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
  const each = all.flatMap(({ source, notes }) => notes.map((note) => ({ note, source })));
  return [...new Map(each.map((one) => [one.note.text, one])).values()];
}

/** What the source contradicts itself on, each once. */
export function contradictionsIn(
  knowledge: KnowledgeBase,
): { readonly on: string; readonly text: string; readonly source: Source }[] {
  const all = noted(knowledge).flatMap(({ note: { on, text }, source }) =>
    on === undefined ? [] : [{ on, text, source }],
  );
  return all.filter((one, at) => all.findIndex(({ on }) => on === one.on) === at);
}
