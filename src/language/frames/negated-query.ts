import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { type Ask, atom, type Query } from '../../questions/query.ts';
import { isNegated, isNoLonger } from '../conditions/negation.ts';
import type { Annotated } from '../marks/mark.ts';
import { distinct, hasOperator, operatorsIn } from '../marks/marks.ts';
import { isYesNo } from '../marks/yes-no.ts';

/**
 * What a negation asks for where it leaves nothing of the thing itself: the periods that have no figure for it, those
 * that a country wasn't in, who was co-chair before.
 */
export function negatedQuery(
  select: string,
  ask: Ask,
  text: Annotated,
  { periods, measures, group }: KnowledgeBase,
): Query | undefined {
  if (!hasOperator(text, 'not')) return undefined;
  const countries = distinct(text.marks.filter(({ kind }) => kind === 'country'));
  const [country, ...others] = countries;
  const isBare = !text.marks.some(({ kind }) => kind === 'period' || kind === 'date' || kind === 'month');
  const isPlain = ask === 'list' || ask === 'exists' || ask === 'most' || ask === 'least';
  if (isPlain && isBare && country === undefined) {
    const missing = text.marks.find(
      (mark) =>
        mark.kind === 'subject' &&
        measures.some(({ id }) => id === mark.value) &&
        (select === 'periods' || select === mark.value) &&
        isNegated(text, mark, []),
    )?.value;
    // "How many were not convicted?" counts what no period has a figure for.
    const [no] = operatorsIn(text, 'not');
    const isCounted = text.marks.some(
      ({ kind, value, to }) => kind === 'ask' && value === 'count' && no !== undefined && to <= no.from,
    );
    const isGiven = ({ outcomes }: (typeof periods)[number]) =>
      outcomes.some(({ measure, count }) => measure.id === missing && count !== undefined);
    // "Were no extradition requests made?": what is told of them says whether there were any.
    const isWhether = isYesNo(text) && select === missing;
    return missing === undefined || isCounted || isWhether || periods.every(isGiven)
      ? undefined
      : { ask: 'list', select: 'periods', where: { not: atom('gives', missing) } };
  }
  if (country === undefined || others.length > 0 || isNegated(text, country, [])) return undefined;
  const isRole = text.marks.some(
    ({ kind, value }) => kind === 'subject' && (value === 'co-chairs' || value === 'former-co-chair'),
  );
  const isFormer = group.facts.some(({ statements }) =>
    statements.some(
      ({ role, countries: of }) =>
        role === 'former co-chair' && of.some(({ code }) => code === country.value),
    ),
  );
  // A yes to "no longer" is none to "never".
  if (isRole && isFormer)
    return ask === 'exists' && isNoLonger(text)
      ? { ask, select: 'countries', where: { all: [atom('country', country.value), atom('chaired')] } }
      : { ask: ask === 'why' || ask === 'when' ? ask : 'list', select: 'former-co-chair' };
  if (!isPlain || !isBare || isRole || (select !== 'countries' && select !== 'periods')) return undefined;
  // "Bangladesh never took part, right?" is of Bangladesh.
  return isYesNo(text)
    ? { ask: 'list', select: 'countries', where: atom('country', country.value) }
    : { ask: 'list', select: 'periods', where: { not: atom('participated', country.value) } };
}
