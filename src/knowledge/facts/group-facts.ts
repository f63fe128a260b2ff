import type { Contact, Group, KnowledgeBase, Named } from '../knowledge-base.ts';
import { type Fact, fact } from './fact.ts';

/** The group as a whole, and each of the facts about it. */
export function groupFacts(group: Group): Fact[] {
  return [
    fact({
      id: 'group',
      subject: { kind: 'group', group, fact: undefined },
      title: group.shortName,
      answer: group.name,
      statement: group.facts[0]?.statement ?? group.name,
      about: ['group:'],
      facets: ['field:', 'process:', 'ask:name', ...group.facts.map(({ id }) => `group:${id}`)],
      words: [
        ...group.aliases,
        ...group.otherNames.map(({ name }) => name),
        group.partOf.name,
        'full name',
        'official name',
      ],
      sources: [group.source],
    }),
    ...group.facts.map((one) =>
      fact({
        id: `group-${one.id}`,
        subject: { kind: 'group', group, fact: one },
        title: `Working Group: ${one.label}`,
        answer: one.answer,
        statement: one.statement,
        about: [`group:${one.id}`],
        facets: [
          'group:',
          ...(one.date ? ['ask:date'] : []),
          ...(one.city ? ['ask:place'] : []),
          ...(one.countries.length > 0 ? ['ask:who'] : []),
          ...one.countries.map(({ code }) => `country:${code}`),
          ...(one.city ? [`city:${one.city.id}`] : []),
          ...(one.meeting?.kinds.map(({ id }) => `kind:${id}`) ?? []),
          ...one.organisations.map(({ id }) => `organisation:${id}`),
        ],
        dates: one.date ? [one.date] : [],
        words: one.asked,
        notes: one.notes,
        sources: [one.source],
      }),
    ),
  ];
}

/** What an organisation has to do with the group, where the source says anything of it. */
export function organisationFacts(organisation: Named, { group }: KnowledgeBase): Fact[] {
  const facts = group.facts.filter((one) => one.organisations.includes(organisation));
  if (facts.length === 0) return [];
  return [
    fact({
      id: `organisation-${organisation.id}`,
      subject: { kind: 'organisation', organisation },
      title: `${organisation.name} and the Working Group`,
      answer: facts[0]?.statement ?? '',
      statement: facts.map((one) => one.statement).join(' '),
      about: [`organisation:${organisation.id}`],
      notes: [...new Set(facts.flatMap((one) => one.notes))],
      sources: facts.map((one) => one.source),
    }),
  ];
}

/** Whom to write to. */
export const contactFact = (contact: Contact): Fact =>
  fact({
    id: 'contact',
    subject: { kind: 'contact', contact },
    title: 'Contact',
    answer: contact.email,
    statement: `For ${contact.purpose}, write to ${contact.email}.`,
    about: ['contact:'],
    words: contact.asked,
    notes: contact.notes,
    sources: [contact.source],
  });
