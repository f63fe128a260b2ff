import { join } from 'node:path';
import { loadKnowledge } from '../src/knowledge/load.ts';

/**
 * A data directory with the facts that the page gave in 2017, and the words of `data/`: what the bot does is tested on
 * it, so that a new fact in `data/` changes no test. What `data/` itself says is held against the page in `knowledge/`.
 */
export const FACTS_OF_2017 = join(import.meta.dirname, 'facts-of-2017');

/** The knowledge base that it holds. */
export const knowledgeOf2017 = await loadKnowledge(FACTS_OF_2017);
