// One message as Discord's client shows it.
import {
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { shownName, writtenSize, writtenTime } from 'discord-client-text';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { WireMessage } from '../server/wire.ts';
import type { Actions } from './actions.ts';
import { avatarOf } from './avatars.ts';
import { icon } from './icons.ts';
import { inline, markdown, plainText, type Reading } from './markdown.ts';
import { selectMenu } from './select-view.ts';
import { type Failure, isWaiting, languageOf, messageCommands, people, type State } from './state.ts';

/** How a moment is written beside a name, in the person's language. */
function clock(at: number, locale: string): string {
  return writtenTime(at, 't', { locale, now: at }) ?? '';
}

/** `continues`: it follows another one of the same person so closely that their name isn't repeated. */
export function messageView(
  state: State,
  actions: Actions,
  message: WireMessage,
  continues: boolean,
): TemplateResult {
  const { api, byBot, thinking } = message;
  const ephemeral = ((api.flags ?? 0) & 64) !== 0;
  const author = byBot ? state.application.name : (api.author.global_name ?? api.author.username);
  const time = clock(Date.parse(api.timestamp), state.locale);
  const reading: Reading = {
    locale: state.locale,
    onCommand: actions.begin,
    onCopy: (text) => actions.copy(text, text),
  };
  const lang = languageOf(state, message) ?? nothing;
  const failure = state.componentFailures.get(api.id);
  const body = thinking
    ? html`<span class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${author} is thinking…</span>`
    : html`<div lang=${lang}>${markdown(api.content, reading)}</div>`;
  return html`<discord-message
    role="article"
    id=${`message-${api.id}`}
    aria-label=${`${author}, ${time}`}
    author=${author}
    avatar=${avatarOf(byBot ? 'app' : api.author.username === 'ben' ? 'ben' : 'ana')}
    timestamp=${time}
    ?bot=${byBot}
    ?edited=${api.edited_timestamp !== null && !thinking}
    ?highlight=${ephemeral}
    ?message-body-only=${continues}
    @contextmenu=${(event: MouseEvent) => actions.openMenu(event, api.id)}
  >
    ${heading(state, message)} ${toolbar(state, actions, api.id, author, time)}
    ${body}
    ${api.attachments.length > 0 ? html`<div slot="attachments" class="attachments">${loose(message).map(attachment)}</div>` : nothing}
    ${api.embeds.map((embed) => embedView(embed, message, reading, lang))}
    ${rows(state, actions, api.components ?? [], message, lang)}
    ${
      failure?.as === state.as
        ? html`<p slot="components" class="component-failure">${icon('alert')} ${failure.text}</p>`
        : nothing
    }
    ${ephemeral ? onlyYou(() => actions.dismiss(api.id)) : nothing}
  </discord-message>`;
}

/** What only one person is told: that nobody answered them. */
export function failureView(state: State, actions: Actions, failure: Failure): TemplateResult {
  const time = clock(failure.at, state.locale);
  return html`<discord-message
    role="article"
    aria-label=${`${state.application.name}, ${time}`}
    author=${state.application.name}
    avatar=${avatarOf('app')}
    timestamp=${time}
    bot
    highlight
  >
    ${failure.used ? usedHeading(failure.as, failure.used.name) : nothing}
    <span class="failure">${icon('alert')} ${failure.text}</span>
    ${onlyYou(() => actions.forgetFailure(failure.id))}
  </discord-message>`;
}

/** A command on its way to the application. */
export function sendingView(state: State, id: number, written: string): TemplateResult {
  return html`<discord-message class="sending" role="article" aria-label=${`Sending ${written}`} author=${state.application.name} avatar=${avatarOf('app')} timestamp="" bot data-sending=${id}>
    ${usedHeading(state.as, written.replace(/^\//, '').split(' ')[0] ?? '')}
    <span class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>Sending command…</span>
  </discord-message>`;
}

function onlyYou(dismiss: () => void): TemplateResult {
  return html`<p slot="thread" class="only-you">
    ${icon('eye')} Only you can see this •
    <button type="button" class="link" @click=${dismiss}>Dismiss message</button>
  </p>`;
}

function usedHeading(as: 'ana' | 'ben', name: string): TemplateResult {
  return html`<discord-command slot="reply" author=${people[as]} avatar=${avatarOf(as)} command=${`/${name}`}></discord-command>`;
}

function heading(state: State, { api, used, byBot }: WireMessage): TemplateResult | typeof nothing {
  const { interaction_metadata: metadata } = api;
  if (!byBot || !metadata) return nothing;
  const user = metadata.user.username === 'ben' ? 'ben' : 'ana';
  if ('target_message_id' in metadata && used) {
    const target = state.messages.get(metadata.target_message_id as string);
    return html`<discord-command
      slot="reply"
      type="message_command"
      author=${people[user]}
      avatar=${avatarOf(user)}
      command=${called(state, used.name)}
      ?context-message-deleted=${!target}
      context-user-name=${target?.byBot ? state.application.name : (target?.api.author.global_name ?? '')}
      context-user-image=${avatarOf(target?.byBot ? 'app' : target?.api.author.username === 'ben' ? 'ben' : 'ana')}
      .contextMessageReply=${excerpt(target)}
    ></discord-command>`;
  }
  if (used) return usedHeading(user, used.name);
  if ('interacted_message_id' in metadata) {
    const source = state.messages.get(metadata.interacted_message_id as string);
    return html`<discord-reply slot="reply" author=${state.application.name} avatar=${avatarOf('app')} bot ?deleted=${!source}>${excerpt(source)}</discord-reply>`;
  }
  return nothing;
}

/** A message command's name, in the language that is read. */
function called(state: State, name: string): string {
  const command = messageCommands(state).find((one) => one.name === name);
  return command ? shownName(command) : name;
}

function excerpt(message: WireMessage | undefined): string {
  const text = plainText(message?.api.content || message?.api.embeds[0]?.title || '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function toolbar(state: State, actions: Actions, id: string, author: string, time: string): TemplateResult {
  return html`<div slot="reply" class="toolbar">
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded=${state.menu?.message === id}
      aria-label=${`More, on the message of ${author}, ${time}`}
      @click=${(event: MouseEvent) => actions.openMenu(event, id)}
    >
      ${icon('more')}
    </button>
  </div>`;
}

/** Attachments that no embed shows. */
function loose({ api }: WireMessage) {
  const embedded = api.embeds.map(({ image }) => image?.url);
  return api.attachments.filter(
    ({ url, filename }) => !embedded.includes(url) && !embedded.includes(`attachment://${filename}`),
  );
}

function attachment({
  url,
  description,
  filename,
  size,
  width,
  height,
}: WireMessage['api']['attachments'][number]) {
  // What is no picture has no width.
  if (typeof width === 'number') return picture(url, description ?? filename, width, height ?? undefined);
  return html`<a class="file" href=${local(url)} download=${filename} title=${description ?? nothing}>
    ${icon('file')}<span class="file-words"><span class="file-name">${filename}</span><small>${writtenSize(size)}</small></span>${icon('download')}
  </a>`;
}

/** A picture, or where it doesn't load a small box with what it would show. */
function picture(url: string, alt: string, width?: number, height?: number) {
  const mark = ({ type, currentTarget }: Event) =>
    (currentTarget as HTMLElement).closest('a')?.classList.toggle('broken', type === 'error');
  return html`<a class="picture" href=${local(url)} target="_blank" rel="noopener noreferrer"><img
    src=${local(url)} alt=${alt} width=${ifDefined(width)} height=${ifDefined(height)} loading="lazy" @load=${mark} @error=${mark}
  /><span class="no-picture" title=${alt}>${icon('picture')}<span class="no-picture-words">${alt}</span></span></a>`;
}

/** The page loads from its own address alone; it passes on what the local Discord keeps. */
function local(url: string): string {
  return new URL(url, location.href).pathname;
}

function imageUrl(url: string, { api }: WireMessage) {
  const named = api.attachments.find(({ filename }) => url === `attachment://${filename}`);
  return named?.url ?? url;
}

function embedView(
  embed: APIEmbed,
  message: WireMessage,
  reading: Reading,
  lang: string | typeof nothing,
): TemplateResult {
  const { title, url, description, fields = [], footer, image, color, author } = embed;
  const shown = image && imageUrl(image.url, message);
  const about = message.api.attachments.find((one) => one.url === shown)?.description;
  return html`<discord-embed slot="embeds" lang=${lang} color=${ifDefined(color === undefined ? undefined : `#${color.toString(16).padStart(6, '0')}`)}>
    ${author ? html`<div slot="description" class="embed-author">${author.name}</div>` : nothing}
    ${
      title
        ? html`<h3 slot="description" class="embed-title">${
            url
              ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${inline(title, reading)}</a>`
              : inline(title, reading)
          }</h3>`
        : nothing
    }
    ${description ? html`<discord-embed-description slot="description">${markdown(description, reading)}</discord-embed-description>` : nothing}
    ${
      fields.length > 0
        ? html`<discord-embed-fields slot="fields">${withColumns(fields).map(
            ({ name, value, column }) =>
              html`<discord-embed-field ?inline=${column !== undefined} inline-index=${ifDefined(column)}
                ><h4 class="field-name">${inline(name, reading)}</h4>${markdown(value, reading)}</discord-embed-field
              >`,
          )}</discord-embed-fields>`
        : nothing
    }
    ${shown ? html`<div slot="fields" class="embed-image">${picture(shown, about ?? title ?? 'A picture')}</div>` : nothing}
    ${footer ? html`<discord-embed-footer slot="footer">${footer.text}</discord-embed-footer>` : nothing}
  </discord-embed>`;
}

/** Inline fields stand beside one another, three in a row at the most. */
function withColumns(fields: NonNullable<APIEmbed['fields']>) {
  let column = 0;
  return fields.map(({ name, value, inline: beside }) => {
    column = beside ? (column % 3) + 1 : 0;
    return { name, value, column: beside ? column : undefined };
  });
}

function rows(
  state: State,
  actions: Actions,
  components: readonly APIMessageTopLevelComponent[],
  message: WireMessage,
  lang: string | typeof nothing,
) {
  return components.map((row) => {
    if (row.type !== ComponentType.ActionRow) return nothing;
    return html`<discord-action-row slot="components" lang=${lang}>${row.components.map((component) => {
      if (component.type === ComponentType.StringSelect)
        return selectMenu(state, actions, message.api.id, component);
      if (component.type !== ComponentType.Button || component.style === ButtonStyle.Premium) return nothing;
      const { label, emoji, disabled = false } = component;
      // Beside words an emoji says nothing; alone it is the button's name.
      const picture = emoji?.name
        ? html`<span class="emoji" aria-hidden=${label === undefined ? 'false' : 'true'}>${emoji.name}</span>`
        : nothing;
      const words = html`${picture}${label ?? ''}`;
      if (component.style === ButtonStyle.Link)
        return html`<a class="button secondary" href=${component.url} target="_blank" rel="noopener noreferrer">${words}${icon('external')}</a>`;
      const { custom_id: customId, style } = component;
      return html`<button
        type="button"
        class=${`button ${buttonTypes[style]} ${isWaiting(state, message.api.id, customId) ? 'waiting' : ''}`}
        ?disabled=${disabled}
        @click=${() => actions.press(message.api.id, customId)}
        >${words}</button
      >`;
    })}</discord-action-row>`;
  });
}

const buttonTypes = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
} as const;
