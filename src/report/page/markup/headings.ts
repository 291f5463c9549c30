import { SafeHtml } from './html.js';

/**
 * The same with every heading a level higher, for a section that becomes a page. Text is escaped: what looks like a
 * heading is one.
 */
export function raisedHeadings({ source }: SafeHtml): SafeHtml {
  return new SafeHtml(
    source.replace(/<(\/?)h([2-4])(?=[ >])/g, (_, slash: string, level: string) => `<${slash}h${Number(level) - 1}`),
  );
}
