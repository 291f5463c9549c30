import { type Dirent, promises as fs, type Stats } from 'node:fs';
import path from 'node:path';
import { SameStoryError } from '../errors.js';

/** How a file is read, from its name; `unknown` (standard input, a pipe) is told from its first bytes. */
export type InputFormat = 'text' | 'json' | 'json-lines' | 'unknown';

/** One file to read. */
export interface InputFile {
  /** The path as a person would type it; `-` is standard input. Names the place in messages. */
  readonly source: string;
  /** The path inside the INPUT folder, with `/`; the file's name where INPUT is the file itself. */
  readonly relative: string;
  readonly format: InputFormat;
  /** The INPUT that it comes from. */
  readonly input: string;
}

/** What an INPUT could not give, and what to do about it. */
export interface InputFault {
  readonly source: string;
  readonly reason: string;
  /** Whether the INPUT as a whole could not be read, rather than something inside a folder. */
  readonly wholeInput: boolean;
}

export interface InputListing {
  readonly files: readonly InputFile[];
  readonly faults: readonly InputFault[];
  /** Files in folders that are in no readable format. */
  readonly skipped: number;
}

export interface FolderLimits {
  readonly files: number;
  readonly depth: number;
}

const READABLE = '.txt, .json, .jsonl or .ndjson, each also with .gz';
const FORMATS = new Map<string, InputFormat>([
  ['.txt', 'text'],
  ['.json', 'json'],
  ['.jsonl', 'json-lines'],
  ['.ndjson', 'json-lines'],
]);

/**
 * Lists the files that INPUTs stand for, without opening them. A folder gives its readable files, recursively, in the
 * order of their paths by code unit, which does not depend on the system's language. Names that begin with a dot are
 * skipped, and links to folders are not followed, so a loop of links ends. A file that two INPUTs reach is read once.
 */
export async function listInputs(inputs: readonly string[], limits: FolderLimits): Promise<InputListing> {
  const files: InputFile[] = [];
  const faults: InputFault[] = [];
  const seen = new Map<string, string>();
  let skipped = 0;
  const add = (file: InputFile): void => {
    const place = file.source === '-' ? '-' : path.resolve(file.source);
    const earlier = seen.get(place);
    if (earlier === undefined) {
      seen.set(place, file.source);
      files.push(file);
    } else if (file.source === '-') {
      faults.push({ source: '-', reason: 'standard input can be read once only', wholeInput: false });
    } else {
      faults.push({ source: file.source, reason: `already read as ${earlier}`, wholeInput: false });
    }
  };
  for (const input of inputs) {
    if (input === '-') {
      add({ source: '-', relative: 'stdin', format: 'unknown', input });
      continue;
    }
    const stats = await statOf(input);
    if ('reason' in stats) {
      faults.push({ source: input, reason: stats.reason, wholeInput: true });
    } else if (stats.isDirectory()) {
      const folder = await listFolder(input, limits);
      folder.files.forEach(add);
      faults.push(...folder.faults);
      skipped += folder.skipped;
    } else {
      const format = formatOf(input) ?? (stats.isFile() ? undefined : 'unknown');
      if (format === undefined) {
        const reason = `not in a format that samestory reads (${READABLE}): convert it, or rename it if it is one of them`;
        faults.push({ source: input, reason, wholeInput: true });
      } else {
        add({ source: input, relative: path.basename(input), format, input });
      }
    }
  }
  return { files, faults, skipped };
}

async function listFolder(input: string, limits: FolderLimits): Promise<InputListing> {
  const files: InputFile[] = [];
  const faults: InputFault[] = [];
  let skipped = 0;
  let entries = 0;
  const waiting: { relative: string; depth: number }[] = [{ relative: '', depth: 0 }];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const place = path.join(input, folder.relative);
    let listing: Dirent[];
    try {
      listing = await fs.readdir(place, { withFileTypes: true });
    } catch (error) {
      faults.push({ source: place, reason: systemReason(error), wholeInput: folder.depth === 0 });
      continue;
    }
    for (const entry of listing) {
      entries++;
      const relative = folder.relative === '' ? entry.name : `${folder.relative}/${entry.name}`;
      if (entry.name.startsWith('.')) skipped++;
      else if (entry.isDirectory()) waiting.push({ relative, depth: folder.depth + 1 });
      else {
        const format = formatOf(entry.name);
        const readable =
          format !== undefined && (entry.isFile() || (await isLinkToFile(path.join(input, relative), entry)));
        if (readable) files.push({ source: path.join(input, relative), relative, format, input });
        else skipped++;
      }
    }
    const limit =
      entries > limits.files ? `more than ${limits.files} files` : `subfolders more than ${limits.depth} levels deep`;
    if (entries > limits.files || waiting.some(({ depth }) => depth > limits.depth)) {
      return {
        files: [],
        faults: [{ source: input, reason: `${limit}: give parts of it`, wholeInput: true }],
        skipped,
      };
    }
  }
  if (files.length === 0 && faults.length === 0) {
    const reason = `no file here that samestory reads (${READABLE}): check the path${skipped > 0 ? ` (other files: ${skipped})` : ''}`;
    faults.push({ source: input, reason, wholeInput: true });
  }
  files.sort((a, b) => (a.relative < b.relative ? -1 : 1));
  return { files, faults, skipped };
}

/** Links to files are followed; a link that leads nowhere is skipped like any file that cannot be read as an article. */
async function isLinkToFile(place: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  const stats = await statOf(place);
  return 'isFile' in stats && stats.isFile();
}

async function statOf(place: string): Promise<Stats | { readonly reason: string }> {
  try {
    return await fs.stat(place);
  } catch (error) {
    return { reason: systemReason(error) };
  }
}

function formatOf(name: string): InputFormat | undefined {
  const plain = name.toLowerCase().replace(/\.gz$/, '');
  return FORMATS.get(path.extname(plain));
}

/** The file's name without its extensions: `kent.txt.gz` is `kent`. */
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
  ['Z_DATA_ERROR', 'damaged gzip data: fetch the file again'],
  ['Z_BUF_ERROR', 'the gzip data end too early: fetch the file again'],
]);

/**
 * Why the system, or a limit, kept something from being read, and what to do about it.
 *
 * @throws the error itself if it is neither: then it is a fault of this program, which must show.
 */
export function systemReason(error: unknown): string {
  if (error instanceof SameStoryError) return error.message;
  const code = Object(error).code as unknown;
  if (typeof code !== 'string') throw error;
  return SYSTEM_REASONS.get(code) ?? `could not be read (${code})`;
}
