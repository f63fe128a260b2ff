import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import { about } from './about.ts';
import { activities } from './activities.ts';
import { brief } from './brief.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { contact } from './contact.ts';
import { country } from './country.ts';
import { gaps } from './gaps.ts';
import { help } from './help.ts';
import { jpa } from './jpa.ts';
import { lookUp } from './look-up.ts';
import { meetings } from './meetings.ts';
import { search } from './search.ts';
import { timeline } from './timeline.ts';

/** Every command there is; what is registered, routed and listed in /help all come from here. */
export const commands: readonly Command[] = [
  search,
  brief,
  jpa,
  meetings,
  country,
  compare,
  timeline,
  activities,
  about,
  gaps,
  contact,
  help,
  lookUp,
];

/** The body that registers them. Discord docs: Bulk overwrite global application commands. */
export const definitions = (): RESTPutAPIApplicationCommandsJSONBody =>
  commands.map(({ definition }) => definition);
