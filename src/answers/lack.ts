import { capitalise } from '../knowledge/wording.ts';
import type { Edition } from '../messages/edition.ts';
import { testOf } from '../questions/holds.ts';
import type { Item } from '../questions/items.ts';
import { placeOfAll } from '../questions/place-of-all.ts';
import { type Atom, allOf, atomsOf, type Condition, partsOf } from '../questions/query.ts';
import type { Lacking, Result } from '../questions/result.ts';
import { isSide } from '../questions/sides.ts';
import {
  besideEachOther,
  deniedOf,
  isOfRole,
  namedIn,
  OF_LISTS,
  participationOf,
  restOf,
  rolesInWords,
} from './countries.ts';
import { datesOf } from './periods.ts';
import {
  cityById,
  countryByCode,
  inWords,
  namesOf,
  nounOf,
  organisationById,
  subjectInWords,
} from './phrases.ts';
import { type Said, sentence } from './said.ts';
import { sideOf } from './side.ts';

type SayItems = (items: readonly Item[], result: Result, edition: Edition) => Said;

/** What the source doesn't say, of a question that was read whole; then what it says that is nearest. */
export function lack(
  result: Result,
  lacking: Lacking,
  edition: Edition,
  attributeInWords: (attribute: string) => string | undefined,
  sayItems: SayItems,
): Said {
  const { query, instead } = result;
  const { answer, formats } = edition.messages;
  const subject = subjectInWords(query.select, query.where, edition);
  // Of countries and periods, where there are none, their lists say all: they are whole.
  const named = instead.flatMap((item) => (item.kind === 'country' ? [item.country.code] : []));
  const isOfNamed =
    named.length > 0 &&
    named.length === instead.length &&
    (query.select === 'periods' ||
      (namedIn(query.where).length === named.length && atomsOf(query.where).some(({ is }) => is === 'in')));
  const lists = () => sentence(formats.sentences(named.map((code) => participationOf(code, edition))));
  // What is said instead is a list, without the conditions that nothing fulfils.
  const { where: _, ...whole } = { ...query, ask: 'list' as const };
  const shown = () => {
    if (isOfNamed) return lists();
    // When one was co-chair the page doesn't say, but who else has been.
    if (
      isOfRole(query.where) ||
      instead.some((item) => item.kind === 'statement' && item.statement.role !== undefined)
    )
      return sentence(rolesInWords(edition));
    const where = metBy(result, edition);
    return sayItems(
      instead,
      {
        ...result,
        query: { ...whole, ...(where ? { where } : {}) },
        items: instead,
        value: { kind: 'items' },
      },
      edition,
    );
  };
  const then = (denial: string, isVague = false): Said => {
    if (instead.length === 0) return { ...sentence(denial), lack: { denial, instead: undefined, isVague } };
    // Of what was asked, another thing may tell.
    const told = lacking.kind === 'side' ? sideOf({ ...result, items: instead }, edition) : undefined;
    const { headline, lines, further } = told ?? shown();
    return {
      headline: formats.sentences([denial, answer.itSays(headline)]),
      lines,
      ...(further ? { further } : {}),
      lack: { denial, instead: headline, isVague },
    };
  };
  switch (lacking.kind) {
    case 'period': {
      const { periods } = edition.knowledge;
      return sentence(
        answer.noPeriod(
          lacking.number,
          periods.map((period) => ({ n: period.number, dates: datesOf(period, edition) })),
        ),
      );
    }
    case 'attribute': {
      const what = attributeInWords(lacking.attribute);
      if (query.select === 'nothing') return sentence(what === undefined ? '' : answer.lacks(what));
      // What nobody can name may be what there is, asked in other words.
      return what === undefined ? then(answer.mayLackThat, true) : then(answer.lacksFor(what, subject));
    }
    case 'side':
      return then(isSide(lacking.ask, instead) ? answer.lacksSide(lacking.ask, subject) : '');
    case 'property':
      return then(propertyLacks(result, lacking, edition));
    case 'nothing': {
      // … and no denial goes before them, but where a question takes for so what isn't: "why did it leave?"
      if (isOfNamed || (named.length === 1 && !isOfRole(query.where)))
        return query.ask === 'why' ? then(answer.notSaidSo) : lists();
      // Of countries the whole list would be no answer, and a part of it another question's.
      if (query.select === 'countries') return sentence(nothing(result, edition));
      const common = placeOfAll(result, edition.knowledge);
      if (common === undefined) return then(nothing(result, edition));
      const { headline, lines } = shown();
      return { headline: answer.allOfThem(inWords(common, edition), headline), lines };
    }
  }
}

/** The conditions that all that is said instead fulfils: of meetings each of them, so that some aren't said to be all. */
function metBy({ query: { select, where }, instead }: Result, { knowledge }: Edition): Condition | undefined {
  if (where === undefined || instead.length === 0) return undefined;
  const isMet = (part: Condition) => {
    const fulfils = testOf(part, knowledge);
    return instead.every((item) => fulfils(item) === true);
  };
  return select === 'meetings' ? allOf(partsOf(where).filter(isMet)) : isMet(where) ? where : undefined;
}

function propertyLacks(
  { query }: Result,
  { atom }: Lacking & { readonly kind: 'property' },
  edition: Edition,
): string {
  const { answer } = edition.messages;
  const noun = nounOf(query.select, edition);
  const { is, value } = atom;
  if (is === 'country') {
    const name = countryByCode(value, edition);
    return edition.knowledge.countries.some(({ code }) => code === value)
      ? answer.noFigureByCountry(name, noun)
      : answer.doesNotName(name);
  }
  if (is === 'organisation' && !edition.knowledge.organisations.some(({ id }) => id === value))
    return answer.doesNotName(organisationById(value, edition));
  return is === 'city'
    ? answer.noCityOf(noun, cityById(value, edition))
    : answer.noSuchOf(noun, inWords(atom, edition));
}

function nothing({ query }: Result, edition: Edition): string {
  const { knowledge, messages } = edition;
  const { answer } = messages;
  const { select, where } = query;
  const which = inWords(where, edition);
  const isCode = ({ is, value }: Atom) =>
    is === 'country' || (is === 'participated' && /^[A-Z]{2}$/.test(value));
  const foreign = atomsOf(where).filter(
    (one) => isCode(one) && !knowledge.countries.some(({ code }) => code === one.value),
  );
  if (foreign.length > 0)
    return messages.formats.sentences([
      ...[...new Set(foreign.map(({ value }) => value))].map((code) =>
        answer.doesNotName(countryByCode(code, edition)),
      ),
      ...(select === 'countries' && isOfRole(where) ? [rolesInWords(edition)] : []),
    ]);
  const strangers = atomsOf(where).filter(
    ({ is, value }) => is === 'organisation' && !knowledge.organisations.some(({ id }) => id === value),
  );
  if (strangers.length > 0)
    return messages.formats.sentences(
      strangers.map(({ value }) => answer.doesNotName(organisationById(value, edition))),
    );
  if (knowledge.measures.some(({ id }) => id === select))
    return answer.givesNo(nounOf(select, edition), which);
  if (select === 'meetings') return answer.noMeeting(which);
  if (select === 'support') return answer.noSupport(which);
  // Of a country that has no such role, who has it; so of those that have it and are in no such list.
  const isOfLists = namedIn(where).length === 0 && atomsOf(where).some(({ is }) => OF_LISTS.has(is));
  if (select === 'countries' && isOfRole(where))
    return isOfLists
      ? messages.formats.sentences([rolesInWords(edition), answer.noCountry(which)])
      : rolesInWords(edition);
  const rest = restOf(where);
  const named = namedIn(where).map(({ value }) => countryByCode(value, edition));
  // Of several lists at once, each country's own say more than what it isn't.
  if (named.length > 0 && atomsOf(rest).length > 1 && atomsOf(rest).every(({ is }) => is === 'participated'))
    return messages.formats.sentences(namedIn(where).map(({ value }) => participationOf(value, edition)));
  if (select === 'countries' && named.length > 0 && rest !== undefined)
    return capitalise(deniedOf(named, rest, edition));
  // Where the lists are the same, that says why none is left.
  const lists = knowledge.periods.filter(({ number }) =>
    atomsOf(where).some(({ is, value }) => is === 'participated' && value === String(number)),
  );
  const same = new Set(lists.map(({ participants }) => namesOf(participants.countries).join()));
  const isOfSame =
    lists.length > 1 && same.size === 1 && atomsOf(where).every(({ is }) => is === 'participated');
  if (select === 'countries')
    return isOfSame
      ? messages.formats.sentences([answer.noCountry(which), besideEachOther(lists, edition).headline])
      : answer.noCountry(which);
  return answer.nothingOf(subjectInWords(select, where, edition));
}
