import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { ordinal } from '../../knowledge/ordinal.ts';
import { enumerate } from '../../knowledge/wording.ts';
import { testOf } from '../../questions/holds.ts';
import type { Item } from '../../questions/items.ts';
import { type Atom, atomsOf } from '../../questions/query.ts';
import type { Lacking, Result } from '../../questions/result.ts';
import { datesOf } from './periods.ts';
import { cityById, countryByCode, inWords, nounOf, organisationById, subjectInWords } from './phrases.ts';
import type { Said } from './said.ts';

type SayItems = (items: readonly Item[], result: Result, knowledge: KnowledgeBase) => Said;

const SIDES: Readonly<Record<string, string>> = {
  count: 'how many',
  when: 'when',
  place: 'where',
  who: 'who',
  why: 'why',
};

/** What the source doesn't say, of a question that was read whole; then what it says that is nearest. */
export function lack(
  result: Result,
  lacking: Lacking,
  knowledge: KnowledgeBase,
  attributeInWords: (attribute: string) => string | undefined,
  sayItems: SayItems,
): Said {
  const { query, instead } = result;
  const subject = subjectInWords(query.select, query.where, knowledge);
  // What is said instead is a list, without the conditions that nothing fulfils.
  const { where: _, ...whole } = { ...query, ask: 'list' as const };
  const shown = () =>
    sayItems(
      instead,
      {
        ...result,
        query:
          instead.length === 0 || !isMet(result, knowledge)
            ? whole
            : { ...whole, ...(query.where ? { where: query.where } : {}) },
        value: { kind: 'items' },
      },
      knowledge,
    );
  const then = (sentence: string): Said => {
    if (instead.length === 0) return { headline: sentence, lines: [] };
    const { headline, lines } = shown();
    return { headline: `${sentence} It says: ${headline}`, lines };
  };
  switch (lacking.kind) {
    case 'period': {
      const { periods } = knowledge;
      const known = periods.map((period) => `${period.ordinal} (${datesOf(period, knowledge)})`);
      return {
        headline: `The page doesn't mention a ${ordinal(lacking.number)} Joint Period of Action. It tells of ${periods.length}: the ${enumerate(known)}.`,
        lines: [],
      };
    }
    case 'attribute': {
      const what = attributeInWords(lacking.attribute);
      if (query.select === 'nothing')
        return { headline: what === undefined ? '' : `The page doesn't give ${what}.`, lines: [] };
      return then(
        what === undefined
          ? `The page doesn't say that of ${subject}.`
          : `The page doesn't give ${what} for ${subject}.`,
      );
    }
    case 'side':
      return then(`On ${subject}, the page doesn't say ${SIDES[lacking.ask] ?? ''}.`);
    case 'property':
      return then(propertyLacks(result, lacking, knowledge));
    case 'nothing':
      // Of countries the whole list would be no answer, and a part of it another question's.
      return query.select === 'countries'
        ? { headline: nothing(result, knowledge), lines: [] }
        : then(nothing(result, knowledge));
  }
}

/** Whether what is said instead fulfils the conditions: only then are they said of it. */
const isMet = ({ query: { where }, instead }: Result, knowledge: KnowledgeBase): boolean => {
  const fulfils = where === undefined ? undefined : testOf(where, knowledge);
  return fulfils !== undefined && instead.every((item) => fulfils(item) === true);
};

function propertyLacks(
  { query }: Result,
  lacking: Lacking & { readonly kind: 'property' },
  knowledge: KnowledgeBase,
): string {
  const noun = nounOf(query.select, knowledge);
  const { is, value } = lacking.atom;
  if (is === 'country' && !knowledge.countries.some(({ code }) => code === value))
    return `The page doesn't name ${countryByCode(value, knowledge)}.`;
  if (is === 'country')
    return `The page gives no figure for ${countryByCode(value, knowledge)} or any other single country under ${noun}.`;
  if (is === 'city')
    return `The page doesn't say of ${noun} whether any was in ${cityById(value, knowledge)}.`;
  return `The page doesn't say of ${noun} what was ${inWords(lacking.atom, knowledge)}.`;
}

function nothing({ query }: Result, knowledge: KnowledgeBase): string {
  const { select, where } = query;
  const which = inWords(where, knowledge);
  const isCode = ({ is, value }: Atom) =>
    is === 'country' || (is === 'participated' && /^[A-Z]{2}$/.test(value));
  const foreign = atomsOf(where).find(
    (one) => isCode(one) && !knowledge.countries.some(({ code }) => code === one.value),
  );
  if (foreign !== undefined) return `The page doesn't name ${countryByCode(foreign.value, knowledge)}.`;
  const organisation = atomsOf(where).find(
    ({ is, value }) => is === 'organisation' && !knowledge.organisations.some(({ id }) => id === value),
  );
  if (organisation !== undefined)
    return `The page doesn't name ${organisationById(organisation.value, knowledge)}.`;
  if (knowledge.measures.some(({ id }) => id === select))
    return `The page gives no ${nounOf(select, knowledge)} ${which}.`;
  if (select === 'meetings') return `The page's list of meetings has none ${which}.`;
  if (select === 'support') return `The page names no support ${which}.`;
  if (select === 'countries') return `The page names no country ${which}.`;
  return `The page says nothing of ${subjectInWords(select, where, knowledge)}.`;
}
