/** Exit codes, as the help lists them. `CRASH` means a bug in this program; 70 is the code of BSD's sysexits for it. */
export const EXIT = { DONE: 0, CONDITION: 1, USAGE: 2, REJECTED: 3, CRASH: 70, INTERRUPTED: 130 } as const;

/** Ends a command whose error was already reported. */
export class ReportedFault extends Error {}
