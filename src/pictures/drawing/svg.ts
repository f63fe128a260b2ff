import { BarChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { measureText } from './measure-text.ts';
import type { Scene } from './scene.ts';

use([BarChart, GridComponent, GraphicComponent, SVGRenderer]);
// Without a browser ECharts guesses how wide a text is.
setPlatformAPI({
  measureText: (text, font = '') => {
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12);
    return { width: measureText(text, size, font.startsWith('bold')) };
  },
});

/** A scene as SVG text. */
export function toSvg({ width, height, shapes, option = {} }: Scene): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    ...option,
    graphic: { elements: shapes.map((shape) => ({ silent: true, ...shape })) },
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
