import type { Edition } from '../messages/edition.ts';
import { drawn } from './line.ts';
import type { Point } from './point.ts';
import { fullSource } from './source-line.ts';

/** Points as a text to forward, in Markdown: each with a footnote that says where it stands, and what to beware of. */
export function asMarkdown(title: string, points: readonly Point[], { messages }: Edition): string {
  const { reply, formats } = messages;
  const places = [
    ...new Set(points.map(({ sources }) => fullSource(sources)).filter((place) => place !== '')),
  ];
  const documents = [...new Set(points.flatMap(({ sources }) => sources.map(({ document }) => document)))];
  const notes = [...new Set(points.flatMap((point) => (point.notes ?? []).map(({ text }) => text)))];
  const lines = points
    // What stands nowhere on the page is how old it is, which comes last.
    .filter(({ sources }) => sources.length > 0)
    .map(({ line, sources }) => `- ${drawn(line, () => '')}[^${places.indexOf(fullSource(sources)) + 1}]`);
  return [
    `# ${title}`,
    lines.join('\n'),
    ...(notes.length > 0 ? [`## ${reply.beware}\n\n${notes.map((note) => `- ${note}`).join('\n')}`] : []),
    places.map((place, at) => `[^${at + 1}]: ${place}`).join('\n'),
    documents
      .map(({ title: of, lastDatedEvent }) => reply.documentAge(of, formats.span(lastDatedEvent)))
      .join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}
