/**
 * Sequences of word ids, end to end: sequence `s` is `words[starts[s]]` up to, not including, `words[starts[s + 1]]`.
 */
export interface WordSequences {
  readonly words: Int32Array;
  /** Offsets of the sequences; its length is their number plus one. */
  readonly starts: Int32Array;
}
