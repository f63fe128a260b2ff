// The source page, word for word, in the sections and at the places that data/documents.yaml lists: what the data is held
// against. Its slips ("enquires", "May – May to November 2016") are its own; only line breaks and doubled spaces are not.
import { expect } from 'vitest';
import { buildKnowledge } from '../../src/knowledge/build.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

export const THE_PAGE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Headings: {
    'first heading':
      'The Bali Process on People Smuggling, Trafficking in Persons and Related Transnational Crime',
    'second heading':
      'Working Group on Disruption of Criminal Networks Involved in People Smuggling and Trafficking in Persons',
  },
  Introduction: {
    'paragraph 1':
      'The Bali Process Working Group on the Disruption of People Smuggling and Trafficking in Persons Networks focuses on concrete, action oriented activities for enhancing coordination to disrupt and dismantle criminal networks involved in people smuggling and trafficking in persons in the Asia-Pacific region.',
    'paragraph 2':
      'The Working Group is co-chaired by New Zealand and Malaysia (previously co-chaired by Sri Lanka) and reports annually to the Bali Process Ad Hoc Group (AHG). It brings together a network of officials involved in aspects of law enforcement, and border control from the fifteen countries that form the Ad Hoc Group membership.',
    'paragraph 3':
      "At the Eighth AHG Senior Officials' Meeting on 6 August, 2014 in Canberra, AHG member countries endorsed the establishment of, and terms of reference for, the Working Group. A Forward Work Plan was developed at an initial Roundtable on Migration and Transnational Crime held under the auspices of the Regional Support Office (RSO) in Bangkok on 24 September, 2015.",
    'paragraph 4':
      'The Working Group met for the first time on 19 May, 2015. At this meeting, the co-chairs proposed that the Working Group collectively plans, coordinates, and carries out a Joint Period of Action to disrupt people smuggling and trafficking in persons networks. The initiative was welcomed by the AHG member countries.',
  },
  '1st Joint Period of Action': {
    'paragraph 1':
      'Australia, Indonesia, Malaysia, Maldives, New Zealand, Philippines, Sri Lanka, and Thailand participated in the 1st Joint Period of Action, which was carried out from 28 September to 28 October 2015. INTERPOL provided support. Trafficking for sexual and labour exploitation was investigated across a wide range of sectors, including agriculture, farming, fishing, beauty services, and domestic work. Criminal networks involved in the online commercial sexual exploitation of children were also targeted.',
    'paragraph 2': 'In total, authorities in the eight countries:',
    'list item 1': 'Assisted 59 trafficked persons',
    'list item 2': 'Executed seven search warrants and identified 63 suspects',
    'list item 3': 'Made 32 arrests and launched eight new investigations',
    'list item 4':
      'Made over 70 bilateral and international enquires to progress trafficking in persons and people smuggling investigations',
    'list item 5':
      'Conducted 68 awareness-raising activities, including for employers, civil society, and vulnerable groups',
    'list item 6':
      'Carried out 12 training sessions and trained 485 police, airport, immigration, and compliance officers throughout the region',
    'list item 7':
      'Gathered useful intelligence on the traffickers and smugglers involved and their modus operandi',
    'paragraph 3':
      'A Joint Period of Action Debrief meeting was held in Bangkok on 25 November 2015 with the AHG member countries to discuss what outcomes were achieved, what worked well, what did not work well, and what should be done differently.',
  },
  '2nd Joint Period of Action': {
    'paragraph 1':
      'From May to November 2016, law enforcement and immigration agencies from Australia, Bangladesh, Indonesia, Malaysia, the Maldives, New Zealand, the Philippines, Sri Lanka, Thailand, and the USA carried out nine separate coordinated operations for crimes including maritime people smuggling and trafficking for the purposes of labour exploitation across a wide range of sectors, such as fishing, construction, and domestic servitude. Criminal networks involved in the online commercial sexual exploitation of children were also targeted.',
    'paragraph 2':
      'Parallel efforts led to over 30 arrests, including the arrest of one of the region’s most notorious people smugglers, Abraham Louhenapessy, better known as Captain Bram. He is currently facing court on people smuggling charges in Indonesia. Trafficking in persons networks were also disrupted in Malaysia, the Maldives, Philippines, Thailand, and the USA.',
  },
  '3rd Joint Period of Action': {
    'paragraph 1':
      'Between March to August 2017, law enforcement and immigration agencies from ten countries – Australia, Bangladesh, Indonesia, Malaysia, the Maldives, New Zealand, the Philippines, Sri Lanka, Thailand and the USA carried out nine joint operations aimed at dismantling people smuggling and trafficking in persons networks in the Asia-Pacific region. Criminal networks involved in the online commercial sexual exploitation of children were also targeted.',
    'paragraph 2':
      'The 3rd Joint Period of Action contributed to 72 persons being convicted of human trafficking and people smuggling offences, including notorious people smuggler Abraham Louhenapessy, better known as Captain Bram. Sixty-two people were also convicted in Thailand’s largest human trafficking trial, which arose from the May 2015 discovery of mass graves along the Thailand-Malaysia border. The investigation was first included under the 1st Joint Period of Action, and the continued cooperation between Thai and Malaysian Police authorities over subsequent periods of action significantly contributed to the results achieved.',
    'paragraph 3': 'Authorities in the ten countries also;',
    'list item 1': 'rescued six trafficked victims',
    'list item 2': 'executed five search warrants and identified 23 new suspects',
    'list item 3': 'made 10 arrests and launched nine new investigations',
    'list item 4': 'made two extradition requests',
    'list item 5':
      'made numerous bilateral and international enquiries to progress trafficking in persons and people smuggling investigations',
    'list item 6':
      'conducted awareness-raising activities and carried out targeted training for over 50 police, airport, immigration, and compliance officers across the region',
    'list item 7':
      'gathered useful intelligence on the traffickers and smugglers involved and their modus operandi.',
  },
  Meetings: {
    'entry 1': 'Roundtable on Migration and Transnational Crime - Bangkok, 24 September 2015',
    'entry 2':
      'First Meeting of the Working Group on the Disruption of People Smuggling and Trafficking in Persons- Bangkok 19 May 2015',
    'entry 3': 'Joint Period of Action Planning Meeting - Bangkok 1-2 September 2015',
    'entry 4': 'Joint Period of Action Debrief Meeting - Bangkok 25 November 2015',
    'entry 5': '2nd Joint Period of Action Planning Meeting - Bangkok 19 May 2016',
    'entry 6': '2nd Joint Period of Action Debrief Meeting - Bangkok 1 December 2016',
    'entry 7': '3rd Joint Period of Action Planning Workshop - Kuala Lumpur 28 February 2017',
    'entry 8': '3rd Joint Period of Action Debrief Workshop - Bangkok 14 September 2017',
  },
  Activities: {
    'entry 1': '1st Joint Period of Action: September – November 2015',
    'entry 2': '2nd Joint Period of Action: May – May to November 2016',
    'entry 3': '3rd Joint Period of Action: March to August 2017',
  },
  Contact: {
    'paragraph 1': 'For more information on the Working Group, contact CRIS-BusinessSupport@mbie.govt.nz',
  },
};

const DOCUMENT = 'working-group-page';

/** What `data/` has from the page, and nothing that it has from other documents, whose text isn't here. */
export async function knowledgeOfThePage(): Promise<KnowledgeBase> {
  const { files } = await loadKnowledge('data');
  const documents = files.documents.filter(({ id }) => id === DOCUMENT);
  return buildKnowledge({ ...withoutOthers(files), documents });
}

/** Without the records that stand in other documents, and without that of which they alone tell. */
function withoutOthers<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([, one]) => !isOfOthers(one))
    .map(([key, one]) => [key, withoutOthers(one)] as const);
  return (Array.isArray(value) ? kept.map(([, one]) => one) : Object.fromEntries(kept)) as T;
}

function isOfOthers(one: unknown): boolean {
  if (typeof one !== 'object' || one === null) return false;
  if ('statements' in one && Array.isArray(one.statements)) return one.statements.every(isOfOthers);
  const source = 'source' in one ? one.source : undefined;
  return (
    typeof source === 'object' && source !== null && 'document' in source && source.document !== DOCUMENT
  );
}

interface Standing {
  readonly source: { readonly section: string; readonly item: string };
}

/** `Introduction, paragraph 2` */
export const standsIn = ({ source }: Standing): string => `${source.section}, ${source.item}`;

/** What the page says at the place that a record names. */
export const pageAt = ({ source }: Standing): string =>
  THE_PAGE[source.section]?.[source.item] ?? expect.fail(`the page has no ${source.section}, ${source.item}`);

/** The words of a text, as data/documents.yaml lists them: lower-case, hyphens and apostrophes within. */
export const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[a-z]+(?:[-'][a-z]+)*|\d+[a-z]*/g) ?? [];
