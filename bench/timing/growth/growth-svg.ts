import { isGrowth } from '../budgets.js';
import type { TimingTable } from '../part.js';

const [WIDTH, HEIGHT, MARGIN] = [640, 400, 56];
const COLORS = ['#1b6ca8', '#b3541e', '#2d7d46', '#7a3e9d', '#555'];

interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [articles: number, seconds: number])[];
}

/** The growth tables as curves, both axes logarithmic, so that what is linear is a line; `undefined` without any. */
export function growthSvg(tables: readonly TimingTable[]): string | undefined {
  const curves = tables.filter(isGrowth).map(curveOf);
  const all = curves.flatMap(({ points }) => points);
  if (all.length === 0) return undefined;
  const x = scale(
    all.map(([articles]) => articles),
    MARGIN,
    WIDTH - MARGIN / 2,
  );
  const y = scale(
    all.map(([, seconds]) => seconds),
    HEIGHT - MARGIN,
    MARGIN / 2,
  );
  const sizes = [...new Set(all.map(([articles]) => articles))];
  const ticks = sizes.map(
    (size) =>
      `<text x="${x(size)}" y="${HEIGHT - MARGIN + 18}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
  );
  const levels = levelsOf(all.map(([, seconds]) => seconds)).map(
    (level) =>
      `<text x="${MARGIN - 8}" y="${y(level) + 4}" text-anchor="end">${level} s</text>` +
      `<line x1="${MARGIN}" x2="${WIDTH - MARGIN / 2}" y1="${y(level)}" y2="${y(level)}" stroke="#ddd"/>`,
  );
  const lines = curves.map(({ name, points }, index) => {
    const color = COLORS[index % COLORS.length];
    const path = points.map(([articles, seconds]) => `${x(articles)},${y(seconds)}`).join(' ');
    const label = `<text x="${MARGIN + 8}" y="${MARGIN / 2 + 16 * (index + 1)}" fill="${color}">${escaped(name)}</text>`;
    return `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2"/>${label}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">`,
    '<title>Processor seconds by articles, both axes logarithmic</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...levels,
    ...ticks,
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}

function curveOf({ title, columns, rows }: TimingTable): Curve {
  const seconds = columns.findIndex((column) => /^(processor|CPU) seconds/.test(column));
  return { name: title.split(':', 1)[0] ?? title, points: rows.map((row) => [Number(row[0]), Number(row[seconds])]) };
}

/** From the logarithm of a value to a place between two. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  return (value) => Math.round(from + ((Math.log(value) - low) / (high - low || 1)) * (to - from));
}

/** 1, 2 and 5 times the powers of ten between the lowest and the highest value. */
function levelsOf(values: readonly number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [-3, -2, -1, 0, 1, 2, 3]
    .flatMap((power) => [1, 2, 5].map((digit) => Number((digit * 10 ** power).toPrecision(1))))
    .filter((level) => level >= low && level <= high);
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
