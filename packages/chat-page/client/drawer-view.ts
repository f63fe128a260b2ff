import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from './actions.ts';
import { icon } from './icons.ts';
import type { State } from './state.ts';

/** The last interaction, and what the application answered, as they went over the wire. */
export function drawerView(state: State, actions: Actions): TemplateResult {
  const exchange = state.lastExchange;
  return html`<section class="drawer" aria-label="Behind the scenes">
    <header>
      <h2>Behind the scenes</h2>
      <button type="button" class="tool" aria-label="Close" @click=${actions.toggleDrawer}>${icon('close')}</button>
    </header>
    ${
      exchange
        ? html`<dl class="facts">
              <dt>Time</dt>
              <dd>${exchange.milliseconds.toFixed(1)} ms from dispatch to answer</dd>
              <dt>Discord’s rules</dt>
              <dd class=${exchange.problem === undefined ? 'good' : 'bad'}>
                ${icon(exchange.problem === undefined ? 'check' : 'alert')}
                ${exchange.problem ?? 'The answer is valid: it was checked against Discord’s API specification and the limits beyond it.'}
              </dd>
            </dl>
            ${jsonView('Interaction', exchange.interaction, actions)}
            ${exchange.response ? jsonView('Reply', exchange.response, actions) : nothing}`
        : html`<p class="nothing-yet">Use a command, and see here what Discord sent to the bot, what it answered, and how long that took.</p>`
    }
  </section>`;
}

function jsonView(title: string, value: unknown, actions: Actions): TemplateResult {
  const text = JSON.stringify(value, undefined, 2);
  return html`<section class="json" aria-label=${title}>
    <header>
      <h3>${title}</h3>
      <small>${new TextEncoder().encode(JSON.stringify(value)).length.toLocaleString('en')} bytes</small>
      <button type="button" class="copy" aria-label=${`Copy the ${title.toLowerCase()}`} @click=${() => actions.copy(text, `The ${title.toLowerCase()}`)}>Copy</button>
    </header>
    <pre tabindex="0"><code>${coloured(text)}</code></pre>
  </section>`;
}

const token = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function coloured(json: string): (TemplateResult | string)[] {
  const parts: (TemplateResult | string)[] = [];
  let end = 0;
  for (const match of json.matchAll(token)) {
    const [whole, string, colon] = match;
    parts.push(json.slice(end, match.index));
    const kind = string === undefined ? 'literal' : colon === undefined ? 'string' : 'key';
    parts.push(html`<span class=${kind}>${string ?? whole}</span>`, colon ?? '');
    end = match.index + whole.length;
  }
  return [...parts, json.slice(end)];
}
