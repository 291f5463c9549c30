import { createReadStream } from 'node:fs';
import { SameStoryError } from '../errors.js';
import { collect } from '../io/bytes/index.js';
import { systemReason } from '../io/read/index.js';
import { plain } from '../report/index.js';
import { type LinkModel, linkModelFault } from '../stories/index.js';

/** Far above the size of a model, which is a few kilobytes. */
const MAX_BYTES = 1_000_000;
const REMEDY = 'give a file that samestory calibrate wrote';

/**
 * The weights in a file that `samestory calibrate` wrote.
 *
 * @throws {SameStoryError} `unreadable-input` when it cannot be read, `invalid-option` when it holds no model; the
 *   message says where.
 */
export async function readModel(file: string): Promise<LinkModel> {
  const name = `--model ${plain(file)}`;
  let text: string;
  try {
    text = (await collect(createReadStream(file), MAX_BYTES)).toString('utf8').replace(/^\ufeff/u, '');
  } catch (error) {
    const reason = Object(error).name === 'SameStoryError' ? Object(error).message : systemReason(error);
    throw new SameStoryError('unreadable-input', `${name}: cannot be read: ${reason}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SameStoryError('invalid-option', `${name}: not JSON (${plain(Object(error).message)}); ${REMEDY}`);
  }
  const fault = linkModelFault(value);
  if (fault !== undefined) throw new SameStoryError('invalid-option', `${name}: ${plain(fault)}; ${REMEDY}`);
  return value as LinkModel;
}
