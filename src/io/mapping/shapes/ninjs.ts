import type { Fields } from '../values/index.js';
import { bodyMarkup } from './newsml.js';

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that ninjs has and other formats hardly ever have. */
const DISTINCTIVE = [
  'versioncreated',
  'versionCreated',
  'pubstatus',
  'pubStatus',
  'body_xhtml',
  'bodies',
  'headlines',
  'copyrightholder',
  'copyrightHolder',
  'body_html',
  'slugline',
  'usageterms',
  'firstcreated',
  'firstCreated',
];

/** Recognises ninjs 1 to 3, as the specification has it and as Superdesk and AP write it. */
export function isNinjs(record: Fields): boolean {
  if (typeof record.uri !== 'string' && typeof record.guid !== 'string' && !isObject(record.altids)) return false;
  if ('@type' in record || 'content_elements' in record) return false;
  const found = DISTINCTIVE.filter((name) => record[name] !== undefined).length;
  return found >= 2 || (found >= 1 && typeof record.type === 'string') || Array.isArray(record.bodies);
}

/**
 * The text of one of the bodies, which all hold the same text. HTML is preferred to plain text, because it has
 * paragraphs.
 */
export function bodyOfNinjs(record: Fields): unknown {
  if (Array.isArray(record.bodies)) {
    const bodies = record.bodies
      .filter(isObject)
      .filter(({ value }) => typeof value === 'string' && value.trim() !== '');
    const body = bodies.sort((a, b) => rankOf(a) - rankOf(b))[0];
    return bodyMarkup(body?.value as string | undefined);
  }
  const named = ['body_xhtml', 'body_html', 'body_text', 'body_nitf', 'body_richtext'].map((name) => record[name]);
  const own = Object.entries(record)
    .filter(([name]) => /^body(_|$|[A-Z])/.test(name))
    .map(([, value]) => value);
  const body = [...named, ...own].find((value): value is string => typeof value === 'string' && value.trim() !== '');
  return bodyMarkup(body);
}

function rankOf(body: Loose): number {
  const type = String(body.contenttype ?? body.contentType ?? body.role ?? '').toLowerCase();
  const role = String(body.role ?? '').toLowerCase();
  const byType = /html/.test(type) ? 0 : /nitf|xml/.test(type) ? 1 : /markdown/.test(type) ? 3 : 2;
  return byType + (/summary|teaser|short|abstract|lead|caption/.test(role) ? 10 : 0);
}

/** The main one of the headlines. */
export function headlineOfNinjs(record: Fields): unknown {
  if (!Array.isArray(record.headlines)) return undefined;
  const headlines = record.headlines.filter(isObject);
  return (headlines.find(({ role }) => role === undefined || /main|^headline$/i.test(String(role))) ?? headlines[0])
    ?.value;
}

/** Names of the information sources, which are to be credited. */
export function infoSourcesOf(record: Fields): readonly unknown[] {
  return sourcesOf(record).map(nameOfSource);
}

/** The source whose role is to publish; the first one when no source has a role. */
export function providerOf(record: Fields): unknown {
  const sources = sourcesOf(record);
  const provider = sources.find(
    (source) => isObject(source) && /provid|publish|distribut|issuer/i.test(String(source.role ?? '')),
  );
  const roleless = sources.every((source) => !isObject(source) || source.role === undefined);
  return nameOfSource(provider ?? (roleless ? sources[0] : undefined));
}

function sourcesOf(record: Fields): readonly unknown[] {
  const sources = record.infosources ?? record.infoSources ?? record.infosource;
  return Array.isArray(sources) ? sources : [];
}

function nameOfSource(source: unknown): unknown {
  return isObject(source) ? (source.name ?? source.literal) : source;
}

/** The address of the item as a page, if it is not its id. */
export function addressOfNinjs(record: Fields): unknown {
  const ids = [record.altIds, record.altids].flat().filter(isObject);
  return ids.find(({ role }) => role === 'url')?.value;
}
