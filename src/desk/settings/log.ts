/** Writes a log entry: what happened, how severe it is, and its details. */
export type Log = (level: 'info' | 'warn' | 'error', message: string, fields?: object) => void;

/**
 * Structured logs: one line of JSON per entry, for tools and people. Texts of articles are never logged.
 *
 * For instance {"time":"2026-11-28T12:00:00.000Z","level":"info","message":"listening","port":4180}
 */
export function jsonLog(write: (line: string) => void): Log {
  return (level, message, fields = {}) => {
    write(JSON.stringify({ time: new Date().toISOString(), level, message, ...fields }));
  };
}
