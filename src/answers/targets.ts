import type { Period, Target, TargetVerb } from '../knowledge/knowledge-base.ts';
import { decapitalise } from '../knowledge/wording.ts';
import type { Messages } from '../messages/messages.ts';

/** What a period was directed at, a sentence for each of the page's verbs; examples are said to be examples. */
export function targetSentences({ targets }: Period, messages: Messages): string[] {
  const byVerb = new Map<TargetVerb, Target[]>();
  for (const target of targets) byVerb.set(target.verb, [...(byVerb.get(target.verb) ?? []), target]);
  return [...byVerb].map(([verb, all]) => sentenceOn(verb, all, messages));
}

function sentenceOn(verb: TargetVerb, targets: readonly Target[], { answer }: Messages): string {
  const crimes = targets.map(({ crime }) => decapitalise(crime.name));
  const [withSectors] = targets.filter(({ sectors }) => sectors.length > 0);
  const sectors = (withSectors?.sectors ?? []).map(({ name }) => decapitalise(name));
  const areExamples = withSectors?.sectorList === 'open';
  switch (verb) {
    case 'investigated':
      return answer.investigated(crimes, sectors, areExamples);
    case 'covered':
      return answer.covered(
        crimes,
        targets.some(({ list }) => list === 'open'),
        sectors,
        areExamples,
      );
    case 'aimed-at':
      return answer.aimedAt(crimes);
    case 'networks-targeted':
      return answer.networksTargeted(crimes);
  }
}
