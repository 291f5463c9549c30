/** Exit codes; see the help. `CRASH` is for faults of this program, as BSD's sysexits has it. */
export const EXIT = { DONE: 0, CONDITION: 1, USAGE: 2, REJECTED: 3, CRASH: 70, INTERRUPTED: 130 } as const;

/** Ends a command whose fault was told already. */
export class ToldFault extends Error {}
