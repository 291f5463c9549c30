import { main } from '../../src/cli/main.js';

/** What one run of the command gave. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process, on a console of its own. */
export async function samestory(
  argv: readonly string[],
  { stdin = '', env = {}, terminal = false } = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  async function* input(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(stdin);
  }
  const code = await main(argv, {
    stdin: input(),
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    busy: (work) => work(),
    outIsTerminal: terminal,
    errIsTerminal: terminal,
    columns: terminal ? 80 : undefined,
    env,
  });
  return { code, out, err };
}
