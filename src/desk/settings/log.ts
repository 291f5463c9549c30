/** A line of the log: what happened, how bad it is, and what it is about. */
export type Log = (level: 'info' | 'warn' | 'error', message: string, fields?: object) => void;

/**
 * Structured logs: a line of JSON each, which tools read and people can. Texts of articles never go there.
 *
 * For instance {"time":"2026-11-28T12:00:00.000Z","level":"info","message":"listening","port":4180}
 */
export function jsonLog(write: (line: string) => void): Log {
  return (level, message, fields = {}) => {
    write(JSON.stringify({ time: new Date().toISOString(), level, message, ...fields }));
  };
}
