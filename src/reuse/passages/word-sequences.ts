/**
 * Sequences of word ids, end to end: sequence `s` is `words[starts[s]]` up to, not including, `words[starts[s + 1]]`.
 */
export interface WordSequences {
  readonly words: Int32Array;
  /** One more than there are sequences. */
  readonly starts: Int32Array;
}
