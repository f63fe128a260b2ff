import {
  type APIEmbed,
  type APIInteractionResponseCallbackData,
  ApplicationCommandType,
  ComponentType,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { createRespond, type Respond } from '../../src/interactions/respond.ts';
import type { Fact } from '../../src/knowledge/facts/fact.ts';
import { factsOf } from '../../src/knowledge/facts/facts.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { quoted } from '../../src/replies/user-text.ts';
import { cityId, countryId, idsOf, periodId } from './canonical-ids.ts';
import type { Shown } from './judge.ts';
import type { Query } from './queries.ts';

/** Something that can be asked, and what it gets to show. */
export interface Bot {
  /** What the bot shows for a query, through its one door. */
  readonly answer: (query: Pick<Query, 'q' | 'field'>) => Shown;
  /** All that can be read of the reply which claims a fact. */
  readonly textOf: (fact: Fact) => string;
}

const LOOK_UP = 'Look up in knowledge base';

/** The bot on a knowledge base, asked as Discord asks it. */
export function createBot(knowledge: KnowledgeBase): Bot {
  const respond = createRespond(knowledge);
  const facts = factsOf(knowledge);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const byTitle = new Map(facts.map((fact) => [fact.title, fact]));

  return {
    answer: ({ q, field }) => {
      const [command = '', option = ''] = field.split('.');
      if (option === '') return replied(respond, field === 'message' ? lookUp(q) : search(q), q);
      return suggestedBy(respond, typing(command, option, q));
    },
    textOf: (fact) => replied(respond, search(fact.id), fact.id).text,
  };

  /** The fact that is claimed comes first, then the hits of the menu in their order. */
  function replied(door: Respond, interaction: object, q: string): Shown {
    const { response, outcome } = door(interaction);
    if (response?.type !== InteractionResponseType.ChannelMessageWithSource)
      throw new Error(`no reply to ${JSON.stringify(q)}: ${outcome.kind} ${String(outcome.error ?? '')}`);
    const { data } = response;
    const { content = '', embeds = [] } = data;
    const text = [content, ...embeds.map(textOfEmbed)].join('\n');
    // What a user typed has no bold in it.
    const [, title = content] = /\*\*(.+?)\*\*/.exec(content) ?? [];
    const shown = { text: asRead(text.replaceAll(quoted(q), '')), title };
    if (outcome.kind !== 'answered' && outcome.kind !== 'closest')
      return { ...shown, claims: false, results: [] };
    const claimed = byTitle.get(title);
    if (claimed === undefined)
      throw new Error(`the reply to ${JSON.stringify(q)} begins with no fact: ${title}`);
    const hits = [claimed, ...menuValues(data).flatMap((id) => byId.get(id) ?? [])];
    return { ...shown, claims: claimed.given, results: hits.map((fact) => idsOf(fact, knowledge)) };
  }

  function suggestedBy(door: Respond, interaction: object): Shown {
    const { response } = door(interaction);
    if (response?.type !== InteractionResponseType.ApplicationCommandAutocompleteResult)
      throw new Error('no suggestions');
    const choices = response.data.choices ?? [];
    return {
      claims: choices.length > 0,
      results: choices.map(({ value }) => idsOfChoice(String(value))),
      text: asRead(choices.map(({ name }) => name).join('\n')),
      title: choices.map(({ name }) => name).join(' | '),
    };
  }

  function idsOfChoice(value: string): string[] {
    return [
      ...knowledge.periods.filter(({ number }) => String(number) === value).map(periodId),
      ...knowledge.cities.filter(({ id }) => id === value).map(cityId),
      ...knowledge.countries.filter(({ code }) => code === value).map(countryId),
    ];
  }
}

const asked = (type: InteractionType, data: object) => ({
  id: '300000000000000000',
  token: 'token',
  type,
  user: { id: '200000000000000001' },
  data,
});

const search = (query: string) =>
  asked(InteractionType.ApplicationCommand, {
    type: ApplicationCommandType.ChatInput,
    name: 'search',
    options: [{ name: 'query', value: query }],
  });

const typing = (name: string, option: string, value: string) =>
  asked(InteractionType.ApplicationCommandAutocomplete, {
    type: ApplicationCommandType.ChatInput,
    name,
    options: [{ name: option, value, focused: true }],
  });

const lookUp = (content: string) =>
  asked(InteractionType.ApplicationCommand, {
    type: ApplicationCommandType.Message,
    name: LOOK_UP,
    target_id: '1',
    resolved: { messages: { 1: { content } } },
  });

const menuValues = ({ components = [] }: APIInteractionResponseCallbackData): string[] =>
  components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((one) => (one.type === ComponentType.StringSelect ? one.options.map(({ value }) => value) : []));

const textOfEmbed = ({ title = '', description = '', fields = [], footer }: APIEmbed) =>
  [title, description, ...fields.flatMap(({ name, value }) => [name, value]), footer?.text ?? ''].join('\n');

/** A reply as a reader sees it: without markdown, spaces and hyphens all alike. */
const asRead = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/\\(?=[\p{P}\p{S}])/gu, '')
    .replace(/\*+|~~|\|\||`+|(?<!\w)_+|_+(?!\w)/g, '')
    .replace(/^ *(?:>{1,3}|#{1,3}|-#|[-•]) +/gm, '')
    .replace(/[^\S\n]+/g, ' ');
