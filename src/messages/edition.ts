import { buildKnowledge } from '../knowledge/build.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Locale } from '../knowledge/locale.ts';
import { en } from './en.ts';
import { hi } from './hi.ts';
import { id } from './id.ts';
import type { Messages } from './messages.ts';
import { th } from './th.ts';
import { vi } from './vi.ts';
import { zhCN } from './zh-CN.ts';

/** What the bot knows and what it says, in one language. */
export interface Edition {
  readonly knowledge: KnowledgeBase;
  readonly messages: Messages;
}

const MESSAGES: Readonly<Record<Locale, Messages>> = { en, id, th, vi, hi, 'zh-CN': zhCN };

/** All that the bot says in a language. */
export const messagesIn = (locale: Locale): Messages => MESSAGES[locale];

/** A knowledge base in a language, with the messages of that language. */
export function editionOf(knowledge: KnowledgeBase, locale: Locale): Edition {
  const messages = messagesIn(locale);
  if (knowledge.locale === locale) return { knowledge, messages };
  const { nth, period, meetingOfPeriod, untranslated, formats } = messages;
  const naming = { locale, nth, period, meetingOfPeriod, untranslated, country: formats.country };
  return { knowledge: buildKnowledge(knowledge.files, naming), messages };
}
