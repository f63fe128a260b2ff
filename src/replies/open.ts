import type { Note } from '../knowledge/knowledge-base.ts';
import type { Messages } from '../messages/messages.ts';
import type { Tone } from './card.ts';
import { citation } from './citation.ts';
import { type Invocation, isWhole } from './invocation.ts';
import { createFootnotes, drawn } from './line.ts';
import type { Control, Opened, Reply, View } from './reply.ts';

/** The option by which buttons carry which part of a reply is open. */
export const VIEW = 'view';
const NOTES = 'notes';
const CITE = 'cite';

/**
 * A reply with one of its parts open, and buttons to the others, to all its notes, and to a line that cites it. `asked` is
 * how it was asked for; an unknown part is the first.
 */
export function opened(
  reply: Reply,
  view: string | undefined,
  asked: Invocation,
  tone: Tone,
  sourceUrl: string | undefined,
  messages: Messages,
): Opened {
  const { content, hint, views = [], notes = [], controls = [], again, privately } = reply;
  const noted = distinct(notes);
  const self = [asked, again].find((one) => one !== undefined && isWhole(withView(one, longest(views))));
  if (view === CITE)
    return {
      content: messages.reply.toCopy,
      card: citation(reply, sourceUrl, messages),
      controls: [],
      tone,
      privately: true,
    };
  const all: readonly View[] =
    self === undefined
      ? atOnce(reply, noted, messages)
      : [
          ...views,
          ...(noted.length > 0
            ? [
                {
                  id: NOTES,
                  label: messages.reply.notesButton(noted.length),
                  card: () => notesCard(noted, messages),
                },
              ]
            : []),
        ];
  const first = all[0];
  const open = all.find(({ id }) => id === view) ?? first;
  const card = open?.card?.();
  // What is shown already beside the figures needs no button.
  const hidden = open === first && unmarked(noted, reply, card).length === 0 ? [NOTES] : [];
  const shown = all.filter(({ id }) => !hidden.includes(id));
  // What is shown needs no button.
  const button = ({ id, label, inMenu = false }: View): Control[] =>
    self === undefined || inMenu || id === open?.id
      ? []
      : [{ kind: 'button', label, runs: id === first?.id ? self : withView(self, id) }];
  const isCited =
    self !== undefined &&
    reply.cited !== 'nothing' &&
    ((open === first ? card : first?.card?.())?.sources ?? []).length > 0;
  return {
    // Among all the notes, a footnote would say one of them again.
    content: open?.id === NOTES ? drawn(content, () => '') : content,
    hint,
    card,
    tone,
    controls: [
      ...(shown.length > 1 ? shown.flatMap(button) : []),
      ...controls,
      ...(isCited
        ? [{ kind: 'button' as const, label: messages.reply.cite, runs: withView(self, CITE) }]
        : []),
    ],
    picture: open?.picture?.(),
    beside: open?.beside?.(),
    file: open?.file?.(),
    privately: open?.file === undefined ? privately : true,
  };
}

const withView = (invocation: Invocation, view: string): Invocation => ({
  ...invocation,
  options: { ...invocation.options, [VIEW]: view },
});

const longest = (views: readonly View[]) =>
  [NOTES, ...views.map(({ id }) => id)].reduce((one, other) => (other.length > one.length ? other : one), '');

/** All parts in one, where no button can lead to the others: what they would carry is too long. */
function atOnce(reply: Reply, noted: readonly Note[], messages: Messages): View[] {
  const { views = [] } = reply;
  const lines = () => views.flatMap(({ card }) => card?.().lines ?? []);
  return views.slice(0, 1).map((first) => ({
    ...first,
    card: () => ({
      ...first.card?.(),
      lines: [...lines(), ...notesCard(unmarked(noted, reply, { lines: lines() }), messages).lines],
    }),
  }));
}

const distinct = (notes: readonly Note[]): Note[] => [
  ...new Map(notes.map((note) => [note.text, note])).values(),
];

const notesCard = (notes: readonly Note[], messages: Messages) => ({
  title: messages.reply.notes,
  lines: notes.map(({ text, caution }) => `${caution ? '⚠️' : '•'} ${text}`),
});

/** The notes that don't stand beside what they belong to already. */
function unmarked(notes: readonly Note[], { content }: Reply, card: Opened['card']): Note[] {
  const { mark, lines } = createFootnotes();
  for (const line of [content, ...(card?.lines ?? [])]) drawn(line, mark);
  const marked = lines();
  return notes.filter(({ text }) => !marked.some((line) => line.endsWith(text)));
}
