// The components bring the look that Discord had; this gives them the one it has, in both themes, with enough contrast.
import './avatars.ts';
import { DiscordActionRow } from '@skyra/discord-components-core/discord-action-row.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedDescription } from '@skyra/discord-components-core/discord-embed-description.js';
import { DiscordEmbedField } from '@skyra/discord-components-core/discord-embed-field.js';
import { DiscordEmbedFields } from '@skyra/discord-components-core/discord-embed-fields.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import { DiscordVerifiedAuthorTag } from '@skyra/discord-components-core/discord-verified-author-tag.js';
import { type CSSResult, css, type LitElement } from 'lit';

const ring = css`
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
`;

const skins: readonly [{ elementStyles: typeof LitElement.elementStyles }, CSSResult][] = [
  [
    DiscordMessages,
    css`
      :host {
        color: var(--text);
        background: none;
        border: 0;
        font: inherit;
      }
      ::slotted(*),
      ::slotted(*:first-child),
      ::slotted(*:not(:first-child)),
      ::slotted(*:last-child) {
        margin: 17px 0 0;
        padding-top: 2px;
        padding-bottom: 2px;
      }
    `,
  ],
  [
    DiscordMessage,
    css`
      :host {
        color: var(--text);
        font: inherit;
        padding: 2px 48px 2px 16px;
        margin-top: 17px;
        line-height: 1.375;
      }
      :host([message-body-only]) {
        margin-top: 0 !important;
      }
      :host(:hover),
      :host(:focus-within) {
        background-color: var(--hover);
      }
      :host([highlight]) {
        background-color: var(--ephemeral);
        padding-right: 48px;
      }
      :host([highlight]:hover),
      :host([highlight]:focus-within) {
        background-color: var(--ephemeral-hover);
      }
      :host([highlight])::before {
        background-color: var(--accent);
      }
      .discord-author-avatar {
        margin-top: 2px;
      }
      .discord-author-avatar img {
        cursor: default;
      }
      .discord-message-content {
        line-height: 1.375;
        min-width: 0;
        padding-top: 0;
      }
      .discord-message-body {
        word-break: normal;
        overflow-wrap: anywhere;
      }
      .discord-message-timestamp,
      .discord-message-edited {
        color: var(--text-muted) !important;
        font-size: 12px;
        font-weight: 500;
        margin-left: 4px;
      }
      .discord-message-edited {
        font-size: 10px;
      }
      .discord-message-body-only-indent {
        flex: none;
        width: 56px;
        margin: 0;
        font-size: 11px;
        white-space: nowrap;
      }
      :host .discord-message-markup {
        display: block;
        line-height: 1.375;
      }
      @media (max-width: 480px) {
        :host,
        :host([highlight]) {
          padding-right: 12px;
          padding-left: 12px;
        }
        .discord-author-avatar {
          margin-right: 12px;
          min-width: 32px;
        }
        .discord-author-avatar img {
          width: 32px;
          height: 32px;
        }
        .discord-message-body-only-indent {
          width: 44px;
          visibility: hidden;
        }
      }
    `,
  ],
  [
    DiscordAuthorInfo,
    css`
      :host .discord-author-username {
        color: var(--text-strong) !important;
        font-size: 16px;
        font-weight: 500;
      }
      :host .discord-author-username:hover {
        text-decoration: none;
        cursor: default;
      }
    `,
  ],
  [
    DiscordVerifiedAuthorTag,
    css`
      :host .discord-application-tag {
        color: #fff;
        background-color: var(--blurple);
        border-radius: 4px;
        font-size: 10px;
        font-weight: 600;
        line-height: 15px;
        padding: 0 4px;
        vertical-align: 2px;
      }
    `,
  ],
  [
    DiscordCommand,
    css`
      :host,
      :host([light-theme]) {
        color: var(--text-muted);
        font-size: 14px;
        line-height: 18px;
        padding-bottom: 4px;
        min-width: 0;
      }
      :host::before {
        border-color: var(--spine) !important;
      }
      :host .discord-replied-message-username {
        color: var(--text) !important;
        opacity: 1;
      }
      :host .discord-replied-message-username:hover,
      :host .discord-replied-message-content:hover {
        text-decoration: none;
        cursor: default;
      }
      :host .discord-slash-command-name,
      :host .discord-context-command-name {
        color: var(--link) !important;
        background: none !important;
        opacity: 1;
        font-weight: 500;
        padding: 0;
        flex: none;
        white-space: nowrap;
      }
      :host .discord-slash-command-name svg {
        display: none;
      }
      .discord-arrow-right-icon {
        flex: none;
        width: 14px;
        height: 14px;
        margin: 0 4px;
      }
      .discord-context-user,
      .discord-message-margintop {
        margin-top: 0;
      }
      .discord-message-margintop {
        overflow: hidden;
        margin-left: 4px;
      }
      @media (max-width: 760px), (hover: none) {
        :host {
          padding-right: 36px;
        }
      }
      @media (max-width: 760px) {
        :host .discord-context-command-name {
          flex: 0 1 auto;
          min-width: 0;
          overflow: hidden;
          text-overflow: ellipsis;
        }
        .discord-context-user,
        .discord-arrow-right-icon,
        .discord-message-margintop {
          display: none;
        }
      }
    `,
  ],
  [
    DiscordReply,
    css`
      :host,
      :host([light-theme]) {
        color: var(--text-muted);
        font-size: 14px;
        line-height: 18px;
        padding-bottom: 4px;
        min-width: 0;
      }
      :host::before {
        border-color: var(--spine) !important;
      }
      :host .discord-replied-message-username,
      :host .discord-replied-message-content {
        color: var(--text) !important;
        opacity: 1;
      }
      :host .discord-replied-message-content {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      :host .discord-replied-message-username:hover,
      :host .discord-replied-message-content:hover {
        text-decoration: none;
        color: var(--text) !important;
        cursor: default;
      }
      :host .discord-application-tag {
        color: #fff;
        background-color: var(--blurple);
      }
    `,
  ],
  [
    DiscordEmbed,
    css`
      :host,
      :host([light-theme]) {
        color: var(--text);
        font-size: 14px;
        line-height: 1.286;
        margin: 4px 0 0;
        max-width: 520px;
      }
      :host .discord-left-border {
        background-color: var(--embed-edge);
      }
      :host .discord-embed-root {
        flex: 0 1 auto;
      }
      :host .discord-embed-wrapper {
        background-color: var(--embed);
        border: 1px solid var(--embed-border);
        border-left: 0;
        max-width: 516px;
      }
      :host .discord-embed-wrapper .discord-embed-grid {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        padding: 8px 16px 16px 12px;
      }
    `,
  ],
  [
    DiscordEmbedDescription,
    css`
      :host {
        font-size: 14px;
        line-height: 1.286;
        font-weight: 400;
        margin-top: 8px;
        white-space: normal;
      }
    `,
  ],
  [
    DiscordEmbedFields,
    css`
      :host {
        gap: 8px;
        grid-template-columns: repeat(12, minmax(0, 1fr));
      }
      @media (max-width: 480px) {
        ::slotted(*) {
          grid-column: 1 / 13 !important;
        }
      }
    `,
  ],
  [
    DiscordEmbedField,
    css`
      :host {
        line-height: 1.286;
        overflow-wrap: anywhere;
        word-break: normal;
      }
      :host .discord-field-title {
        color: var(--text-strong);
      }
    `,
  ],
  [
    DiscordEmbedFooter,
    css`
      :host,
      :host([light-theme]) {
        display: block;
        color: var(--text-soft);
        font-size: 12px;
        line-height: 16px;
        overflow-wrap: anywhere;
      }
    `,
  ],
  [
    DiscordActionRow,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 0;
        padding: 0;
      }
      @media (max-width: 760px), (pointer: coarse) {
        :host {
          gap: 4px 8px;
        }
      }
    `,
  ],
];

// Lit has made its own copy of each class's styles by now; what comes last wins.
for (const [component, skin] of skins) component.elementStyles.push(skin, ring);
