import { SameStoryError } from '../../errors.js';

/**
 * Loads a package that only the desk needs, or says how to install it. Such packages are optional, so that users of the
 * library alone install none of them.
 *
 * @throws {SameStoryError} `missing-package`, with the command that installs all of them.
 */
export async function optionalPackage<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = Object(error) as { code?: string; message?: string };
    const isMissing = (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') && message?.includes(name);
    if (!isMissing) throw error;
    const database = name === 'pg' ? 'pg' : '@electric-sql/pglite';
    const all = `hono @hono/node-server pg-boss@10 ${database}`;
    throw new SameStoryError('missing-package', `a desk or an archive needs the package ${name}: npm install ${all}`, {
      cause: error,
    });
  }
}
