import { isUtf8 } from 'node:buffer';
import { type Dirent, promises as fs, type Stats } from 'node:fs';
import path from 'node:path';
import { SameStoryError } from '../../errors.js';
import { appendAll } from '../../structures/index.js';
import { KNOWN_EXTENSIONS } from '../formats/index.js';
import { OTHER_EXTENSIONS } from './other-extensions.generated.js';

/** One file to read. */
export interface InputFile {
  /** The path as a person would type it; `-` is standard input. Messages use it. */
  readonly source: string;
  /** The path to open, as bytes when the name is not valid UTF-8. */
  readonly path: string | Buffer;
  /** The path inside the INPUT folder, with `/`; the name of the file when INPUT is the file itself. */
  readonly relative: string;
  /** Whether the name does not suggest articles, so that the file is read only if its content does. */
  readonly isGuess: boolean;
  /** The INPUT that the file belongs to. */
  readonly input: string;
}

/** What could not be read of an INPUT, and what to do about it. */
export interface InputFault {
  readonly source: string;
  readonly reason: string;
  /** Whether the whole INPUT could not be read, rather than something inside a folder. */
  readonly wholeInput: boolean;
}

export interface InputListing {
  readonly files: readonly InputFile[];
  readonly faults: readonly InputFault[];
  /** How many files in folders are in no readable format, judged by their names. */
  readonly skipped: number;
}

export interface FolderLimits {
  readonly files: number;
  readonly depth: number;
  /** Whether to follow links that lead out of their folder. */
  readonly followLinks: boolean;
}

/**
 * Lists the files of INPUTs without opening them. A folder gives its files recursively, sorted by path in code units,
 * so the order does not depend on the system's language. Names that begin with a dot are skipped. Links to folders are
 * not followed, so circular links do no harm; links to files are followed only inside the folder. A file that two
 * INPUTs reach is read once.
 */
export async function listInputs(inputs: readonly string[], limits: FolderLimits): Promise<InputListing> {
  const files: InputFile[] = [];
  const faults: InputFault[] = [];
  const seen = new Map<string, string>();
  let skipped = 0;
  const add = (file: InputFile): void => {
    const location = file.source === '-' ? '-' : path.resolve(file.source);
    const earlier = seen.get(location);
    if (earlier === undefined) {
      seen.set(location, file.source);
      files.push(file);
    } else if (file.source === '-') {
      faults.push({ source: '-', reason: 'standard input can be read once only', wholeInput: false });
    } else {
      faults.push({ source: file.source, reason: `already read as ${earlier}`, wholeInput: false });
    }
  };
  for (const input of inputs) {
    if (input === '-') {
      add({ source: '-', path: '-', relative: 'stdin', isGuess: false, input });
      continue;
    }
    const stats = await statOf(input);
    if ('reason' in stats) {
      faults.push({ source: input, reason: stats.reason, wholeInput: true });
    } else if (stats.isDirectory()) {
      const folder = await new FolderListing(input, limits).list();
      folder.files.forEach(add);
      appendAll(faults, folder.faults);
      skipped += folder.skipped;
    } else {
      add({ source: input, path: input, relative: path.basename(input), isGuess: isOtherFile(input), input });
    }
  }
  return { files, faults, skipped };
}

/** What to do about a folder without articles. */
export function nothingHere(skipped: number): string {
  const others = skipped > 0 ? ` (other files: ${skipped})` : '';
  return `no file here that samestory reads (text, JSON, CSV, feeds, NewsML, NITF, HTML, Markdown, mail): check the path${others}`;
}

/** A folder still to be listed. Its path is bytes when a name in it is not valid UTF-8. */
interface Waiting {
  readonly location: string | Buffer;
  readonly relative: string;
  readonly depth: number;
}

class FolderListing {
  readonly #input: string;
  readonly #limits: FolderLimits;
  readonly #files: InputFile[] = [];
  readonly #faults: InputFault[] = [];
  readonly #waiting: Waiting[] = [];
  #skipped = 0;
  #root: string | undefined;

  constructor(input: string, limits: FolderLimits) {
    this.#input = input;
    this.#limits = limits;
  }

  async list(): Promise<InputListing> {
    const { files: maxFiles, depth: maxDepth } = this.#limits;
    let entries = 0;
    this.#waiting.push({ location: this.#input, relative: '', depth: 0 });
    for (let folder = this.#waiting.pop(); folder !== undefined; folder = this.#waiting.pop()) {
      const listing = await this.#entriesOf(folder);
      entries += listing.length;
      if (entries > maxFiles) return this.#refused(`more than ${maxFiles} files`);
      if (folder.depth > maxDepth) return this.#refused(`subfolders more than ${maxDepth} levels deep`);
      for (const entry of listing) await this.#take(folder, entry);
    }
    const files = this.#files;
    if (files.length === 0 && this.#faults.length === 0) {
      this.#faults.push({ source: this.#input, reason: nothingHere(this.#skipped), wholeInput: true });
    }
    files.sort((a, b) => (a.relative < b.relative ? -1 : 1));
    return { files, faults: this.#faults, skipped: this.#skipped };
  }

  #refused(limit: string): InputListing {
    const fault = { source: this.#input, reason: `${limit}: give parts of it`, wholeInput: true };
    return { files: [], faults: [fault], skipped: this.#skipped };
  }

  async #entriesOf({ location, relative, depth }: Waiting): Promise<readonly (Dirent | Dirent<Buffer>)[]> {
    try {
      const entries = await fs.readdir(location, { withFileTypes: true });
      if (!entries.some(({ name }) => name.includes('\uFFFD'))) return entries;
      return await fs.readdir(location, { withFileTypes: true, encoding: 'buffer' });
    } catch (error) {
      this.#faults.push({
        source: path.join(this.#input, relative),
        reason: systemReason(error),
        wholeInput: depth === 0,
      });
      return [];
    }
  }

  async #take(folder: Waiting, entry: Dirent | Dirent<Buffer>): Promise<void> {
    const name = shownName(entry.name);
    const relative = folder.relative === '' ? name : `${folder.relative}/${name}`;
    const location = joined(folder.location, entry.name);
    if (name.startsWith('.')) this.#skipped++;
    else if (entry.isDirectory()) this.#waiting.push({ location, relative, depth: folder.depth + 1 });
    else if (isOtherFile(name) || !(entry.isFile() || (await this.#isLinkToFile(location, entry)))) this.#skipped++;
    else {
      const source = path.join(this.#input, relative);
      const isGuess = !KNOWN_EXTENSIONS.has(path.extname(name.toLowerCase().replace(/\.gz$/, '')).slice(1));
      this.#files.push({
        source,
        path: typeof location === 'string' ? source : location,
        relative,
        isGuess,
        input: this.#input,
      });
    }
  }

  /** Whether a link leads to a file of the folder. Links to nothing, to a device or out of the folder are skipped. */
  async #isLinkToFile(location: string | Buffer, entry: Dirent | Dirent<Buffer>): Promise<boolean> {
    if (!entry.isSymbolicLink()) return false;
    const stats = await statOf(location);
    if (!('isFile' in stats) || !stats.isFile()) return false;
    if (this.#limits.followLinks) return true;
    this.#root ??= await fs.realpath(this.#input);
    const inside = path.relative(this.#root, await fs.realpath(location));
    return !inside.startsWith('..') && !path.isAbsolute(inside);
  }
}

/** Shows a name that is not valid UTF-8 with its bytes as `\xE9`, so that two such names differ. */
function shownName(name: string | Buffer): string {
  if (typeof name === 'string') return name;
  if (isUtf8(name)) return name.toString('utf8');
  return name
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}

function joined(folder: string | Buffer, name: string | Buffer): string | Buffer {
  if (typeof folder === 'string' && typeof name === 'string') return path.join(folder, name);
  if (typeof folder === 'string' && isUtf8(name as Buffer)) return path.join(folder, name.toString());
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), Buffer.from(name)]);
}

async function statOf(location: string | Buffer): Promise<Stats | { readonly reason: string }> {
  try {
    return await fs.stat(location);
  } catch (error) {
    return { reason: systemReason(error) };
  }
}

/** The name of the file without its extensions: `kent.txt.gz` gives `kent`. */
export function stemOf(relative: string): string {
  const name = relative.slice(relative.lastIndexOf('/') + 1);
  return name.replace(/\.gz$/i, '').replace(/(?<=.)\.[^.]*$/, '');
}

const SYSTEM_REASONS = new Map([
  ['ENOENT', 'there is no such file or folder: check the path'],
  ['EACCES', 'you may not read it: check its permissions'],
  ['EPERM', 'you may not read it: check its permissions'],
  ['ENOTDIR', 'there is no such file or folder: check the path'],
  ['EISDIR', 'a folder where a file was expected: check the path'],
  ['ELOOP', 'a link that leads back to itself: check it'],
  ['ENAMETOOLONG', 'too long for a path: check it'],
  ['ENOSPC', 'the disk is full: make room on it'],
  ['EDQUOT', 'the quota of the disk is used up: make room on it'],
  ['EFBIG', 'longer than a file may be here: raise the limit'],
  ['EROFS', 'the disk can only be read: choose another'],
  ['ENXIO', 'a socket, or a device that is not there: give a file'],
]);

/**
 * Says why the system or a limit prevented reading, and what to do about it.
 *
 * @throws the error itself if it is neither: then it is a bug in this program and must show.
 */
export function systemReason(error: unknown): string {
  if (error instanceof SameStoryError) return error.message;
  const code = Object(error).code as unknown;
  if (typeof code !== 'string') throw error;
  return SYSTEM_REASONS.get(code) ?? `could not be read (${code})`;
}

/** Whether the extension of a file shows that it holds no articles. */
function isOtherFile(name: string): boolean {
  const extension = /\.([^.]+?)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  return extension !== undefined && OTHER_EXTENSIONS.has(extension);
}
