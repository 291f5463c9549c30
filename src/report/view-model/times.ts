import { publicationTime } from '../../article-order.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A moment of a report in the parts that are printed: `23 Nov 2019` and `09:10`; no clock where only the day is known.
 */
interface PrintedTime {
  readonly day: string;
  readonly clock: string;
}

function printed(publishedAt: string | null | undefined): PrintedTime | undefined {
  const time = publicationTime({ publishedAt });
  if (time === undefined) return undefined;
  const date = new Date(time.from);
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return { day, clock: time.from === time.to ? date.toISOString().slice(11, 16) : '' };
}

/** `23 Nov 2019` for a day, `23 Nov 2019, 09:10 UTC` for a moment; empty for what is no time. */
export function timeText(publishedAt: string | null | undefined): string {
  const time = printed(publishedAt);
  if (time === undefined) return '';
  return time.clock === '' ? time.day : `${time.day}, ${time.clock} UTC`;
}

/**
 * `23 Nov 2019` where both are the same, else `23 Nov 2019 – 25 Nov 2019`; a day or a year that both share is given
 * once.
 */
export function spanText(from: string | null | undefined, to: string | null | undefined): string {
  const [first, last] = [printed(from), printed(to)];
  if (first === undefined || last === undefined) return timeText(first === undefined ? to : from);
  if (first.day !== last.day) {
    const year = first.day.slice(-5);
    return `${last.day.endsWith(year) ? first.day.slice(0, -5) : first.day} – ${last.day}`;
  }
  if (first.clock === last.clock || first.clock === '' || last.clock === '') return timeText(from);
  return `${first.day}, ${first.clock} – ${last.clock} UTC`;
}

const MINUTE = 60_000;

/**
 * `45 minutes`, `3 hours`, `2 days`: a length of time, rounded down to the largest unit of which it has two, or the
 * smallest.
 */
export function durationText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE);
  if (minutes < 120) return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
}
