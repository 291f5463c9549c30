import { describe } from '@jest/globals';
import { testRows } from '../rows.js';
import { stretchesIn as stretches } from './stretches-in.js';

describe('marks of every shape', () =>
  testRows(stretches, [
    'He said "yes" to it. → yes',
    'He said ＂yes＂ to it. → yes',
    'He said “yes” to it. → yes',
    'He said ‟yes” to it. → yes',
    'He said 「yes」 to it. → yes',
    'He said 『yes』 to it. → yes',
    'He said 〝yes〞 to it. → yes',
    'He said ‘yes’ to it. → (yes)',
    'He said ‛yes’ to it. → (yes)',
    "He said `yes' to it. → (yes)",
    'He said `yes´ to it. → (yes)',
    "He said 'yes' to it. → (yes)",
    "He said ''yes'' to it. → yes",
    "He said ``yes'' to it. → yes",
    'He said ‘‘yes’’ to it. → yes',
    'He said „yes“ to it. → yes',
    'He said „yes” to it. → yes',
    'He said „yes" to it. → yes',
    'He said «yes» to it. → yes',
    'He said »yes« to it. → yes',
    'He said « yes » to it. → yes',
    'He said “yes" to it. → yes',
    'He said "yes” to it. → yes',
    'He said “yes“ to it. → yes',
    'He said ”yes” to it. → nothing',
    'He said yes to it. → nothing',
  ]));

describe('spaces inside the marks', () =>
  testRows(stretches, [
    'He said " yes " to it. → yes',
    "He said ' yes ' to it. → (yes)",
    'He said " yes to it. → nothing',
    'He said " yes " and " no " to it. → yes | no',
    'He said " yes " and " no to it. → nothing',
    'He said "yes " to it. → yes',
    'He said, "yes, "she said. → yes,',
    'He said, "yes, "She said. → yes,',
    'the final say, "Osman-aga said, "yes" too. → Osman-aga said,',
    'He said "" to it. → nothing',
    'He said "   " to it. → nothing',
  ]));

describe('apostrophes are no marks', () =>
  testRows(stretches, [
    "It's the boys' and the girls' turn. → nothing",
    "It's 'the boys' turn' now. → (the boys' turn)",
    'It’s ‘the boys’ turn’ now. → (the boys’ turn)',
    'It’s ‘the boys’ now. → (the boys)',
    'It’s ‘the boys’ and ‘the girls’ now. → (the boys) | (the girls)',
    "the '90s and the '80s → nothing",
    "('yes') he said → (yes)",
    "['yes'] he said → (yes)",
    "—'yes' he said → (yes)",
    "x'yes' he said → nothing",
    "He said '(yes) no' to it. → ((yes) no)",
    "He said '[yes] no' to it. → ([yes] no)",
    "He said 'it's late' to it. → (it's late)",
    "He said 'yes to it. → nothing",
    'He said ‘yes to it. → nothing',
    "He said 'yes'ish to it. → nothing",
    "He said 'yes '. → nothing",
  ]));

describe('where a mark opens', () =>
  testRows(stretches, [
    'he said."We lost." → We lost.',
    'he said."we lost." → nothing',
    'he said,"we lost." → nothing',
    'he said!"We lost." → We lost.',
    'he said?"We lost." → We lost.',
    'he said…"We lost." → We lost.',
    'he said:"we lost." → we lost.',
    'he said("we lost") then → we lost',
    'word"we lost." x → nothing',
    '9"we lost." x → nothing',
    'Z"we lost." x → nothing',
    'é"we lost." x → nothing',
    'word “we lost.” x → we lost.',
    'word“we lost.” x → we lost.',
    'word ‘ we lost.’ x → nothing',
    '"we lost" x → we lost',
    'said."Éric lost." → Éric lost.',
    'said."×lost." → nothing',
  ]));

describe('quotes inside quotes', () =>
  testRows(stretches, [
    `He said "it is 'big' now" there. → it is 'big' now`,
    'He said “it is ‘big’ now” there. → it is ‘big’ now',
    `He said 'it is "big" now' there. → (it is "big" now)`,
    'He said “it is "big” now. → it is "big',
    'He said “it is "big" now” there. → it is "big" now',
    'He said "it is “big” now" there. → it is “big” now',
    'He said „it is "big" now“ there. → it is "big" now',
    'He said «it is “big” now» there. → it is “big” now',
    'He said “it is "big", and "new"” there. → it is "big", and "new"',
    'He said “it is "big"” there. → it is "big"',
    'He said “"big" it is” there. → "big" it is',
    'He said “it is big" and “new” there. → it is big | new',
    'He said "it is “big" now. → it is “big',
    'He said “it is big,” and "new" it is. → it is big, | new',
    'He said "it is big,” and “new” it is. → it is big, | new',
    'He said “it is "big now. ¶ “It was "new" then.” → it is "big now.… | It was "new" then.',
    'He said “one “two” three. → two',
    'He said “A long line that ends with a stop. “And two” three. → A long line that ends with a stop.… | And two',
    'He said “A short one. “And two” three. → And two',
    'He said “A long line that ends with no stop “and two” three. → and two',
    'He said "A long line that ends with a stop. "And two" three. → A long line that ends with a stop.… | And two',
  ]));

describe('quotes that go on', () =>
  testRows(stretches, [
    'He said: "We lost. ¶ "We won." He left. → We lost.… | We won.',
    'He said: "We lost. ¶ We won." He left. → We lost.… | …We won.',
    'He said: "We lost. ¶ We sat. ¶ We won." He left. → We lost.… | …We sat.… | …We won.',
    'He said: "We lost. ¶ We won. He left. → We lost.…',
    'He said: "We lost." ¶ We won." He left. → We lost.',
    'He said: "We lost. ¶ We "won" it. ¶ It ended." He left. → We lost.… | won',
    'He said: "We lost. ¶ We won." He said "no" too. → We lost.… | …We won. | no',
    'He said: "We lost. ¶ We won." He said "no too. → We lost.… | …We won. | no too.…',
    'He said: “We lost. ¶ We won.” He left. → We lost.… | …We won.',
    'He said: “We lost. ¶ “We won.” He left. → We lost.… | We won.',
    'He said: "We lost. ¶ a ¶ b ¶ c ¶ d ¶ e ¶ f ¶ g ¶ h ¶ i ¶ j ¶ k ¶ We won." He left. → We lost.… | …a… | …b… | …c… | …d… | …e… | …f… | …g… | …h… | …i… | …j… | …k… | …We won.',
    'He said: "We lost. ¶ a ¶ b ¶ c ¶ d ¶ e ¶ f ¶ g ¶ h ¶ i ¶ j ¶ k ¶ l ¶ We won." He left. → We lost.…',
    "He said: 'We lost. ¶ We won.' He left. → nothing",
    'We won." He left. → nothing',
    'He said: "We lost. ¶ ... "We" won. → We lost.… | We',
  ]));
