import resvg from '@resvg/resvg-js';
import type { Picture } from '../picture.ts';
import type { Body } from './body.ts';
import { comparisonBody } from './comparison-body.ts';
import { participationBody } from './participation-body.ts';
import { baseline, colours, lineHeight, margin, titleSize, width } from './style.ts';
import { element, rect } from './svg.ts';
import { text, wrapped } from './text.ts';
import { timelineBody } from './timeline-body.ts';

/** Device pixels for a CSS pixel: crisp on phones. */
const scale = 2;
const titleHeight = 23;

/** A picture as PNG. It has outlines in place of letters, so that no font of the machine is asked for. */
export const draw = (picture: Picture): Buffer =>
  new resvg.Resvg(toSvg(picture), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: scale },
  })
    .render()
    .asPng();

/** A picture as SVG, in CSS pixels: its title, what it shows, its notes, on a panel that is legible on any background. */
export function toSvg(picture: Picture): string {
  const room = width - 2 * margin;
  const title = wrapped(picture.title, room, 3, titleSize, true);
  const body = bodyOf(picture, margin + title.length * titleHeight);
  const notes = picture.notes.flatMap((note) => wrapped(note, room, 2));
  const height = Math.ceil(body.bottom + notes.length * lineHeight + margin);
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height },
    [
      rect(0.5, 0.5, width - 1, height - 1, { rx: 8, fill: colours.panel, stroke: colours.edge }),
      ...title.map((one, index) =>
        text(margin, margin + baseline + index * titleHeight, one, {
          width: room,
          size: titleSize,
          bold: true,
        }),
      ),
      ...body.elements,
      ...notes.map((one, index) =>
        text(margin, body.bottom + (index + 1) * lineHeight, one, { width: room, colour: colours.muted }),
      ),
    ].join(''),
  );
}

function bodyOf(picture: Picture, top: number): Body {
  switch (picture.kind) {
    case 'timeline':
      return timelineBody(picture, top);
    case 'comparison':
      return comparisonBody(picture, top);
    case 'participation':
      return participationBody(picture, top);
  }
}
