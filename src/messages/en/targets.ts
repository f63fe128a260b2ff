import type { Period, Target, TargetVerb } from '../../knowledge/knowledge-base.ts';
import { decapitalise, enumerate } from '../../knowledge/wording.ts';

/** What a period was directed at, a sentence for each of the page's verbs; examples are said to be examples. */
export function targetSentences({ targets }: Period): string[] {
  const byVerb = new Map<TargetVerb, Target[]>();
  for (const target of targets) byVerb.set(target.verb, [...(byVerb.get(target.verb) ?? []), target]);
  return [...byVerb].map(([verb, all]) => sentence(verb, all));
}

function sentence(verb: TargetVerb, targets: readonly Target[]): string {
  const crimes = enumerate(targets.map(({ crime }) => decapitalise(crime.name)));
  const [withSectors] = targets.filter(({ sectors }) => sectors.length > 0);
  const sectors = enumerate((withSectors?.sectors ?? []).map(({ name }) => decapitalise(name)));
  const across =
    sectors === ''
      ? ''
      : `, across a wide range of sectors, ${withSectors?.sectorList === 'open' ? 'such as ' : ''}${sectors}`;
  switch (verb) {
    case 'investigated':
      return `Investigated: ${crimes}${across}`;
    case 'covered':
      return `Operations were carried out for crimes ${targets.some(({ list }) => list === 'open') ? 'including ' : ''}${crimes}${across}`;
    case 'aimed-at':
      return `Operations aimed at dismantling ${crimes} in the Asia-Pacific region`;
    case 'networks-targeted':
      return `Also targeted: ${crimes}`;
  }
}
