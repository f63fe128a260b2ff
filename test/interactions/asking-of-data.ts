// Somebody in front of the bot with its own data: the questions that it suggests grow with them, and are answered from them.
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { asking } from './asking.ts';

export const askOfData = asking(await loadKnowledge('data'));
