import { SameStoryError } from '../../errors.js';

/** Errors that are not about the statement: the same statement may well work in a while. */
export function isUnavailable(error: unknown): boolean {
  const { code = '', message = '', name } = Object(error) as { code?: string; message?: string; name?: string };
  if (name === 'SameStoryError') return code === 'database-unavailable';
  return (
    // Class 08: connection; 57P0x: the server shuts down or starts; 53: no disk, memory or connections left.
    /^(08|57P0|53|40001$|40P01$)/.test(code) ||
    /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/.test(
      message,
    )
  );
}

/** Turns an error of the database into one that a person can act on. */
export function databaseFault(error: unknown): SameStoryError {
  const { code = '', message = String(error) } = Object(error) as { code?: string; message?: string };
  if (error instanceof SameStoryError) return error;
  const advice = ((): string => {
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'check its address, and that it runs';
    if (code.startsWith('28')) return 'check the user and the password in the address';
    if (code === '3D000') return 'create the database first, or correct its name in the address';
    if (code === '42501') return 'the user needs the right to create a schema in this database';
    if (code === '53100') return 'its disk is full: free some space; nothing that was confirmed is lost';
    if (code.startsWith('53')) return 'it has no more connections or memory to give: raise its limits';
    return 'look at its log; the desk tries again by itself';
  })();
  return new SameStoryError('database-unavailable', `the database cannot be used (${message.trim()}): ${advice}`, {
    cause: error,
  });
}
