import type { KnowledgeBase, Told } from '../../knowledge/knowledge-base.ts';
import type { Mark } from '../marks/mark.ts';

/** The properties that each subject is restricted by; of what is told, only those that its statements have. */
export const PROPERTIES: Readonly<Record<string, readonly Mark['kind'][]>> = {
  countries: ['period', 'country', 'foreign', 'date', 'month'],
  periods: ['period', 'country', 'foreign', 'date', 'month', 'crime', 'sector', 'organisation'],
  meetings: ['period', 'country', 'foreign', 'city', 'kind', 'date', 'month'],
  outcomes: ['period', 'date', 'month', 'country', 'foreign'],
  crimes: ['period', 'crime', 'date', 'month'],
  sectors: ['period', 'sector', 'crime', 'date', 'month'],
  support: ['period', 'organisation', 'date', 'month'],
  events: ['date', 'month', 'city', 'period'],
  'co-chairs': ['foreign', 'date'],
  'former-co-chair': ['foreign', 'date'],
  establishment: ['date', 'city'],
  measure: ['period', 'country', 'foreign', 'city', 'date', 'month', 'number'],
};

/** What restricts a subject: of what is told, only what the statement that is asked for has. */
export function propertiesOf(
  select: string,
  about: string | undefined,
  knowledge: KnowledgeBase,
): readonly Mark['kind'][] {
  const isMeasure = knowledge.measures.some(({ id }) => id === select);
  return PROPERTIES[isMeasure ? 'measure' : select] ?? toldProperties(select, about, knowledge);
}

function toldProperties(
  select: string,
  about: string | undefined,
  { people, cases }: KnowledgeBase,
): readonly Mark['kind'][] {
  const told: Told | undefined = [...people, ...cases].find(({ id }) => id === select);
  const dated = told?.statements.some(
    ({ id, period, date, begins }) => id === about && !begins && (period !== undefined || date !== undefined),
  );
  return dated
    ? [
        'date',
        ...(told?.statements.some(({ id, period }) => id === about && period !== undefined)
          ? (['period'] as const)
          : []),
      ]
    : [];
}

/** Whether a mark may restrict sectors: of trafficking as such none are told, it is only what they were looked into for. */
export const hasSectors = ({ kind, value }: Mark, { periods }: KnowledgeBase): boolean =>
  kind !== 'crime' ||
  periods.some(({ targets }) =>
    targets.some((target) => target.crime.id === value && target.sectors.length > 0),
  );

/** Whether a subject has figures: each measure, and the outcomes, which are all of them. */
export const hasFigures = (select: string, { measures }: Pick<KnowledgeBase, 'measures'>): boolean =>
  select === 'outcomes' || measures.some(({ id }) => id === select);
